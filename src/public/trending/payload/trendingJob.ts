import type { Job } from '../../../platform/jobs/payload/job.ts'
import { refreshing } from './refreshing.ts'
import { refreshTrending } from './refreshTrending.ts'

/** Refreshes the trending lists every few minutes, and at once when an editor has changed what counts. */
export const trendingJob: Job = {
  name: 'Refreshing the trending lists',
  every: 5000,
  lease: refreshing,
  wokenBy: 'global/trending-settings',
  run: async ({ clock, holdsLease, payload }) => {
    await refreshTrending(payload, { now: clock.now(), mayWrite: holdsLease })
  },
}
