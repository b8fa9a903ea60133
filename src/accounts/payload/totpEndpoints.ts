import type { Endpoint, PayloadRequest } from 'payload'

import { record } from '../../audit/payload/record.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { takeAttempt } from '../attempts.ts'
import { AccountError } from './errors.ts'
import { checkPassword, type HashedPassword } from './hashWork.ts'
import { confirmFactor, removeFactor, setUpFactor, takeCode } from './secondFactor.ts'
import { endSessions } from './sessions.ts'
import { whose } from './whose.ts'

/**
 * `POST /api/users/totp/setup` gives a secret for the app, `POST …/confirm {code}` turns the second factor on,
 * `DELETE /api/users/totp {password or code}` takes it away. Admins reset another person's with `?user=ID`.
 */
export const totpEndpoints: Endpoint[] = [
  { method: 'post', path: '/totp/setup', handler: (req) => setUp(req) },
  { method: 'post', path: '/totp/confirm', handler: (req) => confirm(req) },
  { method: 'delete', path: '/totp', handler: (req) => remove(req) },
]

const noStore = { headers: { 'Cache-Control': 'no-store' } }

const setUp = async (req: PayloadRequest): Promise<Response> => {
  const id = own(req)
  const { email } = req.user as { email: string }
  return Response.json(await inTransaction(req, () => setUpFactor(req, { id, email })), noStore)
}

const confirm = async (req: PayloadRequest): Promise<Response> => {
  const id = own(req)
  const { code } = await bodyOf(req)
  if (code === '') throw missing('code')
  const recoveryCodes = await inTransaction(req, async () => {
    const codes = await confirmFactor(req, id, code)
    await endSessions(req, { user: id, except: whose(req).sid })
    await record(req, { action: 'totp.on', resource: 'users', document: id })
    return codes
  })
  return Response.json({ recoveryCodes }, noStore)
}

const remove = async (req: PayloadRequest): Promise<Response> => {
  const { id, isOwn } = whose(req)
  if (isOwn) await prove(req, id)
  await inTransaction(req, async () => {
    await removeFactor(req, id)
    await record(req, { action: isOwn ? 'totp.off' : 'totp.reset', resource: 'users', document: id })
  })
  return Response.json({ message: 'The second factor is off.' })
}

/** An open window alone takes nothing away: it needs the password, or a code. The lock-out bounds the guesses. */
const prove = async (req: PayloadRequest, id: string): Promise<void> => {
  const { code, password } = await bodyOf(req)
  if (code === '' && password === '') throw missing('password')
  const account = await claim(req, id)
  const isProved =
    password === ''
      ? (await inTransaction(req, () => takeCode(req, id, code))) !== undefined
      : await checkPassword(account, password)
  if (!isProved) {
    throw new AccountError({ status: 422, code: 'not-proved', message: 'The password or code is not right.' })
  }
  await saveAttempts(req, id, { loginAttempts: 0 })
}

type Account = HashedPassword & { loginAttempts?: number | null; attemptedAt?: string | null }

const claim = (req: PayloadRequest, id: string): Promise<Account> =>
  inTransaction(req, async () => {
    const where = { id: { equals: id } }
    const account = await req.payload.db.findOne<Account & { id: string }>({
      collection: 'users',
      req,
      where,
    })
    const taken = account && takeAttempt(account, Date.now())
    if (!taken) {
      throw new AccountError({ status: 429, code: 'too-many-attempts', message: 'Try again in ten minutes.' })
    }
    await saveAttempts(req, id, taken)
    return account
  })

const saveAttempts = async (req: PayloadRequest, id: string, data: object): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { ...data, updatedAt: null },
    req,
    returning: false,
  })
}

/** One's own account alone: nobody sets up a second factor for somebody else. */
const own = (req: PayloadRequest): string => {
  const { id, isOwn } = whose(req)
  if (isOwn) return id
  throw new AccountError({ status: 403, code: 'not-yours', message: 'Only its owner can set it up.' })
}

const bodyOf = async (req: PayloadRequest): Promise<{ code: string; password: string }> => {
  const body: unknown = await req.json?.().catch(() => undefined)
  const { code, password } = (body ?? {}) as { code?: unknown; password?: unknown }
  return {
    code: typeof code === 'string' ? code.trim() : '',
    password: typeof password === 'string' ? password : '',
  }
}

const missing = (path: 'code' | 'password'): AccountError =>
  new AccountError({ status: 422, code: 'bad-body', message: `Send { "${path}": … }.`, path })
