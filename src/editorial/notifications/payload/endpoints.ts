import type { PayloadRequest, Where } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { staffIn } from '../../../people/access/payload/staffOnDocument.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { chooseRoute, markReadRoute, myNotificationsRoute, readChoicesRoute } from '../routes.ts'
import { readWays, writeWays } from './choices.ts'
import { readMine } from './readMine.ts'

/**
 * `GET /api/notifications/mine`, `POST /api/notifications/read` (those of `ids`, or all), and the choices of how to be
 * notified: `GET` and `POST /api/notifications/choices`.
 */
export const notificationRoutes = [
  endpointOf(myNotificationsRoute, async (req, { query: { unread: unreadOnly = false } }) =>
    Response.json(await readMine(req, meIn(req), { unreadOnly })),
  ),
  endpointOf(markReadRoute, async (req, { body: { ids } }) =>
    Response.json({ read: await markRead(req, ids) }),
  ),
  endpointOf(readChoicesRoute, async (req) => Response.json(await readWays(req, meIn(req)))),
  endpointOf(chooseRoute, async (req, { body: ways }) => {
    await writeWays(req, meIn(req), ways)
    return Response.json(await readWays(req, meIn(req)))
  }),
]

const meIn = (req: PayloadRequest): string => staffIn(req).id

/** How many were unread. */
const markRead = async (req: PayloadRequest, ids: readonly string[] | undefined): Promise<number> => {
  const unread: Where[] = [{ to: { equals: meIn(req) } }, { readAt: { exists: false } }]
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'notifications',
    limit: 0,
    pagination: false,
    req,
    select: {},
    where: { and: [...unread, ...(ids ? [{ id: { in: [...ids] } }] : [])] },
  })
  const readAt = new Date().toISOString()
  const update = { collection: 'notifications', data: { readAt }, req, returning: false } as const
  await inTransaction(req, async () => {
    for (const { id } of docs) await req.payload.db.updateOne({ ...update, id })
  })
  return docs.length
}
