import { endFields } from '../../../platform/tags/cachedCollections.ts'
import { isNarrow } from '../counts.ts'
import type { Column, PublicType } from '../document.ts'
import { type StoreQuery, conjunctsOf, type Where } from '../where.ts'
import {
  amongOf,
  comparison,
  conditionOf,
  joined,
  knownTerms,
  type Part,
  part,
  type Scope,
  type Term,
} from './conditions.ts'

/** Up to this many documents it is cheaper to fetch and sort them than to go through an index in order and filter. */
const mostSorted = 5000

/** Whether documents of a type can expire. */
export const expires = (type: PublicType): boolean => type in endFields

const notExpired = (type: PublicType, now: number): Part[] =>
  expires(type) ? [part(`(d.expires is null or d.expires > ?)`, new Date(now).toISOString())] : []

/** The orders in which each term's list is stored: the values of `ord` in `public_keys`. */
const orders: Readonly<Partial<Record<Column, 1 | 2>>> = { published: 1, updated: 2 }

/** The list that a query reads: that of one term, in one of its stored orders. */
type Lead = { term: Term; sorted: Column } | undefined

/** Chooses the rarest term of a condition to read the list of, and returns the remaining conditions. */
export const leadOf = (query: ListSelection, scope: Scope): { lead: Lead; rest: readonly Where[] } => {
  const all = conjunctsOf(query.where)
  if (all.some(isNarrow)) return { lead: undefined, rest: all }
  const first = query.order[0]?.column
  const sorted = first !== undefined && first in orders ? first : undefined
  const candidates = all.flatMap((where) => {
    if (where.is !== 'key') return []
    const terms = knownTerms(where, scope)
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

export type ListSelection = Pick<StoreQuery, 'type' | 'where' | 'order'>

/**
 * The SQL name of a column to sort by: in the list that is read if it has the column, where an empty text means null.
 */
export const orderColumn = (column: Column, lead: Lead): string => {
  if (column === lead?.sorted) return 'k.sort'
  return lead && (column === 'created' || column === 'id') ? `k.${column}` : `d.${column}`
}

type Listing = { lead: Lead; rest: readonly Where[]; scope: Scope; now: number; needsRow: boolean }

/** The `from` and `where` of a list. */
export const listClause = (
  { type }: Pick<ListSelection, 'type'>,
  { lead, needsRow, now, rest, scope }: Listing,
): Part => {
  const isShort = rest.some(isNarrow)
  const conditions = [
    ...rest.map((where) => (isShort ? plainCondition(where, scope) : remainingCondition(where, lead, scope))),
    ...notExpired(type, now),
  ]
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

/** A condition for queries that look at few documents, chosen by id or slug. */
const plainCondition = (where: Where, scope: Scope): Part =>
  where.is === 'among' ? amongOf(where) : conditionOf(where, scope)

/**
 * A condition beside the leading term. The documents of a key with several values are looked up in its lists if they are
 * few; otherwise each document is tested.
 */
const remainingCondition = (where: Where, lead: Lead, scope: Scope): Part => {
  if (where.is === 'bound') return boundCondition(where, lead)
  const terms = where.is === 'key' && !lead ? knownTerms(where, scope) : []
  const count = terms.reduce((sum, term) => sum + term.count, 0)
  if (terms.length === 0 || count > mostSorted) return plainCondition(where, scope)
  return part(
    `d.n in (select n from public_keys where term in (${terms.map(() => '?').join(', ')}) and ord = 2)`,
    ...terms.map(({ term }) => term),
  )
}

/** Compares with the sort column of the list itself, where there is one, so that only that range of it is read. */
const boundCondition = (where: Bounded, lead: Lead): Part => {
  if (where.column !== lead?.sorted) return comparison(`d.${where.column}`, where)
  const { text, values } = comparison('k.sort', where)
  return { text: `(${text} and k.sort > '')`, values }
}

type Bounded = Extract<Where, { is: 'bound' }>
