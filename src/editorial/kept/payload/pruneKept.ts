import type { Payload } from 'payload'

import { keptFor } from '../keptText.ts'

/** Deletes expired unsaved texts. */
export const pruneKept = async ({ db }: Payload, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptFor).toISOString()
  await db.deleteMany({ collection: 'kept-texts', where: { at: { less_than: before } } })
}
