import type { Job } from '../../../platform/jobs/payload/job.ts'
import { sendWaiting } from './sendWaiting.ts'

const every = 10_000

/**
 * Sends waiting e-mails. Any number of processes may run it, because each e-mail is claimed by one of them.
 *
 * @param panel the address of the admin panel, for links in e-mails
 */
export const sendingJob = (panel: string): Job => ({
  name: 'Sending notifications',
  every,
  first: every,
  run: async ({ chance, payload }) => {
    await sendWaiting(payload, { now: new Date(), panel, chance: chance() })
  },
})
