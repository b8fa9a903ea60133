import { setTimeout as pause } from 'node:timers/promises'

import { AuthenticationError, type PayloadRequest } from 'payload'

import { retryConflict } from '../../../platform/database/payload/retryConflict.ts'
import { type RefusalCode } from '../../../rules/refusals/refusals.ts'
import { Refused, refused } from '../../../rules/refusals/refused.ts'
import { record } from '../../audit/payload/record.ts'
import type { Outcome } from '../attempts.ts'
import { delayUntilTick } from '../delayUntilTick.ts'
import { answerTick } from '../rules.ts'
import { beginLogIn } from './logInAttempts.ts'
import { noteLogIn } from './logInNote.ts'
import { simulatePasswordCheck } from './passwordHash.ts'

/** The credentials of a log-in, as they were sent. */
export type Credentials = { email?: unknown; password?: unknown; code?: unknown }

type Account = { id: string; name?: string; disabled?: boolean | null }
type LogInInput = { email: string; password: string; code: string | undefined }

/**
 * Runs a log-in with a limit on wrong attempts, and answers all refused ones alike: a missing, locked or disabled account
 * costs the same hashing as a wrong password and gets the same answer.
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
  const input = { email: email.toLowerCase().trim(), password, code: isText(code) ? code : undefined }
  try {
    return await counting(req, input, run)
  } catch (error) {
    if (codeOf(error) === 'login-refused') await pause(delayUntilTick(performance.now() - began, answerTick))
    throw error
  }
}

/** Counts the attempt once, by its final outcome, however often its transaction is retried. */
const counting = async <Result>(
  req: PayloadRequest,
  input: LogInInput,
  run: () => Promise<Result>,
): Promise<Result> => {
  const attempt = await beginLogIn(req, input.email)
  let outcome: Outcome = 'neither'
  try {
    const account = attempt && (await openAccount(req, input.email))
    if (!account) {
      await simulatePasswordCheck(input.password)
      outcome = 'wrong'
      throw refused('login-refused')
    }
    const { user } = req
    const result = await retryConflict(() => {
      // A run that was rolled back has consumed the code and set the user, so both are set again.
      noteLogIn(req, { code: input.code })
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

/** Records a wrong attempt in the log; the limits also bound the number of these records. */
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
