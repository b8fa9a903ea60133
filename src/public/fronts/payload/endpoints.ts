import type { PayloadRequest } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { problemResponse } from '../../../platform/problems/problem.ts'
import { refuse } from '../../../rules/refusals/refuse.ts'
import { readAddress } from '../../redirects/payload/readAddress.ts'
import { homeFront, sectionFront } from '../routes.ts'
import { readFront } from './readFront.ts'

type FrontQuery = { limit?: number | undefined; body?: boolean | undefined }

export const frontEndpoints = [
  endpointOf(homeFront, (req, { query }) => answer(req, undefined, query)),
  endpointOf(sectionFront, (req, { query }) => answer(req, param(req, 'section'), query)),
]

const answer = async (
  req: PayloadRequest,
  section: string | undefined,
  { body = false, limit }: FrontQuery,
): Promise<Response> => {
  const front = await readFront(req.payload, section, { limit, withBody: body })
  return front ? Response.json(front) : answerMissing(req, section ?? '')
}

/**
 * Answers for a slug without a live section: it has changed (301), the section was withdrawn (410), or never existed
 * (404).
 */
const answerMissing = async (req: PayloadRequest, slug: string): Promise<Response> => {
  const address = await readAddress(req.payload, { resource: 'sections', slug })
  if (address.kind === 'moved') {
    const query = req.searchParams.size > 0 ? `?${req.searchParams.toString()}` : ''
    const Location = `${req.payload.config.routes.api}/fronts/${address.slug}${query}`
    return new Response(null, { status: 301, headers: { Location } })
  }
  if (address.kind === 'gone') return problemResponse(refuse('gone/document', { kind: 'section' }))
  return problemResponse(refuse('no-such-section/section', { slug }))
}
