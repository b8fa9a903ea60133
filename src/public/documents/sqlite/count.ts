import { countBy } from '../counts.ts'
import type { PublicType } from '../document.ts'
import { conjunctsOf, type Where } from '../where.ts'
import { joined, knownTerms, type Part, part, type Scope } from './conditions.ts'
import { type ListSelection, expires, leadOf, listClause } from './listing.ts'
import type { Sql } from './tables.ts'
import { countIn, scopeOf, type Terms, termsIn } from './terms.ts'

/** Counts the documents that match a condition: from the kept counts where possible, otherwise in the database. */
export const countInSqlite = async (
  sql: Sql,
  { now, type, where }: { type: PublicType; where: Where; now: number },
): Promise<number> => {
  const terms = await termsIn(sql, type, where)
  const counted = async (which: Where): Promise<number> => {
    const { text, values } = countStatement({ type, where: which }, terms, now)
    const [row] = await sql.all<{ count: number }>(text, values)
    return row?.count ?? 0
  }
  return expires(type) ? counted(where) : countBy(where, countIn(terms), counted)
}

const countStatement = (selection: Omit<ListSelection, 'order'>, terms: Terms, now: number): Part => {
  const scope = scopeOf(selection.type, terms)
  const [only, ...more] = conjunctsOf(selection.where)
  if (only?.is === 'key' && more.length === 0 && !expires(selection.type)) return anyOf(only, scope)
  const { lead, rest } = leadOf({ ...selection, order: [] }, scope)
  const list = listClause(selection, { lead, rest, scope, now, needsRow: true })
  return joined([part('select count(*) as count '), list], '')
}

/** Counts the documents that have one of several values: each once, although it can be in several lists. */
const anyOf = (key: Extract<Where, { is: 'key' }>, scope: Scope): Part => {
  const terms = knownTerms(key, scope).map(({ term }) => term)
  const places = terms.map(() => '?').join(', ')
  return part(
    `select count(distinct n) as count from public_keys where term in (${places}) and ord = 2`,
    ...terms,
  )
}
