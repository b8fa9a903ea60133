import { findByIDOperation, type PayloadRequest } from 'payload'

import { withRights } from '../../../people/access/payload/accessFor.ts'
import { idOf } from '../../../people/access/payload/actorOf.ts'
import { previewedMedia } from '../../../people/access/payload/previewedMedia.ts'
import { publicReq } from '../../../people/access/payload/publicReq.ts'
import type { OpenPreview } from './readPreview.ts'

/**
 * A revision as the public would see it were it live: their fields, and of what it points to only what is live –
 * but for the pictures that it shows itself.
 */
export const asPublic = async (
  { payload }: PayloadRequest,
  { link, revision }: OpenPreview,
): Promise<unknown> => {
  const req = await publicReq(payload, previewedMedia.allow(mediaIn(revision)))
  return findByIDOperation({
    collection: payload.collections[link.resource],
    id: link.document,
    data: structuredClone(revision),
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** The pictures and files that a revision shows. */
export const shownMedia = async (
  req: PayloadRequest,
  { revision }: OpenPreview,
): Promise<Record<string, unknown>[]> => {
  const ids = mediaIn(revision)
  if (ids.length === 0) return []
  const where = { and: [{ id: { in: ids } }, withRights()] }
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'media',
    pagination: false,
    req,
    where,
  })
  return docs
}

const mediaIn = ({ mediaUsed }: Record<string, unknown>): string[] =>
  Array.isArray(mediaUsed) ? mediaUsed.map((one: string) => idOf(one)) : []
