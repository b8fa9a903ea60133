import type { PayloadRequest, Where } from 'payload'

import { cachedCollections } from '../../../platform/tags/cachedCollections.ts'
import { touchedIn } from '../../../platform/tags/payload/watchWrites.ts'
import { writeKeys } from '../../../platform/tags/purgeKeys.ts'
import { collectionOf, type Tag } from '../../../platform/tags/tags.ts'
import type { NewEvent } from '../../outbox/liveEvent.ts'
import { newestPlace, writeEvent } from '../../outbox/payload/rows.ts'
import { addDeliveries } from '../../webhooks/payload/addDeliveries.ts'

/**
 * Writes events to the outbox, with their webhook deliveries, in the transaction of the request.
 *
 * An event gets the number after the last one that this transaction sees, and numbers are unique: of two concurrent
 * transactions one is retried and then sees the other's events. So numbers follow the order of commits without gaps, and
 * a client that has read up to a number has missed nothing before it.
 *
 * Each event carries the purge keys of what the transaction has touched so far, so this must be called after the write.
 *
 * @param touched tags of what has changed without a write, such as by the clock
 */
export const addEvents = async (
  req: PayloadRequest,
  newEvents: readonly NewEvent[],
  touched: readonly Tag[] = [],
): Promise<void> => {
  const [first] = newEvents
  if (!first) return
  const at = new Date().toISOString()
  const newest = await newestPlace(req)
  if (first.type === 'withdrawn') await removeWords(req, first)
  const keys = writeKeys([...(await touchedIn(req)).filter(isPublic), ...touched])
  const events = newEvents.map((one, index) => ({ ...one, keys, seq: newest + 1 + index, at }))
  for (const event of events) await writeEvent(req, event)
  await addDeliveries(req, events)
}

/** Whether a tag concerns public answers; only those are cached outside. */
const isPublic = (tag: Tag): boolean => publicly.has(collectionOf(tag))
const publicly: ReadonlySet<string> = new Set([...cachedCollections, 'redirects', 'global/site-settings'])

/**
 * Removes the words of a withdrawn document, and of trending items about it, from older events, so that a client that
 * reconnects later does not receive them.
 */
const removeWords = async (req: PayloadRequest, { resource, document }: NewEvent): Promise<void> => {
  const { db } = req.payload
  const { docs: items } = await db.find<{ id: string }>({
    collection: 'trending-items',
    pagination: false,
    req,
    select: {},
    where: { story: { equals: document } },
  })
  const about = (of: string, ids: string[]): Where => ({
    and: [{ resource: { equals: of } }, { document: { in: ids } }],
  })
  const itemIds = resource === 'articles' ? items.map(({ id }) => String(id)) : []
  await db.updateMany({
    collection: 'live-events',
    data: { headline: null, kicker: null, notices: null },
    req,
    returning: false,
    where: { or: [about(resource, [document]), about('trending-items', itemIds)] },
  })
}
