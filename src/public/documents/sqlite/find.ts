import { keysIn } from '../counts.ts'
import type { Listed } from '../store.ts'
import { type Ask, conjunctsOf, type Where } from '../where.ts'
import { joined, numbersOf, type Part, part, type Scope } from './conditions.ts'
import { leadOf, listedIn, orderName } from './listing.ts'
import type { Sql } from './tables.ts'
import { scopeOf, type Terms, termsIn } from './terms.ts'

type Row = Record<string, string | number | null> & { id: string }

/** A list's documents in order. */
export const findInSqlite = async (sql: Sql, ask: Ask, now: number): Promise<Listed[]> => {
  const terms: Terms = keysIn(ask.where).length === 0 ? new Map() : await termsIn(sql, ask.type, ask.where)
  if (isNever(ask.where, scopeOf(ask.type, terms))) return []
  const { text, values } = listStatement(ask, terms, now)
  const rows = await sql.all<Row>(text, values)
  return rows.map((row) => ({ id: row.id, values: ask.order.map((_, at) => row[`v${at}`] ?? null) }))
}

/** Whether nothing can meet a condition: a key is asked for that no document has, or one of no alternatives. */
const isNever = (where: Where, scope: Scope): boolean =>
  conjunctsOf(where).some(
    (each) =>
      (each.is === 'any' && each.of.length === 0) ||
      (each.is === 'key' && numbersOf(each, scope).length === 0),
  )

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
