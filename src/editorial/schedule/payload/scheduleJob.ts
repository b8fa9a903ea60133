import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import type { Job } from '../../../platform/jobs/payload/job.ts'
import type { JobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { schedulesLeasedBy, writeSchedule } from './rows.ts'
import { runDue } from './runDue.ts'

/**
 * Publishes and withdraws what is scheduled. There may be any number of processes on one database: each schedule is
 * leased by itself and carried out once. What another process has scheduled is seen within a second.
 */
export const scheduleJob: Job = {
  name: 'Carrying out schedules',
  every: 1000,
  run: async ({ mayGoOn, ...parts }) => {
    const wakeAt = await runDue(parts, mayGoOn)
    return wakeAt && wakeAt.getTime() - parts.clock.now().getTime()
  },
  end: (parts) => release(parts),
}

/** Gives back what this process holds. */
const release = async ({ name, payload }: JobParts): Promise<void> => {
  await inOwnTransaction(payload, async (req) => {
    for (const { id } of await schedulesLeasedBy(req, name)) {
      await writeSchedule(req, id, { state: 'waiting', leasedBy: null, leasedUntil: null })
    }
  }).catch((error: unknown) => {
    payload.logger.warn({ err: error, msg: 'Leases were not given back; they end by themselves.' })
  })
}
