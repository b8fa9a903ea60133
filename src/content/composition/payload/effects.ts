import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { logNotices } from '../../../editorial/corrections/payload/logNotices.ts'
import { notifyOfMove } from '../../../editorial/notifications/payload/notifyOfMove.ts'
import { followSchedules } from '../../../editorial/schedule/payload/followSchedules.ts'
import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { type Effect, takeOutcome } from '../../../editorial/stories/payload/outcome.ts'
import { titleOf } from '../../../editorial/stories/titleOf.ts'
import { followTrash } from '../../../editorial/trash/payload/followTrash.ts'
import { eventOf } from '../../../editorial/workflow/payload/eventOf.ts'
import { takeDeleted } from '../../../editorial/workflow/payload/guardDelete.ts'
import { releaseMedia } from '../../../editorial/workflow/payload/releaseMedia.ts'
import { followFastLane } from '../../../editorial/workflow/payload/signOffs/followFastLane.ts'
import { emitLive } from '../../../events/live/payload/emitLive.ts'
import { deletionIn } from '../../../people/audit/payload/purging.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { keepPublic } from '../../../public/documents/payload/keepPublic.ts'
import { touchOriginal } from '../../../public/pages/payload/touchOriginal.ts'
import { leaveRedirect } from '../../../public/redirects/payload/leaveRedirect.ts'
import { keepSearchable } from '../../../public/search/payload/keepSearchable.ts'
import { followStory } from '../../../public/trending/payload/followStory.ts'

/** Logs every write of a story: the action, the new stage and the revision. */
const logOutcome: Effect = ({ req, outcome, doc }) => record(req, eventOf(outcome, doc.id))

/** The effects of a write, run in this order and in its transaction. A bulk load has a version of each for many at once. */
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
  keepPublic,
  touchOriginal,
  // Last, because the event contains the purge keys of everything that the others have changed.
  emitLive,
  followStory,
} as const satisfies Record<string, Effect>

export const runEffects: CollectionAfterChangeHook = async ({ doc, req }) => {
  const outcome = takeOutcome(req)
  if (!outcome) return
  const effectArgs = { req, outcome, doc: doc as { id: string } }
  for (const effect of Object.values(effects)) await effect(effectArgs)
}

export const logDelete =
  (options: WorkflowOptions): CollectionAfterDeleteHook =>
  ({ doc, id, req }) => {
    const deleted = takeDeleted(req) ?? (doc as Record<string, unknown>)
    const { rev, stage } = deleted
    const { action, details } = deletionIn(req)
    return record(req, {
      action,
      resource: options.resource,
      document: String(id),
      rev: typeof rev === 'number' ? rev : undefined,
      details: { ...details, stage, title: titleOf(options.resource, deleted) },
    })
  }
