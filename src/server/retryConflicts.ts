import { conflictCode } from '../database/writeConflict.ts'

const patience = 30_000

/**
 * Gives an answer again as long as the database could not order its write against another process's, for thirty
 * seconds: every write ends with a line in the one log, so that writers of two processes meet there often.
 *
 * @param answer makes the answer from the start
 */
export const retryConflicts = async (answer: () => Promise<Response>): Promise<Response> => {
  const until = performance.now() + patience
  let response = await answer()
  for (let attempt = 1; performance.now() < until && (await isConflict(response)); attempt += 1) {
    await pause(attempt)
    response = await answer()
  }
  return response
}

const isConflict = async (response: Response): Promise<boolean> =>
  response.status === 503 && (await response.clone().text()).includes(conflictCode)

/** Longer each time and never the same for two writers. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(320, 2 ** attempt * 10) * (0.5 + Math.random()))
  })
