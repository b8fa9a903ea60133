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

/** So many documents are fetched and sorted; beyond, it is cheaper to walk in order and leave out. */
const mostSorted = 5000

/** Types whose documents may end by the clock. */
export const expires = (type: PublicType): boolean => type in endFields

const notExpired = (type: PublicType, now: number): Part[] =>
  expires(type) ? [part(`(d.expires is null or d.expires > ?)`, new Date(now).toISOString())] : []

/** The number of a list that is kept in an order, and that of the order. */
const orders: Readonly<Partial<Record<Column, 1 | 2>>> = { published: 1, updated: 2 }

/** The list that a walk goes along: that of one term, in one of the orders that it is kept in. */
type Lead = { term: Term; sorted: Column } | undefined

/** The term that leads, the rarest one, and the conditions that are left when it does. */
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

/** A column in the order of a list: that of the list itself where it leads, which has an empty text for no time. */
export const orderColumn = (column: Column, lead: Lead): string => {
  if (column === lead?.sorted) return 'k.sort'
  return lead && (column === 'created' || column === 'id') ? `k.${column}` : `d.${column}`
}

type Listing = { lead: Lead; rest: readonly Where[]; scope: Scope; now: number; needsRow: boolean }

/** Where the rows of a list come from, and the conditions that they meet. */
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

/** What is asked of each document where they are few. */
const plainCondition = (where: Where, scope: Scope): Part =>
  where.is === 'among' ? amongOf(where) : conditionOf(where, scope)

/** What is left to ask of each document. A key of several values that few documents have is looked up, not walked past. */
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

/** A bound of what a list is in the order of is a bound of the walk. */
const boundCondition = (where: Bounded, lead: Lead): Part => {
  if (where.column !== lead?.sorted) return comparison(`d.${where.column}`, where)
  const { text, values } = comparison('k.sort', where)
  return { text: `(${text} and k.sort > '')`, values }
}

type Bounded = Extract<Where, { is: 'bound' }>
