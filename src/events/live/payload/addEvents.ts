import type { PayloadRequest, Where } from 'payload'

import { keptCollections } from '../../../platform/tags/keptCollections.ts'
import { touchedIn } from '../../../platform/tags/payload/watchWrites.ts'
import { writeKeys } from '../../../platform/tags/purgeKeys.ts'
import { collectionOf, type Tag } from '../../../platform/tags/tags.ts'
import type { Told } from '../../outbox/liveEvent.ts'
import { newestPlace, writeEvent } from '../../outbox/payload/rows.ts'
import { addDeliveries } from '../../webhooks/payload/addDeliveries.ts'

/**
 * Writes events into the outbox, and what is to be sent of them, in the transaction of the request.
 *
 * The number of an event is the one after the last that this transaction sees, and no number is there twice: of two
 * transactions side by side one has to begin again, and then sees the other's. So the order of the numbers is the
 * order of the commits, without a gap, and whoever has read up to one number has missed nothing before it.
 *
 * Each event carries the keys of what the transaction has touched so far: so it comes after the write that it tells of.
 *
 * @param touched what has changed besides, because its time has come
 */
export const addEvents = async (
  req: PayloadRequest,
  told: readonly Told[],
  touched: readonly Tag[] = [],
): Promise<void> => {
  const [first] = told
  if (!first) return
  const at = new Date().toISOString()
  const newest = await newestPlace(req)
  if (first.type === 'withdrawn') await forgetWords(req, first)
  const keys = writeKeys([...(await touchedIn(req)).filter(isPublic), ...touched])
  const events = told.map((one, index) => ({ ...one, keys, seq: newest + 1 + index, at }))
  for (const event of events) await writeEvent(req, event)
  await addDeliveries(req, events)
}

/** What the public reads something of: nobody else keeps answers. */
const isPublic = (tag: Tag): boolean => publicly.has(collectionOf(tag))
const publicly: ReadonlySet<string> = new Set([...keptCollections, 'redirects', 'global/site-settings'])

/**
 * The words of what was withdrawn leave the outbox too, and those of the trending items that told of it: a client that
 * comes back later is not told them any more.
 */
const forgetWords = async (req: PayloadRequest, { resource, document }: Told): Promise<void> => {
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
