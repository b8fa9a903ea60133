import type { CollectionBeforeOperationHook, Endpoint } from 'payload'

import { beforePayloads } from '../../../platform/routes/payload/assertRecorded.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { operationOf } from '../../access/payload/operationOf.ts'

/** Operations that start or renew a session. */
const begins: ReadonlySet<string> = new Set(['login', 'refresh', 'resetPassword'])

/**
 * Refuses to start a session with a key, because the session could outlive the key.
 *
 * @throws {Refused} 403 `key-no-session`
 */
export const refuseSessionToKey: CollectionBeforeOperationHook = (operating) => {
  const { args, req } = operating
  const operation = operationOf(operating)
  if (begins.has(operation) && req.user?.collection === 'keys') throw refused('key-no-session')
  return args
}

/** Payload adds all log-in routes to every auth collection; for keys they are refused. */
export const closedLogIn: Endpoint[] = [
  ...(['init', 'me'] as const).map((path) => ['get', path] as const),
  ...(
    [
      'first-register',
      'forgot-password',
      'login',
      'logout',
      'refresh-token',
      'reset-password',
      'unlock',
      'verify/:id',
    ] as const
  ).map((path) => ['post', path] as const),
].map(([method, path]) => ({
  custom: beforePayloads,
  method,
  path: `/${path}`,
  handler: () => Promise.reject(refused('key-no-session')),
}))
