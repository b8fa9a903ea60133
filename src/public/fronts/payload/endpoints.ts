import type { Endpoint, PayloadRequest } from 'payload'

import { problemResponse } from '../../../platform/problems/problem.ts'
import { readAddress } from '../../redirects/payload/readAddress.ts'
import { readFront } from './readFront.ts'

const mostStories = 50

/** `GET /api/fronts` (home) and `GET /api/fronts/{section}`, with `limit` and `body=true`. */
export const frontEndpoints: Endpoint[] = [
  { method: 'get', path: '/fronts', handler: (req) => answer(req, undefined) },
  {
    method: 'get',
    path: '/fronts/:section',
    handler: (req) => answer(req, String(req.routeParams?.['section'])),
  },
]

const answer = async (req: PayloadRequest, section: string | undefined): Promise<Response> => {
  const { limit, body } = req.query
  const asked = limit === undefined ? undefined : Number(limit)
  if (asked !== undefined && !(Number.isInteger(asked) && asked >= 1 && asked <= mostStories)) {
    return problemResponse({
      status: 400,
      code: 'limit-out-of-range',
      detail: `limit must be between 1 and ${mostStories}.`,
    })
  }
  const front = await readFront(req, section, { limit: asked, withBody: body === 'true' })
  if (front) return Response.json(front)
  return elsewhere(req, section ?? '')
}

/** A section that has moved or is gone, or none at all. */
const elsewhere = async (req: PayloadRequest, slug: string): Promise<Response> => {
  const address = await readAddress(req, { resource: 'sections', slug })
  if (address.kind === 'moved') {
    const query = req.searchParams.size > 0 ? `?${req.searchParams.toString()}` : ''
    const Location = `${req.payload.config.routes.api}/fronts/${address.slug}${query}`
    return new Response(null, { status: 301, headers: { Location } })
  }
  if (address.kind === 'gone') {
    return problemResponse({ status: 410, code: 'gone', detail: 'This section was withdrawn.' })
  }
  return problemResponse({
    status: 404,
    code: 'no-such-section',
    detail: `There is no live section “${slug}”.`,
  })
}
