import type { Payload } from 'payload'

/** So long somebody finds again what they have read, in milliseconds. */
const keptFor = 90 * 24 * 3_600_000

/** Takes away notifications that were read long ago. What nobody has read stays, and what has still to go by mail. */
export const pruneNotifications = async ({ db }: Payload, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptFor).toISOString()
  const where = { and: [{ readAt: { less_than: before } }, { mail: { not_equals: 'waiting' } }] }
  await db.deleteMany({ collection: 'notifications', where })
}
