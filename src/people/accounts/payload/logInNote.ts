import type { PayloadRequest } from 'payload'

/** What is known of a log-in under way, for its hooks. The context is reached by server code alone. */
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

export const noteLogIn = (req: Pick<PayloadRequest, 'context'>, note: LogInNote): void => {
  req.context['logIn'] = { ...logInNote(req), ...note }
}

export const logInNote = (req: Pick<PayloadRequest, 'context'>): LogInNote =>
  (req.context['logIn'] as LogInNote | undefined) ?? {}

export const takeLogInNote = (req: Pick<PayloadRequest, 'context'>): LogInNote => {
  const note = logInNote(req)
  delete req.context['logIn']
  return note
}
