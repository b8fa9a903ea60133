import { deepCopyObjectSimple, type Payload, type PayloadRequest } from 'payload'

import { readAddresses } from '../../../editorial/stories/payload/readAddresses.ts'
import { readShown } from '../../../editorial/stories/payload/readById.ts'
import { titleOf } from '../../../editorial/stories/titleOf.ts'
import { openMedia } from '../../../editorial/workflow/payload/releaseMedia.ts'
import { type Batch, batchInserts, newIdOf } from '../../../platform/database/payload/batchInserts.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { fromOutside } from '../../../platform/values/payload/fromOutside.ts'
import { refreshPublic } from '../../../public/documents/payload/keepPublic.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { slugify } from '../../../text/slugs/slugify.ts'
import { followAll, type LoadedStory } from './followAll.ts'
import { prepareNew } from './prepareNew.ts'

type Data = Record<string, unknown>

/** The result for one document: its id, or why it was refused. */
export type Loaded = { id: string } | { refused: unknown }

/**
 * Creates many new documents at once, as the system: each passes the same hooks, validation and guard as a single create,
 * and gets its version, log event and search entry. Refused documents are left out; the others are written in one
 * transaction, all or none.
 *
 * Only server code may call it; it must not be reachable over HTTP.
 *
 * @param stories their data, with `_status` and `stage`; a `slug` that is taken is replaced by one made from the title
 * @returns the results, in the order of the stories
 * @throws errors of the database; nothing is written then
 */
export const loadNew = (
  payload: Payload,
  resource: WorkflowResource,
  stories: readonly Data[],
): Promise<Loaded[]> =>
  inOwnTransaction(payload, async (req) => {
    Object.assign(req.context, fromOutside)
    const all = await prepareAll(req, resource, stories)
    const loaded = all.flatMap((one) => ('doc' in one ? [one] : []))
    await batchInserts(req, async (batch) => {
      for (const story of loaded) await write({ req, resource, batch }, story)
      await followAll(req, resource, loaded)
    })
    const files = [...new Set(loaded.filter(isLive).flatMap(({ doc }) => doc['mediaUsed'] as string[]))]
    await openMedia(req, files)
    await refreshPublic(
      req,
      files.map((id) => ({ type: 'media', id })),
    )
    return all.map((one) => ('doc' in one ? { id: one.doc.id } : one))
  })

type One = LoadedStory | { refused: unknown }

const prepareAll = async (
  req: PayloadRequest,
  resource: WorkflowResource,
  stories: readonly Data[],
): Promise<One[]> => {
  await readShown(req, stories)
  const addresses = await readAddresses(req, resource, stories.flatMap(addressesIn(resource)))
  const all: One[] = []
  for (const story of stories) {
    const isTaken = typeof story['slug'] === 'string' && !addresses.isFree(story['slug'])
    const one = await prepare(req, resource, { ...story, ...(isTaken && { slug: undefined }) })
    if ('doc' in one) addresses.give(String(one.doc['slug']))
    all.push(one)
  }
  return all
}

/** The requested slug of a document, and the one that would be generated. */
const addressesIn =
  (resource: WorkflowResource) =>
  (story: Data): string[] => [
    ...(typeof story['slug'] === 'string' ? [story['slug']] : []),
    slugify(titleOf(resource, story)),
  ]

const prepare = async (req: PayloadRequest, resource: WorkflowResource, story: Data): Promise<One> => {
  try {
    const { data, outcome } = await prepareNew(req, resource, story)
    const now = new Date().toISOString()
    const id = newIdOf(req.payload.db, resource)
    return { doc: { ...data, id, createdAt: now, updatedAt: now }, outcome }
  } catch (refused) {
    return { refused }
  }
}

const isLive = ({ doc }: LoadedStory): boolean => doc['_status'] === 'published'

type Writing = { req: PayloadRequest; resource: WorkflowResource; batch: Batch }

/** Writes the row and its first version, as Payload's create does. */
const write = async ({ batch, req, resource }: Writing, { doc }: LoadedStory): Promise<void> => {
  const { db } = req.payload
  const { id, ...data } = doc
  const { createdAt, updatedAt } = doc
  const row = deepCopyObjectSimple(data)
  await db.create({ collection: resource, customID: id, data: row, req, returning: false })
  await batch.firstVersion(() =>
    db.createVersion({
      autosave: false,
      collectionSlug: resource,
      createdAt,
      parent: id,
      req,
      returning: false,
      updatedAt,
      versionData: deepCopyObjectSimple(data),
    }),
  )
}
