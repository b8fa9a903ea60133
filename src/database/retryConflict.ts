import { isWriteConflict } from './writeConflict.ts'

const attempts = 6

/**
 * Runs a transaction of the server's own again when another one wrote the same document first.
 *
 * @param work opens its transaction itself, each time a new one
 * @throws the last conflict, when six in a row meet one, or any other error at once
 */
export const retryConflict = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isWriteConflict(error) || attempt === attempts) throw error
      await pause(attempt)
    }
  }
}

/** Longer each time and never the same for two writers. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 2 ** attempt * 5 * (0.5 + Math.random()))
  })
