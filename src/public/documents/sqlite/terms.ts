import { type CountOf, keysIn } from '../counts.ts'
import type { Key, PublicType } from '../document.ts'
import type { Where } from '../where.ts'
import type { Scope, Term } from './conditions.ts'
import type { Sql } from './tables.ts'

/** The terms of a query that exist, by key and value. */
export type Terms = ReadonlyMap<string, Term>

const nameOf = ({ key, value }: Key): string => `${key} ${value}`

/** Reads the terms of a condition, and the term of the type, with their counts. */
export const termsIn = async (sql: Sql, type: PublicType, where: Where): Promise<Terms> => {
  const terms = [{ key: '', value: '' }, ...keysIn(where)]
  const rows = await sql.all<Key & Term>(
    `select t.term, t.count, t.key, t.value from json_each(?) j
     cross join public_terms t on t.type = ? and t.key = j.value ->> 0 and t.value = j.value ->> 1`,
    [JSON.stringify(terms.map(({ key, value }) => [key, value])), type],
  )
  return new Map(rows.map(({ count, key, term, value }) => [nameOf({ key, value }), { term, count }]))
}

/** Counts from terms that were read; without a key, the count of the type. */
export const countIn =
  (terms: Terms): CountOf =>
  (key = { key: '', value: '' }) =>
    terms.get(nameOf(key))?.count ?? 0

export const scopeOf = (type: PublicType, terms: Terms): Scope => ({
  type,
  termOf: (key) => terms.get(nameOf(key)),
})
