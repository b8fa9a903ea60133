import type { PayloadRequest, Where } from 'payload'

/**
 * The trending items that say something to readers: not those of a story that is not live, unless there is an
 * outside address besides. Each story is read by its id, so that an answer ends with the change of one of them alone.
 *
 * @returns conditions, all of which hold for such an item
 */
export const leadingSomewhere = async (req: PayloadRequest): Promise<Where[]> => {
  const { values } = await req.payload.db.findDistinct({
    collection: 'trending-items',
    field: 'story',
    limit: 0,
    req,
    where: {
      and: [{ _status: { equals: 'published' } }, { story: { exists: true } }, { url: { exists: false } }],
    },
  })
  const stories = values.map(({ story }) => String(story))
  if (stories.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: number | string }>({
    collection: 'articles',
    pagination: false,
    req,
    select: { id: true },
    where: { and: [{ id: { in: stories } }, { _status: { equals: 'published' } }] },
  })
  const live = new Set(docs.map(({ id }) => String(id)))
  const hidden = stories.filter((id) => !live.has(id))
  return hidden.length === 0 ? [] : [{ or: [{ story: { not_in: hidden } }, { url: { exists: true } }] }]
}
