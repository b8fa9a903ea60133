import type { CollectionSlug, PayloadRequest } from 'payload'

import type { LaneName, LaneState } from '../../../rules/workflow/lanes.ts'
import { askFor } from '../../stories/payload/writeNote.ts'

type LaneRequest = {
  req: PayloadRequest
  collection: CollectionSlug
  id: string
  name: LaneName
  state: LaneState
  comment?: string | undefined
  rev?: number | undefined
  depth?: number
  overrideAccess?: boolean
}

/**
 * Sets a lane of a story to another state, through the ordinary update with its guard.
 *
 * @returns the updated document
 * @throws {Refused} 403, 409 or 422 with the reason
 */
export const laneMove = async (request: LaneRequest) => {
  const { req, collection, id, name, state, comment, rev } = request
  askFor(req, { lane: { name, to: state }, comment })
  return req.payload.update({
    collection,
    id,
    depth: request.depth ?? 0,
    overrideAccess: request.overrideAccess ?? false,
    req,
    data: rev === undefined ? {} : { rev },
  })
}
