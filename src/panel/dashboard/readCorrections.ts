import type { Payload, TypedUser } from 'payload'

import { asStory } from './deskStory.ts'
import type { DeskTray } from './readDesk.ts'

/** How many revisions are read, newest first; fewer corrections than this are open at one time. */
const looked = 60

type Reader = { payload: Payload; user: TypedUser }

/**
 * Stories of which readers see an earlier text: the newest revision is not public yet, but the row is. This needs two
 * queries, because revisions and rows are stored separately.
 */
export const readCorrections = async (reader: Reader, size: number): Promise<DeskTray> => {
  const pending = await readPending(reader)
  const live = await readLive(
    reader,
    pending.map(({ id }) => id),
  )
  const stories = pending.filter(({ id }) => live.has(id)).map(asStory)
  return {
    key: 'corrections',
    title: 'Live with a correction pending',
    empty: 'Every live story is as it was last written.',
    narrowed: [
      { field: 'publishedAt', by: 'exists', is: 'true' },
      { field: 'stage', by: 'in', is: pendingStages.join(',') },
    ],
    stories: stories.slice(0, size),
    total: stories.length,
  }
}

/** Stages of a text that is not public. */
const pendingStages = ['draft', 'in_review', 'approved', 'scheduled']

/** Newest revisions that are not public, of stories that have been public. */
const readPending = async ({ payload, user }: Reader) => {
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 1,
    draft: true,
    limit: looked,
    overrideAccess: false,
    pagination: false,
    populate: { sections: { name: true }, users: { name: true } },
    select: {
      createdBy: true,
      headline: true,
      plannedFor: true,
      planning: { workingHeadline: true },
      section: true,
      stage: true,
      updatedAt: true,
    },
    sort: '-updatedAt',
    user,
    where: {
      and: [{ publishedAt: { exists: true } }, { stage: { in: [...pendingStages] } }],
    },
  })
  return docs
}

const readLive = async ({ payload, user }: Reader, ids: string[]): Promise<Set<string>> => {
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 0,
    limit: looked,
    overrideAccess: false,
    pagination: false,
    select: {},
    user,
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
  })
  return new Set(docs.map(({ id }) => id))
}
