import { backOff } from '../../../text/time/backOff.ts'
import { sqliteCodeOf } from '../sqliteCode.ts'

const usual = 15_000

/**
 * Tries a SQLite write again while another process (an import beside the server, say) has the file: the driver
 * itself can only wait by stopping the whole process.
 *
 * @param patience in milliseconds, fifteen seconds unless said
 * @throws the last error, when the file stays busy for so long or when it is another error
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

/** Longer with each attempt up to a tenth of a second, and never the same for two processes. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, backOff(attempt, Math.random(), waits))
  })
