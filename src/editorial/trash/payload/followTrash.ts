import type { Effect } from '../../stories/payload/outcome.ts'

/** Copies `deletedAt` of the newest revision to the row, because lists query both. */
export const followTrash: Effect = async ({ doc, outcome, req }) => {
  const { resource, trash } = outcome
  if (!trash) return
  const data = { deletedAt: trash.at }
  await req.payload.db.updateOne({ collection: resource, id: doc.id, data, req, returning: false })
}
