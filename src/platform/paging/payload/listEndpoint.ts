import {
  type Endpoint,
  headersWithCors,
  parseParams,
  type PayloadHandler,
  type PayloadRequest,
} from 'payload'

import { beforePayloads } from '../../routes/payload/assertRecorded.ts'
import { walkList } from './walkList.ts'

/** `GET /api/{type}?after=`: a list by cursor. Without `after`, Payload's own handler answers. */
export const listEndpoint = (slug: string): Endpoint => ({
  custom: beforePayloads,
  method: 'get',
  path: '/',
  handler: async (req) => {
    const { after } = req.query
    if (after === undefined) return payloadsOwn(req, slug)(req)
    const question = parseParams(req.query)
    const collection = req.payload.collections[slug as 'articles']
    const answer = await walkList({ collection, req, question, after: textOf(after) })
    return Response.json(answer, { headers: headersWithCors({ headers: new Headers(), req }) })
  },
})

/** A parameter that was sent twice is a list; it becomes a text that is not a valid cursor. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '?')

/** Payload's own handler for the list, which comes after ours among the endpoints. */
const payloadsOwn = ({ payload }: PayloadRequest, slug: string): PayloadHandler => {
  const { endpoints } = payload.collections[slug as 'articles'].config
  const lists = (endpoints || []).filter(({ method, path }) => method === 'get' && path === '/')
  const own = lists.at(-1)
  if (!own || lists.length < 2) throw new Error(`Payload no longer has a list endpoint for ${slug}.`)
  return own.handler
}
