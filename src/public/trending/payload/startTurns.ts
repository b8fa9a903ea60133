import type { Payload } from 'payload'

import { keepLooking, type Looking } from '../../../platform/jobs/payload/keepLooking.ts'
import { tellTurns } from './tellTurns.ts'

/** The longest time between two looks, in milliseconds: times that were set meanwhile are seen by then. */
const longest = 1000

/** What came or went while no process was running is told as far back, in milliseconds. */
const lookBack = 24 * 3_600_000

/** Tells of trending items as they come and go, as long as the process lives. There may be any number of processes. */
export const startTurns = (payload: Payload): Looking => {
  let since = new Date(Date.now() - lookBack)
  return keepLooking(payload, {
    every: longest,
    failed: 'The times of trending items could not be looked at.',
    look: async () => {
      const now = new Date()
      const next = await tellTurns(payload, since, now)
      since = now
      return next === undefined ? undefined : next - Date.now()
    },
  })
}
