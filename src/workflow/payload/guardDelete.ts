import type { CollectionBeforeDeleteHook } from 'payload'

import { conflict } from './errors.ts'
import type { WorkflowOptions } from './options.ts'
import { readStanding } from './storyState.ts'

/** What was ever public is never deleted: it is withdrawn, and leaves a trace. */
export const guardDelete =
  (options: WorkflowOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const standing = await readStanding(req, options.resource, String(id))
    if (!standing || standing.state.live === 'never') return
    throw conflict('was-public', 'This has been public: withdraw it instead of deleting it.')
  }
