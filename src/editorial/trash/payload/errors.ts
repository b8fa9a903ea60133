import { conflict } from '../../../platform/problems/payload/workflowError.ts'

/** A document in the trash is brought back before anything else is done to it. */
export const inTrash = () => conflict('in-trash', 'This is in the trash. Restore it first, then change it.')

/** The trash goes by a write of its own, so that it is clear what was done. */
export const notAlone = (fields: readonly string[]) =>
  conflict('trash-alone', `Send deletedAt by itself. Change ${fields.join(', ')} by a write of its own.`)

/** A new document has its life before it. */
export const bornTrashed = () => conflict('in-trash', 'A new document cannot begin in the trash.')
