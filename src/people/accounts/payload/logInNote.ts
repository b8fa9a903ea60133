import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

type Req = Pick<PayloadRequest, 'context'>

/** What is known of a log-in under way, for its hooks. */
export type LogInNote = {
  /** The code of the second factor that came with it. */
  code?: string | undefined
  /** The second factor that opened: a code of the app, or a recovery code. */
  secondFactor?: 'app' | 'recovery' | undefined
  /** It is a password being reset. */
  isReset?: boolean | undefined
  /** The password was reset, but whoever did it must log in. */
  withoutSession?: boolean | undefined
}

const notes = hookSlot<LogInNote>('logIn')

export const noteLogIn = (req: Req, note: LogInNote): void => notes.set(req, { ...logInNote(req), ...note })

export const logInNote = (req: Req): LogInNote => notes.peek(req) ?? {}

export const takeLogInNote = (req: Req): LogInNote => notes.take(req) ?? {}

/** Whether the account that is written gets a new password. */
export const newPassword = hookSlot<boolean>('newPassword')

/** Whether a log-out ends every session of the account. */
export const allSessions = hookSlot<boolean>('allSessions')
