import {
  addDataAndFileToRequest,
  generatePayloadCookie,
  loginOperation,
  type PayloadRequest,
  resetPasswordOperation,
} from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { endpointOf } from '../../access/payload/endpointOf.ts'
import { forgotPasswordRoute, loginRoute, resetPasswordRoute, unlockRoute } from '../routes.ts'
import { type Credentials, logIn } from './logIn.ts'
import { forgetAttempts } from './logInAttempts.ts'
import { sendResetLink } from './sendResetLink.ts'

/** Payload's own routes for log-in, a lost password and ending a lock-out, with our rules applied first. */
export const logInEndpoints = [
  endpointOf(loginRoute, (req) => answerLogIn(req)),
  endpointOf(forgotPasswordRoute, (req) => answerForgotten(req)),
  endpointOf(resetPasswordRoute, (req) => answerReset(req)),
  endpointOf(unlockRoute, (req) => answerUnlock(req)),
]

const answerLogIn = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  const { email, password, code } = (req.data ?? {}) as Credentials
  const collection = req.payload.collections.users
  const data = { email: textOf(email), password: textOf(password) }
  const depth = Number(req.query['depth'] ?? 0) || 0
  const credentials = { email, password, code }
  const result = await logIn(req, credentials, () => loginOperation({ collection, data, depth, req }))
  return withCookie(req, { message: req.t('authentication:passed'), ...result })
}

const withCookie = (req: PayloadRequest, body: { message: string; token?: string }): Response => {
  const { collections, config } = req.payload
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collections.users.config.auth,
    cookiePrefix: config.cookiePrefix,
    token: body.token ?? '',
  })
  return Response.json(body, { headers: { 'Set-Cookie': cookie } })
}

const answerForgotten = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  sendResetLink(req, demandText(req, 'email'))
  return Response.json({ message: req.t('general:success') })
}

const answerReset = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  const data = { token: demandText(req, 'token'), password: demandText(req, 'password') }
  const collection = req.payload.collections.users
  const result = await resetPasswordOperation({ collection, data, depth: 0, req })
  return withCookie(req, { message: req.t('authentication:passwordResetSuccessfully'), ...result })
}

/** Ends the lock-out of an account; for admins only. */
const answerUnlock = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  forgetAttempts(demandText(req, 'email').toLowerCase().trim())
  return Response.json({ message: req.t('general:success') })
}

/** A member of the body. @throws {Refused} 400 `bad-body` when it is missing, empty, or not a text */
const demandText = ({ data }: PayloadRequest, name: string): string => {
  const text = textOf(data?.[name])
  if (text.trim() === '') throw refused('bad-body/member', { name, path: name })
  return text
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
