import { delayBeforeRerun, runOnce } from '../platform/database/payload/reruns.ts'
import { type RefusalCode } from '../rules/refusals/refusals.ts'

const code: RefusalCode = 'write-conflict'

const patience = 30_000

/**
 * Gives an answer again as long as the database could not order its write against another process's, for thirty
 * seconds: every write ends with a line in the one log, so that writers of two processes meet there often. What has
 * counted something, as a wrong password, is not given again.
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
