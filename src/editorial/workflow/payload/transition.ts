import type { CollectionSlug, PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { transitions, type TransitionName } from '../../../rules/workflow/transitions.ts'
import { isTimeZone } from '../../../text/time/timeZone.ts'
import { askFor } from '../../stories/payload/writeNote.ts'

type TransitionRequest = {
  req: PayloadRequest
  collection: CollectionSlug
  id: string
  name: TransitionName
  comment?: string | undefined
  /** The public notice of a withdrawal; the reason stays internal. */
  notice?: string | undefined
  /** The time of a scheduled publication, ISO 8601. */
  at?: string | undefined
  /** The time zone in which the time was chosen, an IANA name. */
  zone?: string | undefined
  /** The time at which conditions are evaluated; by default now, for a schedule its own clock's time. */
  now?: Date | undefined
  /** The number of the revision that the move is based on. */
  rev?: number | undefined
  depth?: number
  overrideAccess?: boolean
}

/**
 * Makes one move by its name, for the transition route, GraphQL and server code. It goes through the ordinary update with
 * its guard.
 *
 * @returns the document after the move
 * @throws {Refused} 403, 409 or 422 with the reason
 */
export const transition = async (request: TransitionRequest) => {
  const { req, collection, id, name, comment, notice, at, zone, now } = request
  if (zone !== undefined && !isTimeZone(zone)) throw refused('unknown-zone', { zone, path: 'zone' })
  if (notice !== undefined && name !== 'withdraw') throw refused('notice-without-withdrawal')
  askFor(req, { move: name, notice, zone, now })
  return req.payload.update({
    collection,
    id,
    depth: request.depth ?? 0,
    overrideAccess: request.overrideAccess ?? false,
    req,
    data: {
      stage: transitions[name].to,
      ...(comment !== undefined && { stageNote: comment }),
      ...(at !== undefined && { plannedFor: at }),
      ...(request.rev !== undefined && { rev: request.rev }),
    },
  })
}
