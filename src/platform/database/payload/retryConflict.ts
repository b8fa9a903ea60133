import { beforeRun, runOnce } from './runAgain.ts'
import { isWriteConflict } from './writeConflict.ts'

/** How long a transaction of the server's own is run again, in milliseconds. */
const patience = 5_000

/**
 * Runs a transaction of the server's own again when another one wrote the same document first, but never once something
 * in it has counted.
 *
 * @param work opens its transaction itself, each time a new one
 * @throws the last conflict, after five seconds of them, or any other error at once
 */
export const retryConflict = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const until = performance.now() + patience
  for (let attempt = 1; ; attempt += 1) {
    const { hasCounted, settled } = await runOnce(work)
    if (settled.status === 'fulfilled') return settled.value
    if (!isWriteConflict(settled.reason) || hasCounted || performance.now() > until) throw settled.reason
    await beforeRun(attempt)
  }
}
