import { setTimeout as pause } from 'node:timers/promises'

import { AuthenticationError, type PayloadRequest } from 'payload'

import { record } from '../../audit/payload/record.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { takeAttempt } from '../attempts.ts'
import { answerBeat } from '../rules.ts'
import { untilBeat } from '../untilBeat.ts'
import { AccountError } from './errors.ts'
import { burnPassword } from './hashWork.ts'
import { noteLogIn } from './logInNote.ts'

/** What somebody sends to log in. */
export type Credentials = { email?: unknown; password?: unknown; code?: unknown }

type Account = {
  id: string
  name?: string
  disabled?: boolean | null
  loginAttempts?: number | null
  attemptedAt?: string | null
}

/**
 * Puts a log-in from outside behind the lock-out, and answers all that are refused alike: an account that is not
 * there, or is closed, or is disabled, costs the same hashing as a wrong password, and all are told the same.
 *
 * @param run Payload's own log-in, which checks the password
 * @throws {AccountError} 401 `login-refused`, `totp-required` or `totp-wrong`
 */
export const logIn = async <Result>(
  req: PayloadRequest,
  { email, password, code }: Credentials,
  run: () => Promise<Result>,
): Promise<Result> => {
  if (!isText(email) || !isText(password)) return run()
  const began = performance.now()
  try {
    const account = await claim(req, email.toLowerCase().trim())
    if (!account) {
      await burnPassword(password)
      throw refused(req)
    }
    noteLogIn(req, { code: typeof code === 'string' ? code : undefined })
    return await run().catch((error: unknown) => fail(req, account, error))
  } catch (error) {
    if (isRefusal(error)) await pause(untilBeat(performance.now() - began, answerBeat))
    throw error
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const isRefusal = (error: unknown): boolean =>
  error instanceof AccountError && error.data.code === 'login-refused'

const refused = (req: PayloadRequest): AccountError =>
  new AccountError({
    status: 401,
    code: 'login-refused',
    message: req.t('error:emailOrPasswordIncorrect'),
  })

/** Takes one of an account's attempts, if it may be tried at all. */
const claim = async (req: PayloadRequest, email: string): Promise<Account | undefined> => {
  const { db } = req.payload
  const where = { email: { equals: email } }
  if (!isOpen(await db.findOne<Account>({ collection: 'users', req, where }))) return undefined
  return inTransaction(req, async () => {
    const account = await db.findOne<Account>({ collection: 'users', req, where })
    const taken = isOpen(account) ? takeAttempt(account, Date.now()) : undefined
    if (!account || !taken) return undefined
    const data = { ...taken, updatedAt: null }
    await db.updateOne({ collection: 'users', id: account.id, data, req, returning: false })
    return account
  })
}

const isOpen = (account: Account | null): account is Account =>
  account !== null && account.disabled !== true && takeAttempt(account, Date.now()) !== undefined

/** Writes down what failed; there are no more such lines than the lock-out lets through. */
const fail = async (req: PayloadRequest, { id, name }: Account, error: unknown): Promise<never> => {
  const isPassword = error instanceof AuthenticationError
  const isCode = error instanceof AccountError && error.data.code === 'totp-wrong'
  if (isPassword || isCode) {
    await record(req, {
      action: 'login.failed',
      resource: 'users',
      document: String(id),
      actor: { kind: 'public', ...(name !== undefined && { name }) },
      details: { wrong: isPassword ? 'password' : 'code' },
    })
  }
  throw isPassword ? refused(req) : error
}
