import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import type { Outcome } from '../attempts.ts'
import { checkPassword, type HashedPassword } from './hashWork.ts'
import { beginProof } from './logInAttempts.ts'

type Account = HashedPassword & { id: string; email: string }
type Given = { currentPassword?: unknown; password?: unknown; email?: unknown }

/**
 * Asks whoever changes their own password or e-mail for the password that they have: an open window alone must not be
 * enough to take an account over. By every door, for each of them writes an account by this hook.
 *
 * @throws {Refused} 422 `password-again` or `password-wrong`, 429 `too-many-attempts`
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
 * @throws {Refused} 422 `password-again` or `password-wrong`, 429 `too-many-attempts`
 */
export const provePassword = async (
  req: PayloadRequest,
  id: string,
  { given, path }: { given: unknown; path: string },
): Promise<void> => {
  if (typeof given !== 'string' || given === '') throw refused('password-again', { path })
  const attempt = await beginProof(req, id)
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
