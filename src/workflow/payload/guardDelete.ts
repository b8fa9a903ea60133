import type { CollectionBeforeDeleteHook } from 'payload'

import { actorOf } from '../../access/payload/actorOf.ts'
import { refuse } from '../refusal.ts'
import { conflict, demand } from './errors.ts'
import { mayDo } from './mayDo.ts'
import type { WorkflowOptions } from './options.ts'
import { readStanding } from './storyState.ts'
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
    if (!mayDo(actorOf(req, true), 'delete', { options, standing })) {
      demand(refuse('role-may-not', 'Your role may not delete this.'))
    }
    if (standing.state.live !== 'never')
      throw conflict('was-public', 'This has been public: withdraw it instead of deleting it.')
    refuseScheduled(standing)
  }
