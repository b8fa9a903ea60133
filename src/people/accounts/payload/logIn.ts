import { setTimeout as pause } from 'node:timers/promises'

import { AuthenticationError, type PayloadRequest } from 'payload'

import { retryConflict } from '../../../platform/database/payload/retryConflict.ts'
import { type RefusalCode } from '../../../rules/refusals/refusals.ts'
import { Refused, refused } from '../../../rules/refusals/refused.ts'
import { record } from '../../audit/payload/record.ts'
import type { Outcome } from '../attempts.ts'
import { delayUntilTick } from '../delayUntilTick.ts'
import { answerTick } from '../rules.ts'
import { burnPassword } from './hashWork.ts'
import { beginLogIn } from './logInAttempts.ts'
import { noteLogIn } from './logInNote.ts'

/** What somebody sends to log in. */
export type Credentials = { email?: unknown; password?: unknown; code?: unknown }

type Account = { id: string; name?: string; disabled?: boolean | null }
type Given = { email: string; password: string; code: string | undefined }

/**
 * Puts a log-in from outside behind the count of wrong ones, and answers all that are refused alike: an account that is
 * not there, or is closed, or is disabled, costs the same hashing as a wrong password, and all are told the same.
 *
 * @param run Payload's own log-in, which checks the password
 * @throws {Refused} 401 `login-refused`, `totp-required` or `totp-wrong`
 */
export const logIn = async <Result>(
  req: PayloadRequest,
  { email, password, code }: Credentials,
  run: () => Promise<Result>,
): Promise<Result> => {
  if (!isText(email) || !isText(password)) return run()
  const began = performance.now()
  const given = { email: email.toLowerCase().trim(), password, code: isText(code) ? code : undefined }
  try {
    return await counting(req, given, run)
  } catch (error) {
    if (codeOf(error) === 'login-refused') await pause(delayUntilTick(performance.now() - began, answerTick))
    throw error
  }
}

/** A log-in that was right counts nothing, however often its transaction met another one. */
const counting = async <Result>(
  req: PayloadRequest,
  given: Given,
  run: () => Promise<Result>,
): Promise<Result> => {
  const attempt = await beginLogIn(req, given.email)
  let outcome: Outcome = 'neither'
  try {
    const account = attempt && (await openAccount(req, given.email))
    if (!account) {
      await burnPassword(given.password)
      outcome = 'wrong'
      throw refused('login-refused')
    }
    const { user } = req
    const result = await retryConflict(() => {
      // A log-in that was rolled back has used the code that came with it, and has said who it was.
      noteLogIn(req, { code: given.code })
      req.user = user
      return run()
    }).catch((error: unknown) => {
      if (isWrong(error)) outcome = 'wrong'
      return fail(req, account, error)
    })
    outcome = 'right'
    return result
  } finally {
    attempt?.settle(outcome)
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const codeOf = (error: unknown): RefusalCode | undefined =>
  error instanceof Refused ? error.refusal.code : undefined

const isWrong = (error: unknown): boolean =>
  error instanceof AuthenticationError || codeOf(error) === 'totp-wrong'

const openAccount = async (req: PayloadRequest, email: string): Promise<Account | undefined> => {
  const where = { email: { equals: email } }
  const account = await req.payload.db.findOne<Account>({ collection: 'users', req, where })
  return account && account.disabled !== true ? account : undefined
}

/** Writes down what was wrong; there are no more such lines than the bounds let through. */
const fail = async (req: PayloadRequest, { id, name }: Account, error: unknown): Promise<never> => {
  if (!isWrong(error)) throw error
  const isPassword = error instanceof AuthenticationError
  const event = {
    action: 'login.failed',
    resource: 'users',
    document: String(id),
    actor: { kind: 'public', ...(name !== undefined && { name }) },
    details: { wrong: isPassword ? 'password' : 'code' },
  } as const
  await retryConflict(() => record(req, event))
  throw isPassword ? refused('login-refused') : error
}
