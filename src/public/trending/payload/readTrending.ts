import type { Payload, Where } from 'payload'

import type { TrendingItem } from '../../../payload-types.ts'
import { holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import type { Where as Scope } from '../../documents/where.ts'
import { type FindOptions, findPublic } from '../../lists/payload/findPublic.ts'
import { arrange } from '../arrange.ts'
import { nextTurn } from '../times.ts'
import { readTurns } from './readTurns.ts'

const most = 20

/**
 * The trending list of a section, or the whole site's when the section has none of its own now: editors' items and
 * pins at their ranks, automatic ones between them. `rank` is the place in the list.
 */
export const readTrending = async (payload: Payload, section: string | null) => {
  const items = await readTrendingItems(payload, section, { depth: 1 })
  return items.map(({ id, kicker, headline, url, story, age }, place) => ({
    id,
    rank: place + 1,
    kicker: kicker ?? null,
    headline: headline ?? null,
    age: age ?? null,
    url: url ?? null,
    story: typeof story === 'object' && story ? { id: story.id, slug: story.slug } : null,
  }))
}

type Shape = Pick<FindOptions<'trending-items'>, 'depth' | 'populate' | 'select'>

/**
 * The items of that list in their order.
 *
 * @param shape what is wanted of each; `id`, `story` and `url` are needed for the order
 */
export const readTrendingItems = async (
  payload: Payload,
  section: string | null,
  shape: Shape,
): Promise<TrendingItem[]> => {
  const now = new Date()
  // To the very moment at which the next one comes or goes.
  holdsUntil(nextTurn(await readTurns(payload, now), now.getTime()) ?? Infinity)
  const own = section === null ? [] : await find(payload, { scope: inSection(section), now, shape })
  const items = own.length > 0 ? own : await find(payload, { scope: ofTheSite, now, shape })
  const placed = arrange(items.map((item) => ({ ...item, item, story: relationIn(item.story) })))
  return placed.map(({ item }) => item)
}

/** Of one section, or of none: an item of a section that is closed is on no list. */
const inSection = (id: string): Scope => ({ is: 'key', key: 'section', values: [id] })
const ofTheSite: Scope = { is: 'not', of: { is: 'has', key: 'section', target: undefined } }

type Finding = { scope: Scope; now: Date; shape: Shape }

const find = async (payload: Payload, { now, scope, shape }: Finding): Promise<TrendingItem[]> => {
  const items = await findPublic(payload, {
    ...shape,
    type: 'trending-items',
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
