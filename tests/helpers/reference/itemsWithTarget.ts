import type { PayloadRequest, Where } from 'payload'

/**
 * Conditions that exclude trending items whose story is not live, unless they also have an external URL. Stories are read
 * by their ids, so that a cached answer depends on these stories only.
 *
 * @returns conditions that must all hold
 */
export const itemsWithTarget = async (req: PayloadRequest): Promise<Where[]> => {
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
