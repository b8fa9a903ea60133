import type { Payload } from 'payload'

import { newestPlace } from '../../outbox/payload/rows.ts'
import { pruneLimits } from '../retention.ts'

/** Deletes events that are past their retention. */
export const pruneEvents = async (payload: Payload, now: Date): Promise<void> => {
  const { upTo, before } = pruneLimits(await newestPlace({ payload }), now)
  if (upTo === 0) return
  await payload.db.deleteMany({
    collection: 'live-events',
    where: { and: [{ seq: { less_than_equal: upTo } }, { at: { less_than: before } }] },
  })
}
