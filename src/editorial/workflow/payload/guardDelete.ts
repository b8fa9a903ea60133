import type { CollectionBeforeDeleteHook } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { mayDo } from './mayDo.ts'
import { refuseScheduled } from './trashed.ts'

/**
 * Refuses to delete a story that was ever public, which must be withdrawn instead, and one that is scheduled, which must be
 * unscheduled first.
 */
export const guardDelete =
  (options: WorkflowOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const standing = await readStanding(req, options.resource, String(id))
    if (!standing) return
    // The access rule has only checked the row, which may be an older revision.
    if (!mayDo(actorOf(req, true), 'delete', { options, standing })) throw refused('role-may-not/delete')
    if (standing.state.live !== 'never') throw refused('was-public')
    refuseScheduled(standing)
    leaveDeleted(req, standing.newest)
  }

/**
 * The newest revision of a deleted story, for the log. After the deletion there are no revisions, and the row is older.
 */
export const { set: leaveDeleted, take: takeDeleted } = hookSlot<Document>('deletedStory')
