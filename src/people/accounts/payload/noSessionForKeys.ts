import type { CollectionBeforeOperationHook, Endpoint } from 'payload'

import { beforePayloads } from '../../../platform/routes/payload/assertRecorded.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { operationOf } from '../../access/payload/operationOf.ts'

/** What begins a session, or makes one last. */
const begins: ReadonlySet<string> = new Set(['login', 'refresh', 'resetPassword'])

/**
 * A key opens what its scopes say for as long as it is good, and no longer: it is exchanged for no session.
 *
 * @throws {Refused} 403 `key-no-session`
 */
export const refuseSessionToKey: CollectionBeforeOperationHook = (operating) => {
  const { args, req } = operating
  const operation = operationOf(operating)
  if (begins.has(operation) && req.user?.collection === 'keys') throw refused('key-no-session')
  return args
}

/** Payload gives every collection that somebody is let in by all routes of a log-in; keys have none of them. */
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
