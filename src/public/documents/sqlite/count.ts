import type { PublicType } from '../document.ts'
import { conjunctsOf, type Where } from '../where.ts'
import { joined, numbersOf, type Part, part, type Scope } from './conditions.ts'
import { type Asked, expires, isNarrow, leadOf, listedIn } from './listing.ts'
import type { Sql } from './tables.ts'
import { nameOf, scopeOf, type Terms, termsIn, totalIn } from './terms.ts'

/** How many documents meet a condition. What one key, or none, is asked for is known; the rest is counted. */
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
  if (expires(type)) return counted(where)
  const known = knownCount(where, terms)
  if (known !== undefined) return known
  const { left, without } = splitOff(where)
  const all = without ? knownCount(left, terms) : undefined
  if (!without || all === undefined) return counted(where)
  return all - (await counted({ is: 'all', of: [left, without] }))
}

/** Conditions without the one that leaves out some documents by name, which few others are: “all but this one”. */
const splitOff = (where: Where): { left: Where; without?: Where } => {
  const all = conjunctsOf(where)
  const one = all.find((each) => each.is === 'not' && isNarrow(each.of))
  if (one?.is !== 'not') return { left: where }
  return { left: { is: 'all', of: all.filter((each) => each !== one) }, without: one.of }
}

/** The count of everything, of one key, or of what has it not. */
const knownCount = (where: Where, terms: Terms): number | undefined => {
  const [only, ...more] = conjunctsOf(where)
  if (!only) return totalIn(terms)
  if (more.length > 0) return undefined
  if (only.is === 'not') {
    const without = knownCount(only.of, terms)
    return without === undefined ? undefined : totalIn(terms) - without
  }
  if (only.is !== 'key') return undefined
  const [value, ...others] = only.values
  if (value === undefined || others.length > 0) return undefined
  return terms.get(nameOf({ key: only.key, value }))?.count ?? 0
}

const countStatement = (asked: Omit<Asked, 'order'>, terms: Terms, now: number): Part => {
  const scope = scopeOf(asked.type, terms)
  const [only, ...more] = conjunctsOf(asked.where)
  if (only?.is === 'key' && more.length === 0 && !expires(asked.type)) return anyOf(only, scope)
  const { lead, rest } = leadOf({ ...asked, order: [] }, scope)
  const list = listedIn(asked, { lead, rest, scope, now, needsRow: true })
  return joined([part('select count(*) as count '), list], '')
}

/** What has one of several values is in several lists, and counted once. */
const anyOf = (key: Extract<Where, { is: 'key' }>, scope: Scope): Part => {
  const terms = numbersOf(key, scope).map(({ term }) => term)
  const places = terms.map(() => '?').join(', ')
  return part(
    `select count(distinct n) as count from public_keys where term in (${places}) and ord = 2`,
    ...terms,
  )
}
