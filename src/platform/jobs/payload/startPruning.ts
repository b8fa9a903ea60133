import type { Payload } from 'payload'

import { keepLooking } from './keepLooking.ts'
import { type RunnerParts, runnerParts } from './runnerParts.ts'
import { takeTurn } from './turns.ts'

/** Takes away what nobody looks at any more. */
export type Prune = (payload: Payload, now: Date) => Promise<void>

const pruning = { name: 'pruning', every: 24 * 3_600_000 }

/** The longest time between two looks whether it is time, in milliseconds. */
const poll = 3_600_000

/** Prunes once a day, as long as the process lives. Of several processes one does it. */
export const startPruning = (payload: Payload, prunes: readonly Prune[]): { stop: () => Promise<void> } => {
  const parts = runnerParts(payload)
  return keepLooking(payload, {
    every: poll,
    failed: 'What is old could not be taken away.',
    look: async () => {
      await pruneIfDue(parts, prunes)
    },
  })
}

/**
 * Prunes if it is time and no other process was first. What fails keeps nothing else from being taken away, and is
 * tried again the next day.
 *
 * @returns whether it was our turn
 * @throws {AggregateError} with what failed
 */
export const pruneIfDue = async (parts: RunnerParts, prunes: readonly Prune[]): Promise<boolean> => {
  if (!(await takeTurn(parts, pruning))) return false
  const { clock, payload } = parts
  const failed: unknown[] = []
  for (const prune of prunes) await prune(payload, clock.now()).catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw new AggregateError(failed, 'Not all that is old was taken away.')
  return true
}
