import {
  addDataAndFileToRequest,
  generatePayloadCookie,
  type PayloadRequest,
  registerFirstUserOperation,
} from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { endpointOf } from '../../access/payload/endpointOf.ts'
import { isFirstAdminToken } from '../firstAdminToken.ts'
import { firstAdminRoute } from '../routes.ts'

/**
 * `POST /api/users/first-register {name, email, password, token}` creates the first account of a newsroom, for somebody
 * who can read the server's log. It replaces Payload's own route, which needs no token.
 */
export const firstAdminEndpoint = endpointOf(firstAdminRoute, (req) => register(req))

const register = async (req: PayloadRequest): Promise<Response> => {
  await addDataAndFileToRequest(req)
  const { collections, config, secret } = req.payload
  const input = req.data ?? {}
  if (!isFirstAdminToken(secret, input['token'])) throw refused('first-admin-token', { path: 'token' })
  const data = {
    name: textOf(input['name']),
    email: textOf(input['email']),
    password: textOf(input['password']),
  }
  const collection = collections.users
  const result = await registerFirstUserOperation({ collection, data: { ...data, role: 'admin' }, req })
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collection.config.auth,
    cookiePrefix: config.cookiePrefix,
    token: result.token ?? '',
  })
  const message = req.t('authentication:successfullyRegisteredFirstUser')
  return Response.json({ message, ...result }, { headers: { 'Set-Cookie': cookie } })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
