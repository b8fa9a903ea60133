import { type CollectionAfterOperationHook, getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'

import { operationOf } from '../../access/payload/operationOf.ts'
import { record } from '../../audit/payload/record.ts'
import { sessionSeconds } from '../rules.ts'
import { rememberDevice } from './logInAttempts.ts'
import { takeLogInNote } from './logInNote.ts'
import { notifyOwner } from './notifyOwner.ts'
import { beginSession, endSessions, renewSession } from './sessions.ts'

type Account = { id: string | number; email: string; _sid?: string }
type Signed = { exp: number; token: string }

/**
 * Creates a session for every log-in, over REST and GraphQL, and puts its id into the token. Resetting a password logs in
 * too, unless that would bypass a second factor.
 */
export const startSession: CollectionAfterOperationHook = async (operated) => {
  const { req, result: operationResult } = operated
  const operation = operationOf(operated)
  const result = operationResult as { user: Account }
  if (operation === 'login') return { ...result, ...(await logIn(req, result.user)) }
  if (operation === 'resetPassword') return await afterReset(req, result)
  if (operation === 'refresh') return { ...result, ...(await refresh(req)) }
  return operationResult
}

const logIn = async (req: PayloadRequest, user: Account): Promise<Signed> => {
  const { secondFactor } = takeLogInNote(req)
  const sid = await beginSession(req, String(user.id))
  rememberDevice(req, user.email)
  await record(req, {
    action: 'login',
    resource: 'users',
    document: String(user.id),
    ...(secondFactor && { details: { secondFactor } }),
  })
  return sign(req, user, { sid, seconds: sessionSeconds })
}

const afterReset = async (req: PayloadRequest, result: { user: Account }) => {
  const user = String(result.user.id)
  await endSessions(req, { user })
  await record(req, { action: 'password.reset', resource: 'users', document: user })
  notifyOwner(req, result.user.email, 'password')
  if (takeLogInNote(req).withoutSession) return { ...result, token: '' }
  return { ...result, ...(await logIn(req, result.user)) }
}

const refresh = async (req: PayloadRequest): Promise<{ exp: number; refreshedToken: string }> => {
  const user = req.user as unknown as Required<Account>
  const seconds = await renewSession(req, user._sid)
  const { exp, token } = await sign(req, user, { sid: user._sid, seconds })
  return { exp, refreshedToken: token }
}

type Lasting = { sid: string; seconds: number }

const sign = (req: PayloadRequest, user: Account, { sid, seconds }: Lasting): Promise<Signed> => {
  const { config } = req.payload.collections.users
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email: user.email,
    sid,
    user: { ...user, collection: 'users' } as never,
  })
  return jwtSign({ fieldsToSign, secret: req.payload.secret, tokenExpiration: seconds })
}
