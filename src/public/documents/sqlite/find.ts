import { keysIn } from '../counts.ts'
import type { ListEntry } from '../store.ts'
import { type StoreQuery, conjunctsOf, type Where } from '../where.ts'
import { joined, knownTerms, type Part, part, type Scope } from './conditions.ts'
import { leadOf, listClause, orderColumn } from './listing.ts'
import type { Sql } from './tables.ts'
import { scopeOf, type Terms, termsIn } from './terms.ts'

type Row = Record<string, string | number | null> & { id: string }

/** Finds the documents of a list, in its order. */
export const findInSqlite = async (sql: Sql, query: StoreQuery, now: number): Promise<ListEntry[]> => {
  const terms: Terms =
    keysIn(query.where).length === 0 ? new Map() : await termsIn(sql, query.type, query.where)
  if (matchesNothing(query.where, scopeOf(query.type, terms))) return []
  const { text, values } = listStatement(query, terms, now)
  const rows = await sql.all<Row>(text, values)
  return rows.map((row) => ({ id: row.id, values: query.order.map((_, at) => row[`v${at}`] ?? null) }))
}

/** Whether no document can match: the condition requires a key that no document has, or has no alternatives. */
const matchesNothing = (where: Where, scope: Scope): boolean =>
  conjunctsOf(where).some(
    (each) =>
      (each.is === 'any' && each.of.length === 0) ||
      (each.is === 'key' && knownTerms(each, scope).length === 0),
  )

const listStatement = (query: StoreQuery, terms: Terms, now: number): Part => {
  const scope = scopeOf(query.type, terms)
  const { lead, rest } = leadOf(query, scope)
  const columns = query.order.map(({ column }) => orderColumn(column, lead))
  const wanted = columns.map((name, at) => `${name === 'k.sort' ? `nullif(${name}, '')` : name} as v${at}`)
  const order = columns.map((name, at) => name + (query.order[at]?.isDescending ? ' desc' : ''))
  return joined(
    [
      part(`select ${[orderColumn('id', lead), ...wanted].join(', ')} `),
      listClause(query, { lead, rest, scope, now, needsRow: columns.some((name) => name.startsWith('d.')) }),
      part(` order by ${order.join(', ')} limit ? offset ?`, query.limit, query.offset),
    ],
    '',
  )
}
