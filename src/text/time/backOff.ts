/** The shortest wait and the longest, in milliseconds. */
export type Waits = { shortest: number; longest: number }

const usual: Waits = { shortest: 250, longest: 60_000 }

/**
 * Exponential back-off with jitter: how long to wait before the next attempt. The wait doubles each time, up to a minute
 * or the given longest wait.
 *
 * @param attempts how many attempts there have been, from 1
 * @param chance a random number from 0 up to 1
 * @returns milliseconds
 */
export const backOff = (attempts: number, chance: number, { shortest, longest } = usual): number =>
  Math.round(Math.min(longest, shortest * 2 ** (attempts - 1)) * (0.5 + chance / 2))
