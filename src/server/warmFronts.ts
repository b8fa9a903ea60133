import { get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'

import { findPublic } from '../public/lists/payload/findPublic.ts'

/** The most sections whose fronts are prepared. */
const mostFronts = 50

/** Requests every front and one GraphQL query once, so that no reader waits for the first answer after a start. */
export const warmFronts = async (payload: Payload, server: Server): Promise<void> => {
  const sections = await findPublic(payload, {
    type: 'sections',
    depth: 0,
    joins: false,
    limit: mostFronts,
    select: { slug: true },
    sort: '-publishedAt',
    where: {},
  })
  const fronts = sections.map(({ slug }) => `/api/fronts/${slug}`)
  for (const path of ['/api/fronts', ...fronts, '/api/graphql?query={__typename}'])
    await request(server, path)
}

/** Sends a request to this process and discards the answer. */
const request = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { address, port } = server.address() as AddressInfo
    get({ agent: false, host: ownAddress(address), path, port }, (answer) => {
      answer.resume()
      answer.once('end', resolve)
    }).once('error', reject)
  })

/** When the server listens on all interfaces, the request uses the loopback interface. */
const ownAddress = (address: string): string =>
  address === '::' || address === '0.0.0.0' ? 'localhost' : address
