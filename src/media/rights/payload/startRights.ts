import type { Payload } from 'payload'

import { keepLooking, type Looking } from '../../../platform/jobs/payload/keepLooking.ts'
import { endRights, type FollowFile } from './endRights.ts'

/** The longest time between two looks, in milliseconds: rights that end earlier than was known are seen by then. */
const longest = 1000

/** Sees to rights as they end, as long as the process lives. There may be any number of processes. */
export const startRights = (payload: Payload, followed: FollowFile): Looking =>
  keepLooking(payload, {
    every: longest,
    failed: 'The rights to pictures could not be looked at.',
    look: async () => {
      const next = await endRights(payload, new Date(), followed)
      return next === undefined ? undefined : next - Date.now()
    },
  })
