import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

/** What the log says of a document that is purged from the trash: since when it was there, and who put it there. */
export type Purging = { trashedAt: string; trashedBy: string | null }

/** Left by whoever purges the trash, for the log of the deletion. */
export const { set: setPurging, peek: purgingOf } = hookSlot<Purging>('purging')

/** The action of a deletion, and what else the log is told. */
export const deletionIn = (req: PayloadRequest): { action: string; details: object } => {
  const details = purgingOf(req)
  return details ? { action: 'purge', details } : { action: 'delete', details: {} }
}
