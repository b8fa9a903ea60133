import { setTimeout as pause } from 'node:timers/promises'

import { isWriteConflict } from '../../../platform/database/payload/writeConflict.ts'

/** MongoDB keeps the transaction of a process that has died for a minute, and the end of the log with it. */
const patience = 90_000
const step = 1000

/**
 * Tries again while another transaction has what this one needs.
 *
 * @throws the last conflict, after a minute and a half; any other error at once
 */
export const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
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
