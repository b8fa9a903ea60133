import type { Payload } from 'payload'

import { newestPlace } from '../../outbox/payload/rows.ts'
import { mayGo } from '../keeping.ts'

/** Takes away events that nobody has to be told any more. */
export const pruneEvents = async (payload: Payload, now: Date): Promise<void> => {
  const { upTo, before } = mayGo(await newestPlace({ payload }), now)
  if (upTo === 0) return
  await payload.db.deleteMany({
    collection: 'live-events',
    where: { and: [{ seq: { less_than_equal: upTo } }, { at: { less_than: before } }] },
  })
}
