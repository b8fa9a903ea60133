import type { Payload } from 'payload'

import { keepLooking, type Looking } from '../../../platform/jobs/payload/keepLooking.ts'
import { sendWaiting } from './sendWaiting.ts'

const pause = 10_000

/**
 * Sends waiting letters every ten seconds, one pass after another.
 *
 * @param panel the address of the admin panel, for links in letters
 */
export const startSender = (payload: Payload, panel: string): Looking =>
  keepLooking(payload, {
    every: pause,
    first: pause,
    failed: 'Notifications could not be sent.',
    look: async () => {
      await sendWaiting(payload, { now: new Date(), panel })
    },
  })
