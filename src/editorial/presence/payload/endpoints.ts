import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { z } from 'zod'

import { staffIn, staffOnDocument } from '../../../people/access/payload/staffOnDocument.ts'
import { param, readBody } from '../../../platform/http/payload/readBody.ts'
import { type Clock, databaseClock } from '../../../platform/jobs/payload/clock.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { isWorthWriting, presenceFor, seated } from '../seats.ts'
import { freeSeat, renewSeat, seatsAt, takeSeat } from './seatRows.ts'

/**
 * `POST /api/presence`: an open form says that it is there, and hears who else is; `DELETE /api/presence/{seat}`: it
 * is closed. Nothing is held up by it: what is saved is guarded by `rev`.
 */
export const presenceEndpoints: Endpoint[] = [
  {
    method: 'post',
    path: '/presence',
    handler: async (req) => Response.json(await beat(req), { headers: unkept }),
  },
  {
    method: 'delete',
    path: '/presence/:seat',
    handler: async (req) => {
      await freeSeat(req, { key: param(req, 'seat'), user: staffIn(req).id })
      return new Response(null, { status: 204, headers: unkept })
    },
  },
]

const unkept = { 'Cache-Control': 'no-store' } as const

const body = z.object({
  resource: z.string().max(100),
  document: z.string().min(1).max(100).optional(),
  seat: z.string().regex(/^[\w-]{16,64}$/),
  isWriting: z.boolean().default(false),
  isHidden: z.boolean().default(false),
  takesOver: z.boolean().default(false),
})

const words =
  'Send { "resource": its collection or global, "document": its id, "seat": 16 to 64 letters and digits of the form’s own }, and how it is: "isWriting", "isHidden", "takesOver".'

const beat = async (req: PayloadRequest) => {
  const { resource, document, seat: key, ...said } = await readBody(req, body, words)
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

/** Several machines may ask: the database’s clock counts. */
const timeOf = async (payload: Payload): Promise<Date> => {
  const clock = clocks.get(payload) ?? databaseClock(payload)
  clocks.set(payload, clock)
  await clock.sync()
  return clock.now()
}
