import { setTimeout as pause } from 'node:timers/promises'

import { isWriteConflict } from '../../../platform/database/payload/writeConflict.ts'

/** How long to retry, in milliseconds: MongoDB keeps the transaction of a dead process, and its lock on the log, for a minute. */
const patience = 90_000
const step = 1000

/**
 * Retries while another transaction conflicts with this one.
 *
 * @throws the last conflict, after a minute and a half; any other error at once
 */
export const retryWhileBusy = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isWriteConflict(error) || performance.now() > until) throw error
      await pause(step)
    }
  }
}
