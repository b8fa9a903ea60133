import { delayBeforeRerun, runOnce } from '../platform/database/payload/reruns.ts'
import { type RefusalCode } from '../rules/refusals/refusals.ts'

const code: RefusalCode = 'write-conflict'

const patience = 30_000

/**
 * Retries a request while its write conflicts with a write of another process, for at most thirty seconds. Conflicts are
 * common, because every write adds a row to the one log. A request that has counted something, such as a wrong password,
 * is not retried.
 *
 * @param answer makes the answer from the start
 */
export const retryConflicts = async (answer: () => Promise<Response>): Promise<Response> => {
  const until = performance.now() + patience
  for (let attempt = 1; ; attempt += 1) {
    const { mayNotRerun, settled } = await runOnce(answer)
    if (settled.status === 'rejected') throw settled.reason
    if (mayNotRerun || performance.now() > until || !(await isConflict(settled.value))) return settled.value
    await delayBeforeRerun(attempt)
  }
}

const isConflict = async (response: Response): Promise<boolean> =>
  response.status === 503 && (await response.clone().text()).includes(code)
