import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { claimed } from '../../../platform/jobs/lease.ts'
import type { JobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { pickNext } from '../pickNext.ts'
import type { Schedule } from '../schedule.ts'
import { openSchedules, writeSchedule } from './rows.ts'

export type Claim = { claim: Schedule | undefined; wakeAt: Date | undefined }

/**
 * Claims the next due schedule. It first checks without a transaction, because usually nothing is due. SQLite's
 * transactions run one after another; on MongoDB, one of two concurrent claims gets a write conflict and retries.
 */
export const claimNext = async ({ payload, clock, name }: JobParts): Promise<Claim> => {
  const { next, wakeAt } = pickNext(await openSchedules({ payload }), clock.now())
  if (!next) return { claim: undefined, wakeAt }
  return inOwnTransaction(payload, async (req) => {
    const now = clock.now()
    const picked = pickNext(await openSchedules(req), now)
    if (!picked.next) return { claim: undefined, wakeAt: picked.wakeAt }
    const lease = claimed(picked.next, { runner: name, now })
    await writeSchedule(req, picked.next.id, lease)
    return { claim: { ...picked.next, ...lease }, wakeAt: picked.wakeAt }
  })
}
