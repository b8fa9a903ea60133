import type { PayloadRequest } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { workflowResources } from '../../../rules/rights/policy.ts'
import type { Effect } from '../../stories/payload/outcome.ts'

/**
 * Makes pictures and files public when a live story shows them, and not public when none does any longer. Drafts have no
 * effect; only a write of the live row has.
 */
export const releaseMedia: Effect = async ({ outcome, req }) => {
  if (!outcome.media) return
  const { before, now } = outcome.media
  const moved = [...before, ...now].filter((id) => before.includes(id) !== now.includes(id))
  for (const id of new Set(moved)) await settle(req, id)
}

/** Makes the pictures and files of new live stories public. */
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
  const media = await readRow<{ isLive?: boolean }>(req, 'media', id)
  if (!media || media.isLive === isLive) return
  await req.payload.db.updateOne({ collection: 'media', id, data: { isLive }, req, returning: false })
}
