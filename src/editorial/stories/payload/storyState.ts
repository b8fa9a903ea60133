import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { isStage } from '../../../rules/workflow/stages.ts'
import type { StoryState } from '../storyState.ts'
import type { Document } from './options.ts'

export type Standing = { newest: Document; live: Document; state: StoryState }

/**
 * Reads the state of a story from the database: its newest revision and the live row. The document that a hook gets will
 * not do, because with some access rules it is an older row.
 *
 * @returns undefined when the story does not exist
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

/** The same condition with which Payload reads the latest revision, so that the transaction cache serves both. */
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
