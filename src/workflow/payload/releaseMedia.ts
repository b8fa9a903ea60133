import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { idOf } from '../../access/payload/actorOf.ts'
import { workflowResources } from '../../access/policy.ts'

type Shown = { _status?: unknown; stage?: unknown; mediaUsed?: unknown }

/**
 * Opens pictures and files to the public when a live story shows them, and closes them when none does any
 * more. A draft moves nothing: only what writes the live row does.
 */
export const releaseMedia: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, req }) => {
  if (!writesLive(doc as Shown, previousDoc as Shown)) return
  const { docs } = await req.payload.db.findVersions<Shown>({
    collection: collection.slug,
    limit: 2,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: {
      and: [
        { parent: { equals: (doc as { id: string }).id } },
        { 'version._status': { equals: 'published' } },
      ],
    },
  })
  const ids = new Set([doc as Shown, ...docs.map(({ version }) => version)].flatMap(idsIn))
  for (const id of ids) await settle(req, id)
}

const writesLive = (after: Shown, before: Shown): boolean =>
  after._status === 'published' || (after.stage === 'withdrawn' && before.stage !== 'withdrawn')

const idsIn = (document: Shown): string[] => {
  const used = document.mediaUsed
  return Array.isArray(used) ? used.map((one: string | { id: string }) => idOf(one)) : []
}

/** Opens the pictures and files of new live stories. */
export const openMedia = async (req: PayloadRequest, ids: readonly string[]): Promise<void> => {
  for (const id of new Set(ids)) await settle(req, id)
}

const settle = async (req: PayloadRequest, id: string): Promise<void> => {
  const counts = await Promise.all(
    workflowResources.map((collection) =>
      req.payload.db.count({
        collection,
        req,
        where: { and: [{ _status: { equals: 'published' } }, { mediaUsed: { in: [id] } }] },
      }),
    ),
  )
  const isLive = counts.some(({ totalDocs }) => totalDocs > 0)
  const media = await req.payload.db.findOne<{ id: string; isLive?: boolean }>({
    collection: 'media',
    req,
    where: { id: { equals: id } },
  })
  if (!media || media.isLive === isLive) return
  await req.payload.db.updateOne({ collection: 'media', id, data: { isLive }, req, returning: false })
}
