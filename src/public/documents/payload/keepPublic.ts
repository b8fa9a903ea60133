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

/** Moves that change what readers see; after any other the live text is as it was. */
const visibleStages: ReadonlySet<string> = new Set(['published', 'withdrawn'])

/** Keeps the store with what is live, in the transaction that changes it. */
export const keepPublic: Effect = async ({ doc, outcome, req }) => {
  const { media, move, resource: type, to } = outcome
  const isMoved = move !== undefined && visibleStages.has(to)
  const files = media ? [...new Set([...media.before, ...media.now])] : []
  await refreshPublic(req, [
    ...(isMoved ? [{ type, id: doc.id }] : []),
    ...files.filter(changesVisibility(media)).map((id) => ({ type: 'media', id }) as const),
  ])
}

/** Files that a write has opened or closed to readers. */
const changesVisibility =
  (media: Parameters<Effect>[0]['outcome']['media']) =>
  (id: string): boolean =>
    media?.before.includes(id) !== media?.now.includes(id)

/** Keeps the store with a file of the library, in the transaction of the request. */
export const keepFilePublic = (req: PayloadRequest, id: string): Promise<void> =>
  refreshPublic(req, [{ type: 'media', id }])

/** The same after a row of a collection without stages was written. */
export const keepChangePublic: CollectionAfterChangeHook = ({ collection, doc, req }) =>
  refreshPublic(req, [{ type: collection.slug as Source, id: String((doc as { id: unknown }).id) }])

/** The same after the site's settings were saved. */
export const keepSitePublic: GlobalAfterChangeHook = ({ req }) => refreshPublic(req, [siteKey])

/** Writes documents as they are now, or removes those that are not public any more, in the transaction of the request. */
export const refreshPublic = async (req: PayloadRequest, keys: readonly PublicKey[]): Promise<void> => {
  if (keys.length === 0) return
  await inTransaction(req, async () => {
    const store = storeOf(req.payload)
    const { documents, gone } = await readChanges(req, keys)
    if (documents.length > 0) await store.put(req, documents)
    if (gone.length > 0) await store.remove(req, gone)
  })
}

/** Writes many documents from rows that are at hand, in the transaction of the request. */
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

/** What is deleted is not public any more. */
export const dropFromPublic =
  (source: Source): CollectionAfterDeleteHook =>
  ({ id, req }) =>
    dropPublic(req, source, [String(id)])

/** The same of documents by their ids. */
export const dropPublic = (req: PayloadRequest, source: Source, ids: readonly string[]): Promise<void> =>
  inTransaction(req, () =>
    storeOf(req.payload).remove(
      req,
      ids.flatMap((id) => typesOf(source).map((type) => ({ type, id }))),
    ),
  )
