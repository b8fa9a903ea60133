import { backOff } from '../../text/time/backOff.ts'

/** How often a letter is tried before it counts as failed: over some twelve hours. */
export const mostAttempts = 11

/** From a minute to half a day, in milliseconds. */
const waits = { shortest: 60_000, longest: 12 * 3_600_000 }

/**
 * When a letter is due again if the attempt under way comes to nothing, be it by a refusal or a crash.
 *
 * @param attempt the attempt under way, from 1
 * @param chance from 0 up to 1
 */
export const retryAfter = (attempt: number, now: Date, chance: number): Date =>
  new Date(now.getTime() + backOff(attempt, chance, waits))
