import { CopydeskError } from './copydeskError.ts'
import { pause } from './pause.ts'

/** Answers that may be better in a moment: too many requests, a server that starts or stops, a proxy without one. */
const passing: ReadonlySet<number> = new Set([0, 429, 502, 503, 504])

/** In milliseconds. */
const limits = { retries: 2, firstWait: 200, longestRetryAfter: 5000, whole: 10_000 }

/**
 * Tries a request up to three times while its answers are of the kind that passes. No attempt begins after ten seconds;
 * how long one takes is for the caller’s signal. It waits for a random time that grows, or as long as the answer says, if
 * that is five seconds at most.
 *
 * @throws {CopydeskError} of the last attempt
 */
export const retrying = async <Result>(
  attempt: () => Promise<Result>,
  signal: AbortSignal | null | undefined,
): Promise<Result> => {
  const began = Date.now()
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      const wait = tries < limits.retries ? waitAfter(error, tries) : undefined
      if (wait === undefined || Date.now() - began + wait > limits.whole || signal?.aborted) throw error
      await pause(wait, signal)
    }
  }
}

/** Milliseconds to wait; undefined when the request is not to be tried again. */
const waitAfter = (error: unknown, tries: number): number | undefined => {
  if (!(error instanceof CopydeskError) || !passing.has(error.status)) return undefined
  const { retryAfter } = error
  if (retryAfter === undefined) return Math.random() * limits.firstWait * 2 ** tries
  return retryAfter * 1000 <= limits.longestRetryAfter ? retryAfter * 1000 : undefined
}
