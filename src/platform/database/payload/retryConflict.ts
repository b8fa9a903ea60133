import { delayBeforeRerun, runOnce } from './reruns.ts'
import { isWriteConflict } from './writeConflict.ts'

/** How long a conflicting transaction is retried, in milliseconds. */
const patience = 5_000

/**
 * Retries a transaction of the server itself when another one wrote the same document first, unless something in it has
 * called `forbidRerun`.
 *
 * @param work opens its own transaction, a new one on each attempt
 * @throws the last conflict after five seconds, or any other error at once
 */
export const retryConflict = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const until = performance.now() + patience
  for (let attempt = 1; ; attempt += 1) {
    const { mayNotRerun, settled } = await runOnce(work)
    if (settled.status === 'fulfilled') return settled.value
    if (!isWriteConflict(settled.reason) || mayNotRerun || performance.now() > until) throw settled.reason
    await delayBeforeRerun(attempt)
  }
}
