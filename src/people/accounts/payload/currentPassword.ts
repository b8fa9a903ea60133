import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import type { Outcome } from '../attempts.ts'
import { beginPasswordCheck } from './logInAttempts.ts'
import { checkPassword, type HashedPassword } from './passwordHash.ts'

type Account = HashedPassword & { id: string; email: string }
type Input = { currentPassword?: unknown; password?: unknown; email?: unknown }

/**
 * Requires the current password from people who change their own password or e-mail address, so that an unattended window
 * is not enough to take over an account.
 *
 * @throws {Refused} 422 `password-again` or `password-wrong`, 429 `too-many-attempts`
 */
export const requireCurrentPassword: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { currentPassword, ...rest } = (data ?? {}) as Input
  const account = originalDoc as Account | undefined
  if (operation === 'update' && account && isOwn(req, account) && changesEntry(rest, account))
    await checkCurrentPassword(req, String(account.id), { given: currentPassword, path: 'currentPassword' })
  return rest
}

const isOwn = ({ user }: PayloadRequest, { id }: Account): boolean =>
  user?.collection === 'users' && String(user.id) === String(id)

/** Whether a change concerns the password or the e-mail address. */
const changesEntry = ({ email, password }: Input, account: Account): boolean =>
  (password !== undefined && password !== null && password !== '') ||
  (typeof email === 'string' && email.toLowerCase().trim() !== account.email)

/**
 * Checks a person's current password, with a limit on wrong attempts.
 *
 * @param answer what was sent, and in which field
 * @throws {Refused} 422 `password-again` or `password-wrong`, 429 `too-many-attempts`
 */
export const checkCurrentPassword = async (
  req: PayloadRequest,
  id: string,
  { given, path }: { given: unknown; path: string },
): Promise<void> => {
  if (typeof given !== 'string' || given === '') throw refused('password-again', { path })
  const attempt = await beginPasswordCheck(req, id)
  if (!attempt) throw refused('too-many-attempts', { minutes: 10 })
  let outcome: Outcome = 'neither'
  try {
    const where = { id: { equals: id } }
    const stored = await req.payload.db.findOne<Account>({ collection: 'users', req, where })
    outcome = stored && (await checkPassword(stored, given)) ? 'right' : 'wrong'
    if (outcome === 'wrong') throw refused('password-wrong', { path })
  } finally {
    attempt.settle(outcome)
  }
}
