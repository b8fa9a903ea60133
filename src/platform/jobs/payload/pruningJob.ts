import type { Payload } from 'payload'

import type { Job } from './job.ts'

/** Deletes rows of one kind that are too old to be needed. */
export type Prune = (payload: Payload, now: Date) => Promise<void>

/** Prunes once a day. If one prune fails, the others still run, and it is retried the next day. */
export const pruningJob = (prunes: readonly Prune[]): Job => ({
  name: 'Pruning',
  every: 3_600_000,
  lease: { name: 'pruning', every: 24 * 3_600_000 },
  run: async ({ clock, payload }) => {
    const failed: unknown[] = []
    for (const prune of prunes)
      await prune(payload, clock.now()).catch((error: unknown) => failed.push(error))
    if (failed.length > 0)
      throw new AggregateError(
        failed,
        'Some kinds of old rows could not be deleted; this is retried tomorrow.',
      )
  },
})
