import { lockOut } from './rules.ts'

/** What an account remembers of log-ins that were tried. */
export type Attempts = { loginAttempts?: number | null; lockUntil?: string | Date | null }

/**
 * Takes one of the attempts that an account has. It is taken before the password is looked at, so that a thousand
 * guesses at once are no more than eight; a log-in that succeeds gives all of them back.
 *
 * @param now milliseconds since 1970
 * @returns what the account remembers from now on, or undefined when it is closed to log-ins
 */
export const takeAttempt = (
  { loginAttempts, lockUntil }: Attempts,
  now: number,
): Required<Attempts> | undefined => {
  const lockedUntil = lockUntil ? new Date(lockUntil).getTime() : undefined
  if (lockedUntil !== undefined && lockedUntil > now) return undefined
  const count = (lockedUntil === undefined ? (loginAttempts ?? 0) : 0) + 1
  const isLast = count >= lockOut.attempts
  return {
    loginAttempts: count,
    lockUntil: isLast ? new Date(now + lockOut.milliseconds).toISOString() : null,
  }
}
