import type { Payload } from 'payload'

import { keepLooking, type Looking } from '../../services/payload/keepLooking.ts'
import { endRights } from './endRights.ts'

/** The longest time between two looks, in milliseconds: rights that end earlier than was known are seen by then. */
const longest = 1000

/** Sees to rights as they end, as long as the process lives. There may be any number of processes. */
export const startRights = (payload: Payload): Looking =>
  keepLooking(async (mayGoOn) => {
    try {
      const next = await endRights(payload, new Date())
      return Math.max(1, Math.min(longest, (next ?? Infinity) - Date.now()))
    } catch (error) {
      if (mayGoOn())
        payload.logger.error({ err: error, msg: 'The rights to pictures could not be looked at.' })
      return longest
    }
  })
