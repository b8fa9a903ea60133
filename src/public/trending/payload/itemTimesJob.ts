import type { Job } from '../../../platform/jobs/payload/job.ts'
import { tellTurns } from './tellTurns.ts'

/** What came or went while no process was running is told as far back, in milliseconds. */
const lookBack = 24 * 3_600_000

/**
 * Tells of trending items as they come and go by their own times. There may be any number of processes. Times that were
 * set meanwhile are seen within a second.
 */
export const itemTimesJob = (): Job => {
  let since = new Date(Date.now() - lookBack)
  return {
    name: 'Telling of the times of trending items',
    every: 1000,
    run: async ({ payload }) => {
      const now = new Date()
      const next = await tellTurns(payload, since, now)
      since = now
      return next === undefined ? undefined : next - Date.now()
    },
  }
}
