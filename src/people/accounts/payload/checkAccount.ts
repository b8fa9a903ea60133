import { AuthenticationError, type CollectionBeforeLoginHook, type PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { logInNote, noteLogIn } from './logInNote.ts'
import { type HashedPassword, isLegacy } from './passwordHash.ts'
import { hasSecondFactor, takeCode } from './secondFactor.ts'

type Account = HashedPassword & { id: string | number; disabled?: boolean | null }

/**
 * Checks the account again after the password was right, in the log-in's transaction: while it was hashed, the account may
 * have been disabled or got another password. Then checks the second factor.
 *
 * @throws {AuthenticationError} 401, as for a wrong password
 * @throws {Refused} 401 `totp-required` or `totp-wrong`
 */
export const checkAccount: CollectionBeforeLoginHook = async ({ req, user: loaded }) => {
  const checked = loaded as unknown as Account
  const id = String(checked.id)
  const now = await req.payload.db.findOne<Account>({
    collection: 'users',
    req,
    where: { id: { equals: id } },
  })
  const isOther = !isLegacy(checked) && now?.hash !== checked.hash
  if (!now || now.disabled === true || isOther) throw new AuthenticationError(req.t)
  await askSecondFactor(req, id)
  const data = { lastLoginAt: new Date().toISOString(), updatedAt: null }
  await req.payload.db.updateOne({ collection: 'users', id, data, req, returning: false })
}

const askSecondFactor = async (req: PayloadRequest, user: string): Promise<void> => {
  if (!(await hasSecondFactor(req, user))) return
  const { code, isReset } = logInNote(req)
  if (isReset) {
    noteLogIn(req, { withoutSession: true })
    return
  }
  if (code === undefined || code === '') throw refused('totp-required', { path: 'code' })
  const secondFactor = await takeCode(req, user, code)
  if (!secondFactor) throw refused('totp-wrong', { path: 'code' })
  noteLogIn(req, { secondFactor })
}
