import type { CollectionSlug, PayloadRequest } from 'payload'

import { transitions, type TransitionName } from '../transitions.ts'
import { conflict } from './errors.ts'
import { askFor } from './writeNote.ts'

type Ask = {
  req: PayloadRequest
  collection: CollectionSlug
  id: string
  name: TransitionName
  comment?: string | undefined
  /** What readers are told with a withdrawal; the reason stays inside. */
  notice?: string | undefined
  /** The time of a scheduled publication, ISO 8601. */
  at?: string | undefined
  /** The revision that the caller looked at. */
  rev?: number | undefined
  depth?: number
  overrideAccess?: boolean
}

/**
 * Makes one move by its name. The transition route, GraphQL and the server's own code all come through here,
 * and from here through the ordinary update with its guard.
 *
 * @returns the document after the move
 * @throws {WorkflowError} 403, 409 or 422 with the reason
 */
export const transition = async (ask: Ask) => {
  const { req, collection, id, name, comment, notice, at } = ask
  if (notice !== undefined && name !== 'withdraw') {
    throw conflict(
      'notice-without-withdrawal',
      'A public notice goes with a withdrawal, and with no other move.',
    )
  }
  askFor(req, { move: name, notice })
  return req.payload.update({
    collection,
    id,
    depth: ask.depth ?? 0,
    overrideAccess: ask.overrideAccess ?? false,
    req,
    data: {
      stage: transitions[name].to,
      ...(comment !== undefined && { stageNote: comment }),
      ...(at !== undefined && { plannedFor: at }),
      ...(ask.rev !== undefined && { rev: ask.rev }),
    },
  })
}
