import type { Job } from '../../../platform/jobs/payload/job.ts'
import { sendWaiting } from './sendWaiting.ts'

const every = 10_000

/**
 * Sends waiting letters. Any number of processes may: each letter is taken by one of them.
 *
 * @param panel the address of the admin panel, for links in letters
 */
export const sendingJob = (panel: string): Job => ({
  name: 'Sending notifications',
  every,
  first: every,
  run: async ({ chance, payload }) => {
    await sendWaiting(payload, { now: new Date(), panel, chance: chance() })
  },
})
