import type { Effect } from '../../stories/payload/outcome.ts'

/** The row follows the newest revision into the trash and out of it: lists are asked of both. */
export const followTrash: Effect = async ({ doc, outcome, req }) => {
  const { resource, trash } = outcome
  if (!trash) return
  const data = { deletedAt: trash.at }
  await req.payload.db.updateOne({ collection: resource, id: doc.id, data, req, returning: false })
}
