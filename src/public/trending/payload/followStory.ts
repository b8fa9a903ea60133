import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { touchIn } from '../../../platform/tags/payload/watchWrites.ts'
import { documentOf, listOf } from '../../../platform/tags/tags.ts'
import { refreshPublic } from '../../documents/payload/keepPublic.ts'
import { isOnList, type Times } from '../times.ts'
import { tellItem } from './tellItem.ts'

type Item = Record<string, unknown> & Times & { id: string }

const resourceOfItems = 'trending-items'

/**
 * A trending item is on its list while its story is live: it comes and goes with it, in the store of what is public too, and
 * that is told.
 */
export const followStory: Effect = async ({ req, outcome, doc }) => {
  const { from, move, resource, to } = outcome
  const isLive = to === 'published'
  if (resource !== 'articles' || move === undefined || (!isLive && to !== 'withdrawn')) return
  if (isLive === (from.live === 'published')) return
  const { docs } = await req.payload.db.find<Item>({
    collection: resourceOfItems,
    joins: false as never,
    pagination: false,
    req,
    where: {
      and: [{ story: { equals: doc.id } }, { _status: { equals: 'published' } }, { url: { exists: false } }],
    },
  })
  const items = docs.map(({ id }) => ({ type: resourceOfItems, id: String(id) }) as const)
  if (items.length > 0)
    await touchIn(req, [listOf(resourceOfItems), ...items.map(({ id, type }) => documentOf(type, id))])
  await refreshPublic(req, items)
  for (const item of docs.filter((one) => isOnList(one, Date.now())))
    await tellItem(req, { ...item, id: String(item.id) }, isLive)
}
