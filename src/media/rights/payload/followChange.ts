import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { dropRenditions } from '../../renditions/payload/renditions.ts'
import { shownChange } from '../shownChange.ts'
import { emitPicture } from './emitPicture.ts'

type Row = {
  id: string
  filename?: string | null
  isPublic?: boolean | null
  version?: string | null
}
type Changed = { before: Partial<Row>; after: Row }

/**
 * Follows a change of a file in the library: logs who made it public, emits an event of what readers see changed, and
 * removes renditions of the previous version.
 */
export const followChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  // Read from the database, because the document that a hook gets depends on the selected fields.
  const after = await readRow<Row>(req, 'media', (doc as Row).id)
  if (!after) return
  const changed = { before: (previousDoc ?? {}) as Partial<Row>, after }
  await logOpening(req, changed)
  const shown = shownChange(changed.before, after, Date.now())
  if (shown) await emitPicture(req, String(after.id), shown)
  if (after.version !== changed.before.version) await dropRenditions(String(after.id))
}

export const followRemoval: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const shown = shownChange(doc as Row, undefined, Date.now())
  if (shown) await emitPicture(req, String(id), shown)
  await dropRenditions(String(id))
}

const logOpening = async (req: PayloadRequest, changed: Changed): Promise<void> => {
  const { filename, id, isPublic } = changed.after
  if (Boolean(isPublic) === Boolean(changed.before.isPublic)) return
  await record(req, {
    action: isPublic ? 'media.open' : 'media.close',
    resource: 'media',
    document: String(id),
    details: { title: filename },
  })
}
