import type { CollectionBeforeDeleteHook } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { mayDo } from './mayDo.ts'
import { refuseScheduled } from './trashed.ts'

/**
 * What was ever public is never deleted: it is withdrawn, and leaves a trace. What is going to be public by itself is
 * unscheduled first.
 */
export const guardDelete =
  (options: WorkflowOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const standing = await readStanding(req, options.resource, String(id))
    if (!standing) return
    // Access has let nobody pass but people, keys and the server itself; its rule knows the oldest revision alone.
    if (!mayDo(actorOf(req, true), 'delete', { options, standing })) throw refused('role-may-not/delete')
    if (standing.state.live !== 'never') throw refused('was-public')
    refuseScheduled(standing)
    leaveDeleted(req, standing.newest)
  }

/**
 * The newest revision of what is deleted, for the log: afterwards there are no revisions, and the row is an older one.
 */
export const { set: leaveDeleted, take: takeDeleted } = hookSlot<Document>('deletedStory')
