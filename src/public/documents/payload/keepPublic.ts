import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'

import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { type PublicKey, siteKey, type Source } from '../document.ts'
import { readChanges, typesOf } from './readChanges.ts'
import type { Row } from './sources.ts'
import { storeOf } from './storeOf.ts'
import { toPublicDocument } from './toPublicDocument.ts'

/** The stages whose moves change what readers see. After any other move, the live text is unchanged. */
const visibleStages: ReadonlySet<string> = new Set(['published', 'withdrawn'])

/** Updates the store after a write, in its transaction. */
export const keepPublic: Effect = async ({ doc, outcome, req }) => {
  const { media, move, resource: type, to } = outcome
  const isMoved = move !== undefined && visibleStages.has(to)
  const files = media ? [...new Set([...media.before, ...media.now])] : []
  await refreshPublic(req, [
    ...(isMoved ? [{ type, id: doc.id }] : []),
    ...files.filter(changesVisibility(media)).map((id) => ({ type: 'media', id }) as const),
  ])
}

/** Whether a write made a file public, or no longer public. */
const changesVisibility =
  (media: Parameters<Effect>[0]['outcome']['media']) =>
  (id: string): boolean =>
    media?.before.includes(id) !== media?.now.includes(id)

/** Updates a file in the store, in the transaction of the request. */
export const keepFilePublic = (req: PayloadRequest, id: string): Promise<void> =>
  refreshPublic(req, [{ type: 'media', id }])

/** Updates the store after a write to a collection without stages. */
export const keepChangePublic: CollectionAfterChangeHook = ({ collection, doc, req }) =>
  refreshPublic(req, [{ type: collection.slug as Source, id: String((doc as { id: unknown }).id) }])

/** Updates the store after the site settings were saved. */
export const keepSitePublic: GlobalAfterChangeHook = ({ req }) => refreshPublic(req, [siteKey])

/**
 * Writes documents in their present state, and removes those that are no longer public, in the transaction of the
 * request.
 */
export const refreshPublic = async (req: PayloadRequest, keys: readonly PublicKey[]): Promise<void> => {
  if (keys.length === 0) return
  await inTransaction(req, async () => {
    const store = storeOf(req.payload)
    const { documents, gone } = await readChanges(req, keys)
    if (documents.length > 0) await store.put(req, documents)
    if (gone.length > 0) await store.remove(req, gone)
  })
}

/** Writes documents from rows that were already read, in the transaction of the request. */
export const keepAllPublic = async (
  req: PayloadRequest,
  source: Source,
  rows: readonly Row[],
): Promise<void> => {
  const documents = await Promise.all(rows.map((row) => toPublicDocument(req, source, row)))
  await storeOf(req.payload).put(
    req,
    documents.filter((one) => one !== undefined),
  )
}

/** Removes a deleted document from the store. */
export const dropFromPublic =
  (source: Source): CollectionAfterDeleteHook =>
  ({ id, req }) =>
    dropPublic(req, source, [String(id)])

/** Removes documents by id from the store, in the transaction of the request. */
export const dropPublic = (req: PayloadRequest, source: Source, ids: readonly string[]): Promise<void> =>
  inTransaction(req, () =>
    storeOf(req.payload).remove(
      req,
      ids.flatMap((id) => typesOf(source).map((type) => ({ type, id }))),
    ),
  )
