import { backOff } from '../../text/time/backOff.ts'

/** How often an e-mail is tried before it counts as failed, over about twelve hours. */
export const mostAttempts = 11

/** From a minute to half a day, in milliseconds. */
const waits = { shortest: 60_000, longest: 12 * 3_600_000 }

/**
 * When an e-mail is due again if the current attempt fails or the process crashes.
 *
 * @param attempt the number of the current attempt, from 1
 * @param chance a random number from 0 up to 1
 */
export const retryAfter = (attempt: number, now: Date, chance: number): Date =>
  new Date(now.getTime() + backOff(attempt, chance, waits))
