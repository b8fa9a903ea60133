import type { CollectionAfterDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'

/** The collections whose records belong to a story by its type and id. The log is not among them. */
const beside = [
  'assignments',
  'notifications',
  'preview-links',
  'sign-offs',
] as const satisfies CollectionSlug[]

/** Deletes the threads, assignments, preview links and other records of a deleted story. */
export const deleteStoryRecords =
  (resource: WorkflowResource): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const ofStory: Where = {
      and: [{ document: { equals: String(id) } }, { resource: { equals: resource } }],
    }
    await dropThreads(req, ofStory)
    for (const collection of beside) await req.payload.db.deleteMany({ collection, req, where: ofStory })
  }

const dropThreads = async (req: PayloadRequest, where: Where): Promise<void> => {
  const { db } = req.payload
  const { docs } = await db.find<{ id: string }>({
    collection: 'threads',
    pagination: false,
    req,
    select: {},
    where,
  })
  if (docs.length === 0) return
  const ids = docs.map(({ id }) => id)
  await db.deleteMany({ collection: 'messages', req, where: { thread: { in: ids } } })
  await db.deleteMany({ collection: 'threads', req, where: { id: { in: ids } } })
}
