import { type Endpoint, Forbidden, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { readBody } from '../../../platform/http/payload/readBody.ts'
import { kindNames, ways } from '../kinds.ts'
import { readWays, writeWays } from './choices.ts'
import { readMine } from './readMine.ts'

const idsBody = z.strictObject({ ids: z.array(z.string()).max(1000).optional() })
const idsWords = 'Send { "ids": ids of notifications }, or nothing for all of them.'
const waysBody = z.partialRecord(z.enum(kindNames), z.enum(ways))
const waysWords = `Send { kind: way }: kinds are ${kindNames.join(', ')}, ways ${ways.join(', ')}.`

/**
 * `GET /api/notifications/mine`, `POST /api/notifications/read` (those of `ids`, or all), and how one wants to hear:
 * `GET` and `POST /api/notifications/choices`.
 */
export const notificationRoutes: Endpoint[] = [
  {
    method: 'get',
    path: '/mine',
    handler: async (req) =>
      Response.json(await readMine(req, meIn(req), { unreadOnly: req.query['unread'] === 'true' })),
  },
  { method: 'post', path: '/read', handler: markRead },
  { method: 'get', path: '/choices', handler: async (req) => Response.json(await readWays(req, meIn(req))) },
  {
    method: 'post',
    path: '/choices',
    handler: async (req) => {
      const me = meIn(req)
      await writeWays(req, me, await readBody(req, waysBody, waysWords))
      return Response.json(await readWays(req, me))
    },
  },
]

const meIn = (req: PayloadRequest): string => {
  const actor = actorOf(req)
  if (actor.kind === 'person') return actor.id
  throw new Forbidden(req.t)
}

async function markRead(req: PayloadRequest): Promise<Response> {
  const me = meIn(req)
  const { ids } = await readBody(req, idsBody, idsWords)
  const unread: Where[] = [{ to: { equals: me } }, { readAt: { exists: false } }]
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'notifications',
    limit: 0,
    pagination: false,
    req,
    select: {},
    where: { and: [...unread, ...(ids ? [{ id: { in: ids } }] : [])] },
  })
  const readAt = new Date().toISOString()
  const update = { collection: 'notifications', data: { readAt }, req, returning: false } as const
  await inTransaction(req, async () => {
    for (const { id } of docs) await req.payload.db.updateOne({ ...update, id })
  })
  return Response.json({ read: docs.length })
}
