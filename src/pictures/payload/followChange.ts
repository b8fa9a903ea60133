import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { record } from '../../audit/payload/record.ts'
import { readRow } from '../../database/readRow.ts'
import { dropRenditions } from './renditions.ts'
import { tellStories } from './tellStories.ts'

type Row = {
  id: string
  filename?: string | null
  isPublic?: boolean | null
  rightsEnded?: boolean | null
  version?: string | null
}
type Changed = { before: Partial<Row>; after: Row }

/**
 * What follows when a file of the library was changed: who opened it is in the log, stories that show it are told when
 * the rights end or come back, and what was made of another version leaves.
 */
export const followChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  // From the database, for what a hook is handed depends on the fields that were asked for.
  const after = await readRow<Row>(req, 'media', (doc as Row).id)
  if (!after) return
  const changed = { before: (previousDoc ?? {}) as Partial<Row>, after }
  await logOpening(req, changed)
  if (differs('rightsEnded', changed)) await tellStories(req, String(after.id))
  if (after.version !== changed.before.version) await dropRenditions(String(after.id))
}

export const followRemoval: CollectionAfterDeleteHook = async ({ id }) => {
  await dropRenditions(String(id))
}

const logOpening = async (req: PayloadRequest, changed: Changed): Promise<void> => {
  if (!differs('isPublic', changed)) return
  const { filename, id, isPublic } = changed.after
  await record(req, {
    action: isPublic ? 'media.open' : 'media.close',
    resource: 'media',
    document: String(id),
    details: { title: filename },
  })
}

const differs = (name: 'isPublic' | 'rightsEnded', { after, before }: Changed): boolean =>
  Boolean(after[name]) !== Boolean(before[name])
