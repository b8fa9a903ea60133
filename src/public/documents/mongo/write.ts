import { nameOf, type PublicDocument, type PublicKey } from '../document.ts'
import { recount, actualCounts } from './counts.ts'
import { type Collections, type Row, toRow, type SessionOptions } from './rows.ts'

/** Inserts or replaces documents, and updates the counts. */
export const putInMongodb = async (
  { counts, rows }: Collections,
  documents: readonly PublicDocument[],
  within: SessionOptions,
): Promise<void> => {
  const after = new Map(documents.map((document) => [nameOf(document), toRow(document)]))
  if (after.size === 0) return
  const before = await termsOf({ rows }, documents, within)
  await recount(counts, { before, after: [...after.values()] }, within)
  await rows.bulkWrite(
    [...after].map(([_id, replacement]) => ({ replaceOne: { filter: { _id }, replacement, upsert: true } })),
    within,
  )
}

export const removeFromMongodb = async (
  { counts, rows }: Collections,
  keys: readonly PublicKey[],
  within: SessionOptions,
): Promise<void> => {
  if (keys.length === 0) return
  await recount(counts, { before: await termsOf({ rows }, keys, within), after: [] }, within)
  await rows.deleteMany({ _id: { $in: keys.map(nameOf) } }, within)
}

const termsOf = (
  { rows }: Pick<Collections, 'rows'>,
  keys: readonly PublicKey[],
  within: SessionOptions,
): Promise<Pick<Row, 'keys' | 'type'>[]> =>
  rows.find({ _id: { $in: keys.map(nameOf) } }, { projection: { type: 1, keys: 1 }, ...within }).toArray()

/** Rebuilds all counts from the documents. */
export const recountAll = async ({ counts, rows }: Collections, within: SessionOptions): Promise<void> => {
  const truth = await actualCounts(rows, within)
  await counts.deleteMany({}, within)
  if (truth.length > 0) await counts.insertMany(truth, within)
}
