import type { Collection } from 'mongodb'

import { type CountOf, keysIn } from '../counts.ts'
import type { Key, PublicType } from '../document.ts'
import type { Where } from '../where.ts'
import { keyText } from './filterOf.ts'
import type { Row, SessionOptions } from './rows.ts'

/** The number of documents of a type, or with a key; `_id` is a term (see `termsOf`). */
export type CountRow = { _id: string; count: number }

type Counts = Collection<CountRow>
type CountedRow = { type: PublicType; keys: readonly string[] }

/** The terms that a document is counted under: its type, and its keys as they are stored. */
const termsOf = ({ keys, type }: CountedRow): readonly string[] => [type, ...keys]

/**
 * Updates the counts for documents that were added, changed or removed, in the transaction that writes them.
 *
 * @param before the documents as they were; added ones are not among them
 * @param after the documents as they are; removed ones are not among them
 */
export const recount = async (
  counts: Counts,
  { after, before }: { before: readonly CountedRow[]; after: readonly CountedRow[] },
  within: SessionOptions,
): Promise<void> => {
  const changes = new Map<string, number>()
  const add = (all: readonly CountedRow[], by: number): void => {
    for (const term of all.flatMap(termsOf)) changes.set(term, (changes.get(term) ?? 0) + by)
  }
  add(before, -1)
  add(after, 1)
  const updates = [...changes].filter(([, by]) => by !== 0)
  if (updates.length === 0) return
  await counts.bulkWrite(
    updates.map(([_id, by]) => ({
      updateOne: { filter: { _id }, update: { $inc: { count: by } }, upsert: true },
    })),
    within,
  )
}

/** Reads the counts of a type and of all keys in a condition. */
export const countsFor = async (
  counts: Counts,
  { type, where }: { type: PublicType; where: Where },
): Promise<CountOf> => {
  const nameOf = (key: Key | undefined) => (key ? keyText(type, key) : type)
  const names = [undefined, ...keysIn(where)].map(nameOf)
  const found = await counts.find({ _id: { $in: names } }).toArray()
  const known = new Map(found.map(({ _id, count }) => [_id, count]))
  return (key) => known.get(nameOf(key)) ?? 0
}

/** Counts the documents themselves: what the kept counts should be. */
export const actualCounts = async (rows: Collection<Row>, within: SessionOptions): Promise<CountRow[]> => {
  const byTerm = new Map<string, number>()
  for await (const row of rows.find({}, { projection: { type: 1, keys: 1 }, ...within }))
    for (const term of termsOf(row)) byTerm.set(term, (byTerm.get(term) ?? 0) + 1)
  return [...byTerm].map(([_id, count]) => ({ _id, count }))
}

/** The number of kept counts that differ from the actual ones. */
export const countDifferences = async (counts: Counts, truth: readonly CountRow[]): Promise<number> => {
  const kept = new Map(
    (await counts.find({ count: { $ne: 0 } }).toArray()).map(({ _id, count }) => [_id, count]),
  )
  const wrong = truth.filter(({ _id, count }) => kept.get(_id) !== count)
  const known = new Set(truth.map(({ _id }) => _id))
  return wrong.length + [...kept.keys()].filter((name) => !known.has(name)).length
}
