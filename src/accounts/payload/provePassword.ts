import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'

import { lockOut } from '../rules.ts'
import { AccountError } from './errors.ts'
import { checkPassword, type HashedPassword } from './hashWork.ts'

type Account = HashedPassword & { id: string; email: string }
type Given = { currentPassword?: unknown; password?: unknown; email?: unknown }

/** Wrong answers of somebody who is logged in, per process: they have a session and guess at one account alone. */
const guesses = new RateLimiterMemory({ points: lockOut.attempts, duration: lockOut.milliseconds / 1000 })

/**
 * Asks whoever changes their own password or e-mail for the password that they have: an open window alone must not be
 * enough to take an account over. By every door, for each of them writes an account by this hook.
 *
 * @throws {AccountError} 422 `password-again` or `password-wrong`, 429 `too-many-attempts`
 */
export const askPasswordAgain: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { currentPassword, ...rest } = (data ?? {}) as Given
  const account = originalDoc as Account | undefined
  if (operation === 'update' && account && isOwn(req, account) && changesEntry(rest, account))
    await provePassword(req, String(account.id), { given: currentPassword, path: 'currentPassword' })
  return rest
}

const isOwn = ({ user }: PayloadRequest, { id }: Account): boolean =>
  user?.collection === 'users' && String(user.id) === String(id)

/** Whether a change is one of what opens the account. */
const changesEntry = ({ email, password }: Given, account: Account): boolean =>
  (password !== undefined && password !== null && password !== '') ||
  (typeof email === 'string' && email.toLowerCase().trim() !== account.email)

/**
 * Looks whether this is a person's password, and bounds how often it may be guessed.
 *
 * @param answer what was given, and the field that it came in
 * @throws {AccountError} 422 `password-again` or `password-wrong`, 429 `too-many-attempts`
 */
export const provePassword = async (
  req: PayloadRequest,
  id: string,
  { given, path }: { given: unknown; path: string },
): Promise<void> => {
  if (typeof given !== 'string' || given === '') throw missing(path)
  await guesses.consume(id).catch(() => {
    throw tooMany
  })
  const where = { id: { equals: id } }
  const stored = await req.payload.db.findOne<Account>({ collection: 'users', req, where })
  if (!stored || !(await checkPassword(stored, given))) throw wrong(path)
  await guesses.delete(id)
}

const missing = (path: string): AccountError =>
  new AccountError({
    status: 422,
    code: 'password-again',
    message:
      'Enter your present password too: it is asked for when password, e-mail or second factor change.',
    path,
  })

const wrong = (path: string): AccountError =>
  new AccountError({
    status: 422,
    code: 'password-wrong',
    message: 'This is not your present password.',
    path,
  })

const tooMany = new AccountError({
  status: 429,
  code: 'too-many-attempts',
  message: 'That was not your password too often. Try again in ten minutes.',
})
