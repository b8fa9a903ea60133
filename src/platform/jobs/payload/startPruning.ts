import type { Payload } from 'payload'

import { keepLooking } from './keepLooking.ts'
import { type RunnerParts, runnerParts } from './runnerParts.ts'
import { takeTurn } from './turns.ts'

/** Takes away what nobody looks at any more. */
export type Prune = (payload: Payload, now: Date) => Promise<void>

const pruning = { name: 'pruning', every: 24 * 3_600_000 }

/** How often it is checked whether pruning is due, in milliseconds. */
const poll = 3_600_000

/** Prunes once a day, as long as the process lives. Of several processes one does it. */
export const startPruning = (payload: Payload, prunes: readonly Prune[]): { stop: () => Promise<void> } => {
  const parts = runnerParts(payload)
  return keepLooking(payload, {
    every: poll,
    failed: 'Pruning failed.',
    look: async () => {
      await pruneIfDue(parts, prunes)
    },
  })
}

/**
 * Prunes if it is due and no other process did it first. A part that fails does not stop the others, and is tried again
 * the next day.
 *
 * @returns whether this process pruned
 * @throws {AggregateError} with what failed
 */
export const pruneIfDue = async (parts: RunnerParts, prunes: readonly Prune[]): Promise<boolean> => {
  if (!(await takeTurn(parts, pruning))) return false
  const { clock, payload } = parts
  const failed: unknown[] = []
  for (const prune of prunes) await prune(payload, clock.now()).catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw new AggregateError(failed, 'Some parts of the pruning failed.')
  return true
}
