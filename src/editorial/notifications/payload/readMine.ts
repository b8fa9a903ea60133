import type { PayloadRequest } from 'payload'

const most = 50

/** The caller's notifications, newest first, and how many are unread. */
export const readMine = async (req: PayloadRequest, me: string, { unreadOnly }: { unreadOnly: boolean }) => {
  const mine = { to: { equals: me } }
  const unread = { and: [mine, { readAt: { exists: false } }] }
  const { docs } = await req.payload.find({
    collection: 'notifications',
    depth: 0,
    limit: most,
    overrideAccess: false,
    pagination: false,
    req,
    sort: '-at',
    where: unreadOnly ? unread : mine,
  })
  const { totalDocs } = await req.payload.count({
    collection: 'notifications',
    overrideAccess: false,
    req,
    where: unread,
  })
  return { notifications: docs, unread: totalDocs }
}
