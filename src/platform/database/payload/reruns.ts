import { backOff } from '../../../text/time/backOff.ts'
import { LazyAsyncStorage } from '../lazyAsyncStorage.ts'

type Run = { mayNotRerun: boolean; outer: Run | undefined }

const runs = new LazyAsyncStorage<Run>()

/** The outcome of one run; `mayNotRerun` when something in it must not happen twice. */
export type Ran<Result> = { settled: PromiseSettledResult<Result>; mayNotRerun: boolean }

/**
 * Runs work that may have to be run again from its start, and reports whether that is allowed. It is not once the work
 * has had an effect that a rollback does not undo, such as counting a log-in attempt.
 */
export const runOnce = async <Result>(work: () => Promise<Result>): Promise<Ran<Result>> => {
  const run: Run = { mayNotRerun: false, outer: runs.getStore() }
  const [settled] = await runs.run(run, () => Promise.allSettled([work()]))
  return { settled, mayNotRerun: run.mayNotRerun }
}

/** Marks the current run, and all runs around it, as having had an effect that no rollback undoes. */
export const forbidRerun = (): void => {
  for (let run = runs.getStore(); run; run = run.outer) run.mayNotRerun = true
}

/** In milliseconds. */
const waits = { shortest: 20, longest: 400 }

/** Waits before the next run: longer after each attempt, with jitter. */
export const delayBeforeRerun = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, backOff(attempt, Math.random(), waits))
  })
