import type { RequestHandler } from 'express'
import { executeAuthStrategies, type Payload } from 'payload'

import { hasCredentials } from '../people/keys/key.ts'
import { challengeOf, credentialProblem } from '../people/keys/payload/credentialProblem.ts'
import { headersOf } from './fetchBridge.ts'
import { problem } from './problem.ts'

/** Refuses invalid credentials on routes that Payload does not answer; Payload's own endpoints refuse them themselves. */
export const refusingBadCredentials =
  (payload: Payload, handler: RequestHandler): RequestHandler =>
  async (req, res, next) => {
    const refusal = hasCredentials(req.headers.authorization) && (await problemOf(payload, headersOf(req)))
    if (refusal) problem(res.set(challengeOf(refusal)), refusal)
    else await handler(req, res, next)
  }

const problemOf = async (payload: Payload, headers: Headers) => {
  const { user } = await executeAuthStrategies({ headers, payload })
  return credentialProblem(payload, { headers, user })
}
