import type { PayloadRequest, Where } from 'payload'

import type { TrendingItem } from '../../../payload-types.ts'
import { holdsUntil } from '../../../platform/tags/payload/reading.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import { findKept } from '../../fragments/payload/findKept.ts'
import { arrange } from '../arrange.ts'
import { nextTurn } from '../times.ts'
import { readTurns } from './readTurns.ts'

const most = 20

/**
 * The trending list of a section, or the whole site's when the section has none of its own now: editors' items and
 * pins at their ranks, automatic ones between them. `rank` is the place in the list.
 */
export const readTrending = async (req: PayloadRequest, section: string | null) => {
  const own = section === null ? [] : await find(req, { section: { equals: section } })
  const items = own.length > 0 ? own : await find(req, { section: { exists: false } })
  const placed = arrange(items.map((item) => ({ ...item, item, story: relationIn(item.story) })))
  return placed.map(({ item: { id, kicker, headline, url, story, age } }, place) => ({
    id,
    rank: place + 1,
    kicker: kicker ?? null,
    headline: headline ?? null,
    age: age ?? null,
    url: url ?? null,
    story: typeof story === 'object' && story ? { id: story.id, slug: story.slug } : null,
  }))
}

const find = async (req: PayloadRequest, scope: Where): Promise<TrendingItem[]> => {
  const now = new Date()
  // To the very moment at which the next one comes or goes.
  holdsUntil(nextTurn(await readTurns(req, now), now.getTime()) ?? Infinity)
  const items = await findKept<TrendingItem>(req, {
    collection: 'trending-items',
    depth: 1,
    limit: most,
    sort: 'rank',
    where: { and: [scope, { _status: { equals: 'published' } }, ...inTime(now.toISOString())] },
  })
  return items.filter(({ story, url }) =>
    typeof story === 'object' ? story !== null || Boolean(url) : Boolean(url),
  )
}

/** From and until, either of which may be open. */
const inTime = (now: string): Where[] => [
  { or: [{ from: { exists: false } }, { from: { less_than_equal: now } }] },
  { or: [{ until: { exists: false } }, { until: { greater_than: now } }] },
]
