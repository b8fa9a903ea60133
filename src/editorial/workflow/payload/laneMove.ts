import type { CollectionSlug, PayloadRequest } from 'payload'

import type { LaneName, LaneState } from '../../../rules/workflow/lanes.ts'
import { askFor } from '../../stories/payload/writeNote.ts'

type Ask = {
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
export const laneMove = async (ask: Ask) => {
  const { req, collection, id, name, state, comment, rev } = ask
  askFor(req, { lane: { name, to: state }, comment })
  return req.payload.update({
    collection,
    id,
    depth: ask.depth ?? 0,
    overrideAccess: ask.overrideAccess ?? false,
    req,
    data: rev === undefined ? {} : { rev },
  })
}
