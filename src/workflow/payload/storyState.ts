import type { CollectionSlug, PayloadRequest } from 'payload'

import type { StoryState } from '../decide.ts'
import { isStage } from '../stages.ts'
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
  const { db } = req.payload
  const live = await db.findOne<Document & { id: string }>({ collection, req, where: { id: { equals: id } } })
  if (!live) return undefined
  const { docs } = await db.findVersions<Document>({
    collection,
    req,
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  const newest = { ...(docs[0]?.version ?? live), id: live.id }
  return { newest, live, state: stateOf(newest, live) }
}

/** What was read for a write that is not made yet, by the request and the document. */
const ahead = new WeakMap<PayloadRequest, Map<string, ReadAhead>>()

type ReadAhead = { transaction: unknown; standing: Standing | undefined }

/**
 * Reads where a story stands before Payload's operation begins, and leaves it for `takeStanding`: within one
 * transaction nothing changes in between.
 */
export const readStandingAhead = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Standing | undefined> => {
  const standing = await readStanding(req, collection, id)
  const transaction = await req.transactionID
  if (transaction !== undefined) {
    const left = ahead.get(req) ?? new Map<string, ReadAhead>()
    ahead.set(req, left.set(`${collection} ${id}`, { transaction, standing }))
  }
  return standing
}

/** Where a story stands: what was read ahead for this very write in its transaction, or else read now. */
export const takeStanding = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Standing | undefined> => {
  const key = `${collection} ${id}`
  const left = ahead.get(req)?.get(key)
  ahead.get(req)?.delete(key)
  if (left && left.transaction === (await req.transactionID)) return left.standing
  return readStanding(req, collection, id)
}

const stateOf = (newest: Document, live: Document): StoryState => ({
  stage: isStage(newest['stage']) ? newest['stage'] : 'draft',
  live: liveness(live),
})

const liveness = (live: Document): StoryState['live'] => {
  if (live['_status'] === 'published') return 'published'
  return live['stage'] === 'withdrawn' ? 'withdrawn' : 'never'
}
