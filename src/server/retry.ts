import { conflictCode } from '../database/writeConflict.ts'

const attempts = 6

/**
 * Gives an answer again as long as the database could not order its write against another process's: a client
 * never sees such a conflict, unless six tries in a row meet one.
 *
 * @param answer makes the answer from the start
 */
export const retryConflicts = async (answer: () => Promise<Response>): Promise<Response> => {
  let response = await answer()
  for (let attempt = 1; attempt < attempts && (await isConflict(response)); attempt += 1) {
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
    setTimeout(resolve, 2 ** attempt * 10 * (0.5 + Math.random()))
  })
