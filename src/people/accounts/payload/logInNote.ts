import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

type Req = Pick<PayloadRequest, 'context'>

/** The state of the current log-in, shared by its hooks. */
export type LogInNote = {
  /** The code of the second factor that was sent. */
  code?: string | undefined
  /** Which second factor was right: a code of the app, or a recovery code. */
  secondFactor?: 'app' | 'recovery' | undefined
  /** Whether a password is being reset. */
  isReset?: boolean | undefined
  /** Whether no session is started after a reset, so that the person must log in. */
  withoutSession?: boolean | undefined
}

const notes = hookSlot<LogInNote>('logIn')

export const noteLogIn = (req: Req, note: LogInNote): void => notes.set(req, { ...logInNote(req), ...note })

export const logInNote = (req: Req): LogInNote => notes.peek(req) ?? {}

export const takeLogInNote = (req: Req): LogInNote => notes.take(req) ?? {}

/** Whether the current write sets a new password. */
export const newPassword = hookSlot<boolean>('newPassword')

/** Whether a log-out ends every session of the account. */
export const allSessions = hookSlot<boolean>('allSessions')
