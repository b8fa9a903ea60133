import type { Payload } from 'payload'

import { keepLooking } from '../../../platform/jobs/payload/keepLooking.ts'
import { type RunnerParts, runnerParts } from '../../../platform/jobs/payload/runnerParts.ts'
import { holdsTurn, takeTurn } from '../../../platform/jobs/payload/turns.ts'
import { onChangeOf } from '../../../platform/tags/changes.ts'
import { refreshing } from './refreshing.ts'
import { refreshTrending } from './refreshTrending.ts'

/** The longest time between two looks whether it is time, in milliseconds. */
const poll = 5000

/**
 * Refreshes the trending lists every few minutes, and at once when an editor has changed what counts. Of several
 * processes one does it.
 */
export const startTrending = (payload: Payload): { stop: () => Promise<void> } => {
  const parts = runnerParts(payload)
  const looking = keepLooking(payload, {
    every: poll,
    failed: 'The trending lists could not be refreshed.',
    look: async () => {
      await refreshIfDue(parts)
    },
  })
  const unlisten = onChangeOf('global/trending-settings', looking.wake)
  return {
    stop: async () => {
      unlisten()
      await looking.stop()
    },
  }
}

/**
 * Refreshes the lists if it is time and no other process was first.
 *
 * @returns how many items were written; undefined when it was not our turn
 */
export const refreshIfDue = async (parts: RunnerParts): Promise<number | undefined> => {
  const turn = await takeTurn(parts, refreshing)
  if (!turn) return undefined
  const { clock, payload } = parts
  return refreshTrending(payload, { now: clock.now(), mayWrite: (req) => holdsTurn(req, turn) })
}
