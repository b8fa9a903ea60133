import type { Collection } from 'mongodb'

import { endFields } from '../../../platform/tags/cachedCollections.ts'
import { nameOf, type PublicType } from '../document.ts'
import type { ListEntry } from '../store.ts'
import type { StoreQuery, Where } from '../where.ts'
import { type Filter, filterOf, hasIn, keyText, type ValuesOf } from './filterOf.ts'
import type { Row } from './rows.ts'

/** Leaves out expired documents, for types whose documents can expire. */
export const notExpired = (type: PublicType | undefined, now: number): Filter[] =>
  type === undefined || type in endFields
    ? [{ $or: [{ expires: null }, { expires: { $gt: new Date(now).toISOString() } }] }]
    : []

type Selection = { type: PublicType; where: Where }

/** The filter of a list: its type, its condition, and no expired documents. */
export const filterFor = async (
  rows: Collection<Row>,
  { type, where }: Selection,
  now: number,
): Promise<Filter> => {
  const valuesOf = await readValues(rows, { type, where })
  return { $and: [{ type }, filterOf(where, { type, valuesOf }), ...notExpired(type, now)] }
}

/** Finds the documents of a list, in its order. */
export const findInMongodb = async (
  rows: Collection<Row>,
  query: StoreQuery,
  now: number,
): Promise<ListEntry[]> => {
  const sort = Object.fromEntries(
    query.order.map(({ column, isDescending }) => [column, isDescending ? (-1 as const) : (1 as const)]),
  )
  const names = query.order.map(({ column }) => column)
  const projection = { _id: 0, ...Object.fromEntries(['id', ...names].map((name) => [name, 1])) }
  const options = { limit: query.limit, projection, skip: query.offset, sort }
  const found = await rows.find(await filterFor(rows, query, now), options).toArray()
  return found.map((row) => ({ id: row.id, values: names.map((name) => row[name] ?? null) }))
}

/** Reads the values that each `has` in a condition stands for, so that the filter can list them. */
const readValues = async (rows: Collection<Row>, { type, where }: Selection): Promise<ValuesOf> => {
  const known = new Map<object, readonly string[]>()
  for (const has of hasIn(where)) {
    const beginning = keyText(type, { key: has.key, value: '' })
    const all = await rows.distinct('keys', { keys: { $gte: beginning, $lt: `${beginning}\u{10ffff}` } })
    const values = all.filter((key) => key.startsWith(beginning)).map((key) => key.slice(beginning.length))
    known.set(has, has.target === undefined ? values : await publicIdsAmong(rows, has.target, values))
  }
  return (has) => known.get(has) ?? []
}

const publicIdsAmong = async (
  rows: Collection<Row>,
  type: PublicType,
  ids: readonly string[],
): Promise<string[]> => {
  const filter = { _id: { $in: ids.map((id) => nameOf({ type, id })) } }
  return (await rows.find(filter, { projection: { _id: 0, id: 1 } }).toArray()).map(({ id }) => id)
}
