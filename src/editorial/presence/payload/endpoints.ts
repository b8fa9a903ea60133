import type { Payload, PayloadRequest } from 'payload'

import { type EndpointInput, endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { staffIn, staffOnDocument } from '../../../people/access/payload/staffOnDocument.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { type Clock, databaseClock } from '../../../platform/jobs/payload/clock.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { endPresenceRoute, presenceRoute } from '../routes.ts'
import { isWorthWriting, presenceFor, seated } from '../seats.ts'
import { freeSeat, renewSeat, seatsAt, takeSeat } from './seatRows.ts'

/**
 * `POST /api/presence`: the heartbeat of an open form, whose answer tells who else has the document open;
 * `DELETE /api/presence/{seat}`: the form was closed. It is not a lock: saves are guarded by `rev`.
 */
export const presenceEndpoints = [
  endpointOf(presenceRoute, async (req, { body }) =>
    Response.json(await beat(req, body), { headers: unkept }),
  ),
  endpointOf(endPresenceRoute, async (req) => {
    await freeSeat(req, { key: param(req, 'seat'), user: staffIn(req).id })
    return new Response(null, { status: 204, headers: unkept })
  }),
]

const unkept = { 'Cache-Control': 'no-store' } as const

type PresenceBody = EndpointInput<typeof presenceRoute>['body']

const beat = async (req: PayloadRequest, { resource, document, seat: key, ...said }: PresenceBody) => {
  const at = { resource, document }
  const { id: user, name } = await staffOnDocument(req, at, said.takesOver ? 'update' : 'read')
  const now = await timeOf(req.payload)
  const seats = await seatsAt(req, at)
  const before = seats.find((seat) => seat.key === key)
  if (before && before.user !== user) throw refused('seat-taken')
  const own = seated(before, { ...said, key, user, name, now })
  if (!before) await takeSeat(req, { at, seat: own, now })
  else if (isWorthWriting(before, own, now)) await renewSeat(req, own)
  return presenceFor([...seats.filter((seat) => seat !== before), own], own, now)
}

const clocks = new WeakMap<Payload, Clock>()

/** The database's time, because several machines may serve these routes. */
const timeOf = async (payload: Payload): Promise<Date> => {
  const clock = clocks.get(payload) ?? databaseClock(payload)
  clocks.set(payload, clock)
  await clock.sync()
  return clock.now()
}
