import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import type { PublicKey, PublicType } from '../document.ts'
import { documentOf, readEach } from './documentOf.ts'
import { storeOf } from './storeOf.ts'

/** Moves that change what readers see; after any other the live text is as it was. */
const ends: ReadonlySet<string> = new Set(['published', 'withdrawn'])

/** Keeps the store with what is live, in the transaction that changes it. */
export const keepPublic: Effect = async ({ doc, outcome, req }) => {
  const { media, move, resource: type, to } = outcome
  const isMoved = move !== undefined && ends.has(to)
  const files = media ? [...new Set([...media.before, ...media.now])] : []
  await refreshPublic(req, [
    ...(isMoved ? [{ type, id: doc.id }] : []),
    ...files.filter(isOnOneSide(media)).map((id) => ({ type: 'media', id }) as const),
  ])
}

/** Files that a write has opened or closed to readers. */
const isOnOneSide =
  (media: Parameters<Effect>[0]['outcome']['media']) =>
  (id: string): boolean =>
    media?.before.includes(id) !== media?.now.includes(id)

/** Keeps the store with a file of the library, in the transaction of the request. */
export const keepFilePublic = (req: PayloadRequest, id: string): Promise<void> =>
  refreshPublic(req, [{ type: 'media', id }])

/** The same after a file was sent or changed. */
export const keepChangePublic: CollectionAfterChangeHook = async ({ doc, req }) => {
  await keepFilePublic(req, String((doc as { id: unknown }).id))
}

/** Writes documents as they are now, or removes those that are not public any more, in the transaction of the request. */
export const refreshPublic = async (req: PayloadRequest, keys: readonly PublicKey[]): Promise<void> => {
  if (keys.length === 0) return
  await inTransaction(req, async () => {
    const store = storeOf(req.payload)
    const [documents, gone] = await readEach(req, keys)
    if (documents.length > 0) await store.put(req, documents)
    if (gone.length > 0) await store.remove(req, gone)
  })
}

/** Writes many documents from rows that are at hand, in the transaction of the request. */
export const keepAllPublic = async (
  req: PayloadRequest,
  type: PublicType,
  rows: readonly (Readonly<Record<string, unknown>> & { id: string })[],
): Promise<void> => {
  const documents = await Promise.all(rows.map((row) => documentOf(req, type, row)))
  await storeOf(req.payload).put(
    req,
    documents.filter((one) => one !== undefined),
  )
}

/** What is deleted is not public any more. */
export const dropFromPublic =
  (type: PublicType): CollectionAfterDeleteHook =>
  ({ id, req }) =>
    inTransaction(req, () => storeOf(req.payload).remove(req, [{ type, id: String(id) }]))
