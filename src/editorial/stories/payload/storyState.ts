import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { isStage } from '../../../rules/workflow/stages.ts'
import type { StoryState } from '../storyState.ts'
import type { Document } from './options.ts'

export type Standing = { newest: Document; live: Document; state: StoryState }

/**
 * Reads where a story stands from the database itself: its newest revision, and the row that the public sees.
 * Hooks are handed a document too, but with some access rules that one can be an old row.
 *
 * @returns undefined when there is no such story
 */
export const readStanding = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Standing | undefined> => {
  const live = await readRow<Document>(req, collection, id)
  if (!live) return undefined
  const { docs } = await req.payload.db.findVersions<Document>({
    collection,
    req,
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: latestOf(id),
  })
  const newest = { ...(docs[0]?.version ?? live), id: live.id }
  return { newest, live, state: stateOf(newest, live) }
}

/** As Payload itself asks for the latest revision before it writes: within a transaction that is asked once. */
const latestOf = (id: string): Where => {
  const parent = { parent: { equals: id } }
  return { and: [{ and: [parent] }, { and: [parent, { latest: { equals: true } }] }] }
}

const stateOf = (newest: Document, live: Document): StoryState => ({
  stage: isStage(newest['stage']) ? newest['stage'] : 'draft',
  live: liveness(live),
})

const liveness = (live: Document): StoryState['live'] => {
  if (live['_status'] === 'published') return 'published'
  return live['stage'] === 'withdrawn' ? 'withdrawn' : 'never'
}
