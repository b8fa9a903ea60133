import { backOff } from '../../../text/time/backOff.ts'
import { RestingStorage } from '../restingStorage.ts'

type Run = { hasCounted: boolean; outer: Run | undefined }

const runs = new RestingStorage<Run>()

/** One run of work that may be run again, as long as nothing in it has counted. */
export type Ran<Result> = { settled: PromiseSettledResult<Result>; hasCounted: boolean }

/**
 * Runs work that may have to be run again from its start, and says whether it may be: what has counted something that
 * no rollback takes back must not happen twice.
 */
export const runOnce = async <Result>(work: () => Promise<Result>): Promise<Ran<Result>> => {
  const run: Run = { hasCounted: false, outer: runs.getStore() }
  const [settled] = await runs.run(run, () => Promise.allSettled([work()]))
  return { settled, hasCounted: run.hasCounted }
}

/** Says that something was counted outside of any transaction: nothing that this is part of is run again. */
export const counted = (): void => {
  for (let run = runs.getStore(); run; run = run.outer) run.hasCounted = true
}

/** In milliseconds. */
const waits = { shortest: 20, longest: 400 }

/** Waits before the next run: longer each time, and never the same for two writers. */
export const beforeRun = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, backOff(attempt, Math.random(), waits))
  })
