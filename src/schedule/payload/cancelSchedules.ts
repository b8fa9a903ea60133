import type { PayloadRequest } from 'payload'

import { record } from '../../audit/payload/record.ts'
import type { Schedule } from '../schedule.ts'
import { writeSchedule } from './rows.ts'

/** Ends schedules that are open, in the transaction of what made them pointless, and says so in the log. */
export const cancelSchedules = async (
  req: PayloadRequest,
  rows: readonly Schedule[],
  because: string,
): Promise<void> => {
  const doneAt = new Date().toISOString()
  for (const { id, action, at, document, resource, rev } of rows) {
    const ended = { doneAt, lastError: because, leasedBy: null, leasedUntil: null }
    await writeSchedule(req, id, { state: 'cancelled', ...ended })
    await record(req, {
      action: 'schedule.cancel',
      resource,
      document,
      rev,
      reason: because,
      details: { schedule: id, action, at },
    })
  }
}
