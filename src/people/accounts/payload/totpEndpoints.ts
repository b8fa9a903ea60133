import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { endpointOf } from '../../access/payload/endpointOf.ts'
import { record } from '../../audit/payload/record.ts'
import { totpConfirmRoute, totpRemoveRoute, totpSetUpRoute } from '../routes.ts'
import { checkCurrentPassword } from './currentPassword.ts'
import { notifyOwner } from './notifyOwner.ts'
import { confirmFactor, removeFactor, setUpFactor } from './secondFactor.ts'
import { endSessions } from './sessions.ts'
import { targetAccount } from './targetAccount.ts'

/**
 * `POST /api/users/totp/setup {password}` returns a secret for the app, `POST …/confirm {code}` turns the second factor
 * on, `DELETE /api/users/totp {password}` removes it. Admins reset another person's with `?user=ID`.
 */
export const totpEndpoints = [
  endpointOf(totpSetUpRoute, (req) => setUp(req)),
  endpointOf(totpConfirmRoute, (req) => confirm(req)),
  endpointOf(totpRemoveRoute, (req) => remove(req)),
]

const noStore = { headers: { 'Cache-Control': 'no-store' } }

const setUp = async (req: PayloadRequest): Promise<Response> => {
  const id = own(req)
  const { password } = await bodyOf(req)
  await checkCurrentPassword(req, id, { given: password, path: 'password' })
  const { email } = req.user as { email: string }
  return Response.json(await inTransaction(req, () => setUpFactor(req, { id, email })), noStore)
}

const confirm = async (req: PayloadRequest): Promise<Response> => {
  const id = own(req)
  const { code } = await bodyOf(req)
  if (code === '') throw refused('bad-body/member', { status: 422, name: 'code', path: 'code' })
  const recoveryCodes = await inTransaction(req, async () => {
    const codes = await confirmFactor(req, id, code)
    await endSessions(req, { user: id, except: targetAccount(req).sid })
    await record(req, { action: 'totp.on', resource: 'users', document: id })
    return codes
  })
  notifyOwner(req, (req.user as { email: string }).email, 'totp.on')
  return Response.json({ recoveryCodes }, noStore)
}

const remove = async (req: PayloadRequest): Promise<Response> => {
  const { id, isOwn } = targetAccount(req)
  if (isOwn) await checkCurrentPassword(req, id, { given: (await bodyOf(req)).password, path: 'password' })
  const { email } = await accountOf(req, id)
  await inTransaction(req, async () => {
    await removeFactor(req, id)
    await record(req, { action: isOwn ? 'totp.off' : 'totp.reset', resource: 'users', document: id })
  })
  notifyOwner(req, email, 'totp.off')
  return Response.json({ message: 'The second factor is off.' })
}

/** The caller's account; a second factor cannot be set up for somebody else. */
const own = (req: PayloadRequest): string => {
  const { id, isOwn } = targetAccount(req)
  if (isOwn) return id
  throw refused('not-yours/factor')
}

const bodyOf = async (req: PayloadRequest): Promise<{ code: string; password: string }> => {
  const body: unknown = await req.json?.().catch(() => undefined)
  const { code, password } = (body ?? {}) as { code?: unknown; password?: unknown }
  return {
    code: typeof code === 'string' ? code.trim() : '',
    password: typeof password === 'string' ? password : '',
  }
}

/** @throws {Refused} 404 when there is no such account */
const accountOf = async (req: PayloadRequest, id: string): Promise<{ email: string }> => {
  const where = { id: { equals: id } }
  const account = await req.payload.db
    .findOne<{ id: string; email: string }>({ collection: 'users', where })
    .catch(() => null)
  if (account) return account
  throw refused('no-such-account')
}
