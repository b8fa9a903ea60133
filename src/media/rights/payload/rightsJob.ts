import type { Job } from '../../../platform/jobs/payload/job.ts'
import { endRights, type FollowFile } from './endRights.ts'

/**
 * Handles the end of picture rights on time. Any number of processes may run it. Rights that are changed to end earlier
 * are noticed within a second.
 */
export const rightsJob = (followed: FollowFile): Job => ({
  name: 'Ending the rights to pictures',
  every: 1000,
  run: async ({ payload }) => {
    const next = await endRights(payload, new Date(), followed)
    return next === undefined ? undefined : next - Date.now()
  },
})
