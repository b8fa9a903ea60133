import type { Job } from '../../../platform/jobs/payload/job.ts'
import { endRights, type FollowFile } from './endRights.ts'

/**
 * Takes pictures off as their rights end. There may be any number of processes. Rights that end earlier than was known
 * are seen within a second.
 */
export const rightsJob = (followed: FollowFile): Job => ({
  name: 'Ending the rights to pictures',
  every: 1000,
  run: async ({ payload }) => {
    const next = await endRights(payload, new Date(), followed)
    return next === undefined ? undefined : next - Date.now()
  },
})
