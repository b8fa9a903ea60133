import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { endpointOf } from '../../access/payload/endpointOf.ts'
import { record } from '../../audit/payload/record.ts'
import { endOtherSessionsRoute, endSessionRoute, listSessionsRoute } from '../routes.ts'
import { endSessions, readSessions, type SessionRow } from './sessions.ts'
import { mayManage, targetAccount } from './targetAccount.ts'

/**
 * `GET /api/users/sessions` lists the caller's sessions, `DELETE /api/users/sessions` ends all but the current one, and
 * `DELETE /api/users/sessions/:id` ends one. Admins may add `?user=ID` to do the same for somebody else.
 */
export const sessionEndpoints = [
  endpointOf(listSessionsRoute, (req) => list(req)),
  endpointOf(endOtherSessionsRoute, (req) => endOthers(req)),
  endpointOf(endSessionRoute, (req) => endOne(req)),
]

const list = async (req: PayloadRequest): Promise<Response> => {
  const { id, sid } = targetAccount(req)
  const rows = await readSessions(req.payload, id)
  return Response.json(
    { docs: rows.map((row) => shown(row, sid)) },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

const shown = ({ id, createdAt, lastUsedAt, expiresAt, address, agent }: SessionRow, sid?: string) => ({
  id,
  createdAt,
  lastUsedAt,
  expiresAt,
  address: address ?? null,
  agent: agent ?? null,
  current: id === sid,
})

const endOthers = async (req: PayloadRequest): Promise<Response> => {
  const { id, isOwn, sid } = targetAccount(req)
  const ended = await revoke(req, id, { ...(isOwn && { except: sid }) })
  return Response.json({ ended })
}

const endOne = async (req: PayloadRequest): Promise<Response> => {
  const caller = targetAccount(req)
  const only = String(req.routeParams?.['id'])
  const row = await req.payload.db
    .findOne<SessionRow>({ collection: 'sessions', where: { id: { equals: only } } })
    .catch(() => null)
  if (!row || (String(row.user) !== caller.id && !mayManage(req))) throw refused('no-such-session')
  return Response.json({ ended: await revoke(req, String(row.user), { only }) })
}

type Which = { except?: string | undefined; only?: string }

const revoke = (req: PayloadRequest, user: string, which: Which): Promise<number> =>
  inTransaction(req, async () => {
    const ended = await endSessions(req, { user, ...which })
    if (ended > 0) {
      await record(req, { action: 'session.revoke', resource: 'users', document: user, details: { ended } })
    }
    return ended
  })
