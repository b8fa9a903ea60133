import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { deletionIn } from '../../audit/payload/purging.ts'
import { record } from '../../audit/payload/record.ts'
import { logNotices } from '../../corrections/payload/logNotices.ts'
import { tellLive } from '../../live/payload/tellLive.ts'
import { notifyOfMove } from '../../notifications/payload/notifyOfMove.ts'
import { leaveRedirect } from '../../redirects/payload/leaveRedirect.ts'
import { followSchedules } from '../../schedule/payload/followSchedules.ts'
import { keepSearchable } from '../../search/payload/keepSearchable.ts'
import { followTrash } from '../../trash/payload/followTrash.ts'
import { titleOf } from '../titleOf.ts'
import { eventOf } from './eventOf.ts'
import type { WorkflowOptions } from './options.ts'
import { type Effect, takeOutcome } from './outcome.ts'
import { releaseMedia } from './releaseMedia.ts'
import { followFastLane } from './signOffs/followFastLane.ts'

/** Every write of a story, in the log: what was done, where it led, on which text. */
const logOutcome: Effect = ({ req, outcome, doc }) => record(req, eventOf(outcome, doc.id))

/** What follows from a write, in this order and in its transaction. A bulk load does the same for many at once. */
export const effects = {
  logOutcome,
  followTrash,
  followFastLane,
  followSchedules,
  leaveRedirect,
  logNotices,
  keepSearchable,
  notifyOfMove,
  releaseMedia,
  // Last, for an event tells what all of them have changed.
  tellLive,
} as const satisfies Record<string, Effect>

export const runEffects: CollectionAfterChangeHook = async ({ doc, req }) => {
  const outcome = takeOutcome(req)
  if (!outcome) return
  const told = { req, outcome, doc: doc as { id: string } }
  for (const effect of Object.values(effects)) await effect(told)
}

export const logDelete =
  (options: WorkflowOptions): CollectionAfterDeleteHook =>
  ({ doc, id, req }) => {
    const { rev, stage } = doc as Record<string, unknown>
    const { action, details } = deletionIn(req)
    return record(req, {
      action,
      resource: options.resource,
      document: String(id),
      rev: typeof rev === 'number' ? rev : undefined,
      details: { ...details, stage, title: titleOf(options.resource, doc as Record<string, unknown>) },
    })
  }
