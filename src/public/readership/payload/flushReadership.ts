import type { Payload } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import type { StoryCounts } from '../beaconCounts.ts'
import { hourOf } from '../readershipStore.ts'
import { beaconCountsOf } from './readership.ts'
import { storeOf } from './storeOf.ts'

/** So many stories are asked for at once. */
const page = 500

/**
 * Writes what was counted since the last time, of stories that are live; the rest is forgotten. What cannot be written
 * is counted with the next batch.
 *
 * @throws what the database throws
 */
export const flushReadership = async (payload: Payload, now: Date): Promise<void> => {
  const counts = beaconCountsOf(payload)
  const store = storeOf(payload)
  const batch = counts.take().filter(({ story }) => store.isId(story))
  if (batch.length === 0) return
  try {
    const live = await liveAmong(payload, batch)
    const counted = batch.filter(({ story }) => live.has(story))
    if (counted.length > 0) {
      await inOwnTransaction(payload, (req) => store.add(req, hourOf(now.getTime()), counted))
    }
    counts.know([...live])
  } catch (error) {
    counts.putBack(batch)
    throw error
  }
}

const liveAmong = async ({ db }: Payload, batch: readonly StoryCounts[]): Promise<Set<string>> => {
  const live = new Set<string>()
  for (let first = 0; first < batch.length; first += page) {
    const ids = batch.slice(first, first + page).map(({ story }) => story)
    const { docs } = await db.find<{ id: string }>({
      collection: 'articles',
      limit: page,
      pagination: false,
      select: { slug: true },
      where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
    })
    for (const { id } of docs) live.add(id)
  }
  return live
}
