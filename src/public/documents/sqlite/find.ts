import { endFields } from '../../../platform/tags/keptCollections.ts'
import type { Column, Key, PublicType } from '../document.ts'
import type { Listed } from '../store.ts'
import { type Ask, conjunctsOf, type Where } from '../where.ts'
import {
  comparison,
  conditionOf,
  joined,
  numbersOf,
  type Part,
  part,
  type Scope,
  type Term,
} from './conditions.ts'
import type { Sql } from './tables.ts'

/** So many documents are fetched and sorted; beyond, it is cheaper to walk in order and leave out. */
const mostSorted = 5000

type Row = Record<string, string | number | null> & { id: string }

/** A list's documents in order. */
export const findInSqlite = async (sql: Sql, ask: Ask, now: number): Promise<Listed[]> => {
  const terms = await termsIn(sql, ask.type, ask.where)
  if (isNever(ask.where, scopeOf(ask.type, terms))) return []
  const { text, values } = listStatement(ask, terms, now)
  const rows = await sql.all<Row>(text, values)
  return rows.map((row) => ({ id: row.id, values: ask.order.map((_, at) => row[`v${at}`] ?? null) }))
}

/** How many documents meet a condition. What one key, or none, is asked for is known; the rest is counted. */
export const countInSqlite = async (
  sql: Sql,
  { now, type, where }: { type: PublicType; where: Where; now: number },
): Promise<number> => {
  const terms = await termsIn(sql, type, where)
  const known = expires(type) ? undefined : knownCount(where, terms)
  if (known !== undefined) return known
  const { text, values } = countStatement({ type, where }, terms, now)
  const [row] = await sql.all<{ count: number }>(text, values)
  return row?.count ?? 0
}

type Terms = ReadonlyMap<string, Term>

const nameOf = ({ key, value }: Key): string => `${key} ${value}`

/** The numbers and counts of all terms that a question names, and of its type. */
const termsIn = async (sql: Sql, type: PublicType, where: Where): Promise<Terms> => {
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

const totalIn = (terms: Terms): number => terms.get(nameOf({ key: '', value: '' }))?.count ?? 0

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

/** Types whose documents may end by the clock. */
const expires = (type: PublicType): boolean => type in endFields

const isThere = (type: PublicType, now: number): Part[] =>
  expires(type) ? [part(`(d.expires is null or d.expires > ?)`, new Date(now).toISOString())] : []

/** Whether a key is asked for that no document has. */
const isNever = (where: Where, scope: Scope): boolean =>
  conjunctsOf(where).some((each) => each.is === 'key' && numbersOf(each, scope).length === 0)

/** The number of a list that is kept in an order, and that of the order. */
const orders: Readonly<Partial<Record<Column, 1 | 2>>> = { published: 1, updated: 2 }

/** The list that a walk goes along: that of one term, in one of the orders that it is kept in. */
type Lead = { term: Term; sorted: Column } | undefined

/** The term that leads, the rarest one, and the conditions that are left when it does. */
const leadOf = (ask: Asked, scope: Scope): { lead: Lead; rest: readonly Where[] } => {
  const all = conjunctsOf(ask.where)
  const first = ask.order[0]?.column
  const sorted = first !== undefined && first in orders ? first : undefined
  const candidates = all.flatMap((where) => {
    if (where.is !== 'key') return []
    const terms = numbersOf(where, scope)
    const isUsable =
      terms.length === 1 && terms.every(({ count }) => sorted !== undefined || count <= mostSorted)
    return isUsable ? terms.map((term) => ({ where, term })) : []
  })
  const [best] = candidates.toSorted((one, other) => one.term.count - other.term.count)
  if (!best) return { lead: undefined, rest: all }
  return {
    lead: { term: best.term, sorted: sorted ?? 'updated' },
    rest: all.filter((each) => each !== best.where),
  }
}

type Asked = Pick<Ask, 'type' | 'where' | 'order'>

const scopeOf = (type: PublicType, terms: Terms): Scope => ({
  type,
  termOf: (key) => terms.get(nameOf(key)),
})

/** A column in the order of a list: that of the list itself where it leads, which has an empty text for no time. */
const orderName = (column: Column, lead: Lead): string => {
  if (column === lead?.sorted) return 'k.sort'
  return lead && (column === 'created' || column === 'id') ? `k.${column}` : `d.${column}`
}

const listStatement = (ask: Ask, terms: Terms, now: number): Part => {
  const scope = scopeOf(ask.type, terms)
  const { lead, rest } = leadOf(ask, scope)
  const columns = ask.order.map(({ column }) => orderName(column, lead))
  const wanted = columns.map((name, at) => `${name === 'k.sort' ? `nullif(${name}, '')` : name} as v${at}`)
  const order = columns.map((name, at) => name + (ask.order[at]?.isDescending ? ' desc' : ''))
  return joined(
    [
      part(`select ${[orderName('id', lead), ...wanted].join(', ')} `),
      listedIn(ask, { lead, rest, scope, now, needsRow: columns.some((name) => name.startsWith('d.')) }),
      part(` order by ${order.join(', ')} limit ? offset ?`, ask.limit, ask.offset),
    ],
    '',
  )
}

const countStatement = (asked: Omit<Asked, 'order'>, terms: Terms, now: number): Part => {
  const scope = scopeOf(asked.type, terms)
  const { lead, rest } = leadOf({ ...asked, order: [] }, scope)
  const list = listedIn(asked, { lead, rest, scope, now, needsRow: true })
  return joined([part('select count(*) as count '), list], '')
}

type Listing = { lead: Lead; rest: readonly Where[]; scope: Scope; now: number; needsRow: boolean }

/** Where the rows of a list come from, and the conditions that they meet. */
const listedIn = ({ type }: Pick<Asked, 'type'>, { lead, needsRow, now, rest, scope }: Listing): Part => {
  const conditions = [...rest.map((where) => restOf(where, lead, scope)), ...isThere(type, now)]
  const row = needsRow || conditions.length > 0 ? ' join public_documents d on d.n = k.n' : ''
  const from = lead
    ? part(
        `from public_keys k${row} where k.term = ? and k.ord = ?`,
        lead.term.term,
        orders[lead.sorted] ?? 2,
      )
    : part(`from public_documents d where d.type = ?`, type)
  return joined([from, ...conditions], ' and ')
}

/** What is left to ask of each document. A key of several values that few documents have is looked up, not walked past. */
const restOf = (where: Where, lead: Lead, scope: Scope): Part => {
  if (where.is === 'bound') return boundOf(where, lead)
  const terms = where.is === 'key' && !lead ? numbersOf(where, scope) : []
  const count = terms.reduce((sum, term) => sum + term.count, 0)
  if (terms.length === 0 || count > mostSorted) return conditionOf(where, scope)
  return part(
    `d.n in (select n from public_keys where term in (${terms.map(() => '?').join(', ')}) and ord = 2)`,
    ...terms.map(({ term }) => term),
  )
}

/** A bound of what a list is in the order of is a bound of the walk. */
const boundOf = (where: Bounded, lead: Lead): Part => {
  if (where.column !== lead?.sorted) return comparison(`d.${where.column}`, where)
  const { text, values } = comparison('k.sort', where)
  return { text: `(${text} and k.sort > '')`, values }
}

type Bounded = Extract<Where, { is: 'bound' }>
