import type { Payload, TypedUser } from 'payload'

import { asStory } from './deskStory.ts'
import type { DeskTray } from './readDesk.ts'

/** Revisions looked at, newest first: more corrections than this are never open at one time. */
const looked = 60

/**
 * Stories of which readers see an earlier text: the newest revision is not public yet, the row itself is. Two
 * queries, for the database keeps revisions and rows apart.
 */
export const readCorrections = async (
  { payload, user }: { payload: Payload; user: TypedUser },
  size: number,
): Promise<DeskTray> => {
  const common = {
    collection: 'articles',
    depth: 1,
    limit: looked,
    overrideAccess: false,
    pagination: false,
    user,
  } as const
  const { docs: pending } = await payload.find({
    ...common,
    draft: true,
    populate: { sections: { name: true }, users: { name: true } },
    select: {
      createdBy: true,
      headline: true,
      plannedFor: true,
      section: true,
      stage: true,
      updatedAt: true,
    },
    sort: '-updatedAt',
    where: {
      and: [
        { publishedAt: { exists: true } },
        { stage: { in: ['draft', 'in_review', 'approved', 'scheduled'] } },
      ],
    },
  })
  const { docs: live } = await payload.find({
    ...common,
    depth: 0,
    select: {},
    where: { and: [{ id: { in: pending.map(({ id }) => id) } }, { _status: { equals: 'published' } }] },
  })
  const liveIds = new Set(live.map(({ id }) => id))
  const stories = pending.filter(({ id }) => liveIds.has(id)).map(asStory)
  return {
    key: 'corrections',
    title: 'Live with a correction pending',
    empty: 'Every live story is as it was last written.',
    stories: stories.slice(0, size),
    total: stories.length,
  }
}
