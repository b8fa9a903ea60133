import type { PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import type { Schedule } from '../schedule.ts'
import { writeSchedule } from './rows.ts'

type End = (req: PayloadRequest, rows: readonly Schedule[], because: string) => Promise<void>

/** Cancels open schedules in the transaction of the write that made them obsolete, and logs it. */
export const cancelSchedules: End = (req, rows, because) =>
  endSchedules(req, rows, { because, state: 'cancelled' })

/** Marks schedules as failed; the desk shows them until somebody has dealt with them. */
export const failSchedules: End = (req, rows, because) =>
  endSchedules(req, rows, { because, state: 'failed' })

type Ending = { because: string; state: 'cancelled' | 'failed' }

const endSchedules = async (
  req: PayloadRequest,
  rows: readonly Schedule[],
  { because, state }: Ending,
): Promise<void> => {
  const doneAt = new Date().toISOString()
  for (const { id, action, at, document, resource, rev } of rows) {
    const ended = { doneAt, lastError: because, leasedBy: null, leasedUntil: null }
    await writeSchedule(req, id, { state, isUnseen: state === 'failed', ...ended })
    await record(req, {
      action: state === 'failed' ? 'schedule.failed' : 'schedule.cancel',
      resource,
      document,
      rev,
      reason: because,
      details: { schedule: id, action, at },
    })
  }
}
