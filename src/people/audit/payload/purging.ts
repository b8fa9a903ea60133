import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

/** What is logged about a document that is purged from the trash: since when it was there, and who moved it there. */
export type Purging = { trashedAt: string; trashedBy: string | null }

/** Set by the code that purges the trash, for the log of the deletion. */
export const { set: setPurging, peek: purgingOf } = hookSlot<Purging>('purging')

/** The action and the details with which a deletion is logged. */
export const deletionIn = (req: PayloadRequest): { action: string; details: object } => {
  const details = purgingOf(req)
  return details ? { action: 'purge', details } : { action: 'delete', details: {} }
}
