import { lockOut } from './rules.ts'

/** What an account remembers of log-ins that were tried. */
export type Attempts = { loginAttempts?: number | null; attemptedAt?: string | Date | null }

/**
 * Takes one of the attempts that an account has. It is taken before the password is looked at, so that a thousand
 * guesses at once are no more than eight; a log-in that succeeds gives all of them back. When none is left, the
 * account is closed until ten minutes after the last.
 *
 * @param now milliseconds since 1970
 * @returns what the account remembers from now on, or undefined when it is closed to log-ins
 */
export const takeAttempt = (
  { attemptedAt, loginAttempts }: Attempts,
  now: number,
): { loginAttempts: number; attemptedAt: string } | undefined => {
  const isOver = !attemptedAt || now - new Date(attemptedAt).getTime() >= lockOut.milliseconds
  const count = isOver ? 0 : (loginAttempts ?? 0)
  if (count >= lockOut.attempts) return undefined
  return { loginAttempts: count + 1, attemptedAt: new Date(now).toISOString() }
}
