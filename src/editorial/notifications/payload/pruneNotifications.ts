import type { Payload } from 'payload'

/** How long read notifications are kept, in milliseconds. */
const keptFor = 90 * 24 * 3_600_000

/** Deletes notifications that were read long ago. Unread ones stay, and those that still have to be sent by e-mail. */
export const pruneNotifications = async ({ db }: Payload, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptFor).toISOString()
  const where = { and: [{ readAt: { less_than: before } }, { mail: { not_equals: 'waiting' } }] }
  await db.deleteMany({ collection: 'notifications', where })
}
