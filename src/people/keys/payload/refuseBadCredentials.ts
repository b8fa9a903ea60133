import type { Endpoint, SanitizedConfig } from 'payload'

import { wrapEndpoints } from '../../../platform/records/payload/wrapEndpoints.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { challengeOf, credentialProblem } from './credentialProblem.ts'

/** Whoever logs in may still send the token of a session that has ended. */
const entrances = new Set(['/login', '/logout', '/forgot-password', '/reset-password'])

/**
 * Lets every endpoint but those of the log-in refuse credentials that let nobody in, before it does anything. Payload has
 * looked them up by then, so that it costs nothing.
 */
export const refuseBadCredentials = (built: SanitizedConfig): void => {
  wrapEndpoints([built, ...built.collections, ...built.globals], refusing)
}

const refusing = (endpoint: Endpoint): Endpoint =>
  entrances.has(endpoint.path)
    ? endpoint
    : {
        ...endpoint,
        handler: async (req) => {
          const refusal = await credentialProblem(req.payload, req)
          if (!refusal) return endpoint.handler(req)
          req.responseHeaders = new Headers(challengeOf(refusal))
          throw new Refused(refusal)
        },
      }
