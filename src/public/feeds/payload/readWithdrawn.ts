import type { Payload, Where } from 'payload'

import type { Withdrawn } from '../feed.ts'

/** More of them are not told; readers that keep a feed for long ask often enough. */
const most = 50

/**
 * The stories of a feed that were public and no longer are, the newest first: that they are gone, and when, which their
 * own addresses tell too.
 */
export const readWithdrawn = async (payload: Payload, where: Where): Promise<Withdrawn[]> => {
  const { docs } = await payload.db.find<{ id: string; stageAt?: Date | string | null }>({
    collection: 'articles',
    limit: most,
    pagination: false,
    select: { stageAt: true },
    sort: '-stageAt',
    where: { and: [{ stage: { equals: 'withdrawn' } }, { _status: { equals: 'draft' } }, where] },
  })
  return docs.flatMap(({ id, stageAt }) => {
    const at = stageAt ? new Date(stageAt).toISOString() : undefined
    return at === undefined ? [] : [{ id: String(id), at }]
  })
}
