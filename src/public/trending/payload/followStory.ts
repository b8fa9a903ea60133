import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { isOnList, type Times } from '../times.ts'
import { tellItem } from './tellItem.ts'

type Item = Record<string, unknown> & Times & { id: string }

/** A trending item is on its list while its story is live: it comes and goes with it, and that is told. */
export const followStory: Effect = async ({ req, outcome, doc }) => {
  const { from, move, resource, to } = outcome
  const isLive = to === 'published'
  if (resource !== 'articles' || move === undefined || (!isLive && to !== 'withdrawn')) return
  if (isLive === (from.live === 'published')) return
  const { docs } = await req.payload.db.find<Item>({
    collection: 'trending-items',
    joins: false as never,
    pagination: false,
    req,
    where: {
      and: [{ story: { equals: doc.id } }, { _status: { equals: 'published' } }, { url: { exists: false } }],
    },
  })
  for (const item of docs.filter((one) => isOnList(one, Date.now())))
    await tellItem(req, { ...item, id: String(item.id) }, isLive)
}
