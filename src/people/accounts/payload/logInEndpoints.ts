import { addDataAndFileToRequest, generatePayloadCookie, loginOperation, type PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { endpointOf } from '../../access/payload/endpointOf.ts'
import { forgotPasswordRoute, loginRoute, unlockRoute } from '../routes.ts'
import { type Credentials, logIn } from './logIn.ts'
import { forgetAttempts } from './logInAttempts.ts'
import { sendResetLink } from './sendResetLink.ts'

/** Payload's own routes for log-in, a lost password and ending a lock-out, with our rules applied first. */
export const logInEndpoints = [
  endpointOf(loginRoute, (req) => answerLogIn(req)),
  endpointOf(forgotPasswordRoute, (req) => answerForgotten(req)),
  endpointOf(unlockRoute, (req) => answerUnlock(req)),
]

const answerLogIn = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  const { email, password, code } = (req.data ?? {}) as Credentials
  const { collections, config } = req.payload
  const collection = collections.users
  const data = { email: textOf(email), password: textOf(password) }
  const depth = Number(req.query['depth'] ?? 0) || 0
  const given = { email, password, code }
  const result = await logIn(req, given, () => loginOperation({ collection, data, depth, req }))
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collection.config.auth,
    cookiePrefix: config.cookiePrefix,
    token: result.token ?? '',
  })
  return Response.json(
    { message: req.t('authentication:passed'), ...result },
    { headers: { 'Set-Cookie': cookie } },
  )
}

const answerForgotten = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  const email = textOf(req.data?.['email'])
  if (email.trim() === '') throw refused('bad-body/member', { name: 'email', path: 'email' })
  sendResetLink(req, email)
  return Response.json({ message: req.t('general:success') })
}

/** Ends the lock-out of an account; for admins only. */
const answerUnlock = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  const email = textOf(req.data?.['email']).toLowerCase().trim()
  if (email === '') throw refused('bad-body/member', { name: 'email', path: 'email' })
  forgetAttempts(email)
  return Response.json({ message: req.t('general:success') })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
