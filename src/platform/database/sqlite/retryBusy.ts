import { backOff } from '../../../text/time/backOff.ts'
import { sqliteCodeOf } from '../sqliteCode.ts'

const usual = 15_000

/**
 * Retries a SQLite write while another process (such as an import beside the server) has locked the file: the driver
 * can only wait by blocking the whole process.
 *
 * @param patience how long to retry, in milliseconds; fifteen seconds by default
 * @throws the last `SQLITE_BUSY` error after that time, or any other error at once
 */
export const retryBusy = async <Result>(work: () => Promise<Result>, patience = usual): Promise<Result> => {
  const until = performance.now() + patience
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
      await pause(attempt)
    }
  }
}

const isBusy = (error: unknown): boolean => sqliteCodeOf(error)?.startsWith('SQLITE_BUSY') === true

/** In milliseconds. */
const waits = { shortest: 5, longest: 100 }

/** Waits longer after each attempt, up to a tenth of a second, with jitter. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, backOff(attempt, Math.random(), waits))
  })
