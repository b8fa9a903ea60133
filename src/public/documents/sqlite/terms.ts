import type { Key, PublicType } from '../document.ts'
import type { Where } from '../where.ts'
import type { Scope, Term } from './conditions.ts'
import type { Sql } from './tables.ts'

/** What is known of the terms that a question names, and of its type. */
export type Terms = ReadonlyMap<string, Term>

export const nameOf = ({ key, value }: Key): string => `${key} ${value}`

/** The numbers and counts of all terms that a question names, and of its type. */
export const termsIn = async (sql: Sql, type: PublicType, where: Where): Promise<Terms> => {
  const asked = [{ key: '', value: '' }, ...keysIn(where)]
  const rows = await sql.all<Key & Term>(
    `select t.term, t.count, t.key, t.value from json_each(?) j
     cross join public_terms t on t.type = ? and t.key = j.value ->> 0 and t.value = j.value ->> 1`,
    [JSON.stringify(asked.map(({ key, value }) => [key, value])), type],
  )
  return new Map(rows.map(({ count, key, term, value }) => [nameOf({ key, value }), { term, count }]))
}

const keysIn = (where: Where): Key[] => {
  if (where.is === 'key') return where.values.map((value) => ({ key: where.key, value }))
  if (where.is === 'all' || where.is === 'any') return where.of.flatMap(keysIn)
  return where.is === 'not' ? keysIn(where.of) : []
}

export const totalIn = (terms: Terms): number => terms.get(nameOf({ key: '', value: '' }))?.count ?? 0

export const scopeOf = (type: PublicType, terms: Terms): Scope => ({
  type,
  termOf: (key) => terms.get(nameOf(key)),
})
