import type { Payload, Where } from 'payload'

import type { TrendingItem } from '../../../payload-types.ts'
import { holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import type { Where as Scope } from '../../documents/where.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'
import { arrange } from '../arrange.ts'
import { nextTurn } from '../times.ts'
import { readTurns } from './readTurns.ts'

const most = 20

/**
 * The trending list of a section, or the whole site's when the section has none of its own now: editors' items and
 * pins at their ranks, automatic ones between them. `rank` is the place in the list.
 */
export const readTrending = async (payload: Payload, section: string | null) => {
  const now = new Date()
  // To the very moment at which the next one comes or goes.
  holdsUntil(nextTurn(await readTurns(payload, now), now.getTime()) ?? Infinity)
  const own = section === null ? [] : await find(payload, inSection(section), now)
  const items = own.length > 0 ? own : await find(payload, ofTheSite, now)
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

/** Of one section, or of none: an item of a section that is closed is on no list. */
const inSection = (id: string): Scope => ({ is: 'key', key: 'section', values: [id] })
const ofTheSite: Scope = { is: 'not', of: { is: 'has', key: 'section', target: undefined } }

const find = async (payload: Payload, scope: Scope, now: Date): Promise<TrendingItem[]> => {
  const items = await findPublic(payload, {
    type: 'trending-items',
    depth: 1,
    limit: most,
    sort: 'rank',
    where: { and: inTime(now.toISOString()) },
    within: scope,
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
