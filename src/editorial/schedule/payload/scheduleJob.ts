import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import type { Job } from '../../../platform/jobs/payload/job.ts'
import type { JobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { schedulesLeasedBy, writeSchedule } from './rows.ts'
import { runDue } from './runDue.ts'

/**
 * Carries out scheduled publications and withdrawals. Any number of processes may run it on one database, because each
 * schedule is leased separately and carried out once. Schedules of other processes are noticed within a second.
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

/** Releases the leases of this process. */
const release = async ({ name, payload }: JobParts): Promise<void> => {
  await inOwnTransaction(payload, async (req) => {
    for (const { id } of await schedulesLeasedBy(req, name)) {
      await writeSchedule(req, id, { state: 'waiting', leasedBy: null, leasedUntil: null })
    }
  }).catch((error: unknown) => {
    payload.logger.warn({
      err: error,
      msg: 'The leases of schedules could not be released; they expire by themselves within seconds.',
    })
  })
}
