import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { touchIn } from '../../../platform/tags/payload/watchWrites.ts'
import { documentOf as tagOf, listOf } from '../../../platform/tags/tags.ts'
import type { PublicKey, PublicType } from '../document.ts'
import { documentOf, readDocument } from './documentOf.ts'
import { storeOf } from './storeOf.ts'

/** Moves that change what readers see; after any other the live text is as it was. */
const ends: ReadonlySet<string> = new Set(['published', 'withdrawn'])

/** Keeps the store with what is live, in the transaction that changes it. */
export const keepPublic: Effect = async ({ doc, outcome, req }) => {
  const { media, move, resource: type, to } = outcome
  const isMoved = move !== undefined && ends.has(to)
  const items = isMoved && type === 'articles' ? await itemsAbout(req, doc.id) : []
  const files = media ? [...new Set([...media.before, ...media.now])] : []
  await refreshPublic(req, [
    ...(isMoved ? [{ type, id: doc.id }] : []),
    ...items,
    ...files.filter(isOnOneSide(media)).map((id) => ({ type: 'media', id }) as const),
  ])
}

const itemType = 'trending-items'

/** The trending items about a story, which come and go with it. */
const itemsAbout = async (req: PayloadRequest, id: string): Promise<PublicKey[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: itemType,
    joins: false as never,
    pagination: false,
    req,
    select: {},
    where: { and: [{ story: { equals: id } }, { _status: { equals: 'published' } }] },
  })
  const ids = docs.map((item) => String(item.id))
  if (ids.length > 0) await touchIn(req, [listOf(itemType), ...ids.map((item) => tagOf(itemType, item))])
  return ids.map((item) => ({ type: itemType, id: item }))
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
    for (const key of keys) {
      const document = await readDocument(req, key)
      await (document ? store.put(req, [document]) : store.remove(req, [key]))
    }
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
