/** The shortest wait and the longest, in milliseconds. */
export type Waits = { shortest: number; longest: number }

const usual: Waits = { shortest: 250, longest: 60_000 }

/**
 * How long to wait after an attempt that failed for a reason that may pass: twice as long each time up to a minute
 * (or the longest that is given), and never the same for two.
 *
 * @param attempts how many there have been, from 1
 * @param chance from 0 up to 1
 * @returns milliseconds
 */
export const backOff = (attempts: number, chance: number, { shortest, longest } = usual): number =>
  Math.round(Math.min(longest, shortest * 2 ** (attempts - 1)) * (0.5 + chance / 2))
