import type { Payload } from 'payload'

import { keptFor } from '../keptText.ts'

/** Takes away what was typed long ago and never saved. */
export const pruneKept = async ({ db }: Payload, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptFor).toISOString()
  await db.deleteMany({ collection: 'kept-texts', where: { at: { less_than: before } } })
}
