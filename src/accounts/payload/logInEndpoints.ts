import {
  addDataAndFileToRequest,
  type Endpoint,
  generatePayloadCookie,
  loginOperation,
  type PayloadRequest,
} from 'payload'

import { AccountError } from './errors.ts'
import { type Credentials, logIn } from './logIn.ts'
import { sendResetLink } from './sendResetLink.ts'

/** Payload's own routes for log-in and a lost password, with our rules before them. */
export const logInEndpoints: Endpoint[] = [
  { method: 'post', path: '/login', handler: (req) => answerLogIn(req) },
  { method: 'post', path: '/forgot-password', handler: (req) => answerForgotten(req) },
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
  if (email.trim() === '') {
    throw new AccountError({ status: 400, code: 'bad-body', message: 'Send { "email": … }.', path: 'email' })
  }
  sendResetLink(req, email)
  return Response.json({ message: req.t('general:success') })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
