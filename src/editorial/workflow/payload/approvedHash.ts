import type { PayloadRequest } from 'payload'

import { contentHash, type ShownPicture } from '../../stories/content.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import { readById, shownFields } from '../../stories/payload/readById.ts'

/**
 * The hash that approvals, clearances, sign-offs and schedules are bound to: of a revision, and of the pictures and files
 * that it shows, as they are now. Needs one query if it shows any.
 */
export const approvedHash = async (
  req: PayloadRequest,
  options: WorkflowOptions,
  document: Document,
): Promise<string> =>
  contentHash(document, options.derived, await readPictures(req, options.mediaOf(document)))

/** Reads the pictures as readers see them; deleted ones are left out. */
const readPictures = async (req: PayloadRequest, shown: readonly string[]): Promise<ShownPicture[]> => {
  const ids = [...new Set(shown)].toSorted()
  const found = await readById(req, 'media', { ids, select: shownFields.media })
  return ids.flatMap((id) => {
    const row = found.get(id)
    if (!row) return []
    const { alt, caption, credit, rights, version } = row
    return [{ id, version, alt, caption, credit, rights }]
  })
}
