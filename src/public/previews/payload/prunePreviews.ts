import type { Payload } from 'payload'

/** So long a link is listed with its document once it no longer opens, in milliseconds. */
const keptFor = 30 * 24 * 3_600_000

/**
 * Takes away preview links that expired long ago, taken back or not; that they were made, opened and taken back stays in
 * the log.
 */
export const prunePreviews = async ({ db }: Payload, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptFor).toISOString()
  await db.deleteMany({ collection: 'preview-links', where: { expiresAt: { less_than: before } } })
}
