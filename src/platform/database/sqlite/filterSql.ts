import {
  and,
  gt,
  gte,
  inArray,
  isNotNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from '@payloadcms/db-sqlite/drizzle'
import { QueryBuilder, type SQLiteColumn, type SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

import type { Kind } from '../../filters/fieldShape.ts'
import type { Bound, Filter, Place, Test } from '../../filters/filter.ts'
import { letterSets } from '../../filters/letterSets.ts'
import { columnAt, type Join } from './operators.ts'
import { scopeOf, type SqlScope } from './scope.ts'

/** A statement that selects the ids of the documents that match a filter. */
export const idsSql = (filter: Filter, scope: SqlScope): SQL => {
  const { table } = scope
  return rowsOf(filter, scope) ?? select(table, table.id, { joins: [], where: conditionSql(filter, scope) })
}

/** A condition on the rows of a collection's own table; true or false, never null as SQL's comparisons with null are. */
export const conditionSql = (filter: Filter, scope: SqlScope): SQL => {
  if (filter.is === 'all') return both(and, filter.of, scope)
  if (filter.is === 'any') return both(or, filter.of, scope)
  if (filter.is === 'not') return sql`(${conditionSql(filter.of, scope)}) is not true`
  const rows = rowsOf(filter, scope)
  if (rows) return sql`${scope.table.id} in (${rows})`
  if (filter.is === 'named') return namedSql(filter, scope)
  if (filter.is === 'either') throw new Error(`${filter.path} must be left to the adapter.`)
  return testSql(columnAt(filter.at.path, scope).column, filter, scope)
}

const both = (joined: typeof and, filters: readonly Filter[], scope: SqlScope): SQL =>
  sql`(${joined(...filters.map((each) => conditionSql(each, scope)))})`

/** A condition on a list is a query on the table of its rows: the document matches when any one row does. */
const rowsOf = (filter: Filter, scope: SqlScope): SQL | undefined => {
  if ((filter.is !== 'value' && filter.is !== 'related') || !filter.at.isList) return undefined
  const { column, joins } = columnAt(filter.at.path, scope)
  const { table } = scope
  return select(table, table.id, { joins, where: testSql(column, filter, scope) })
}

const testSql = (
  column: SQLiteColumn,
  filter: Extract<Filter, { is: 'related' | 'value' }>,
  scope: SqlScope,
): SQL => {
  if (filter.is === 'value') return valueSql(column, filter)
  return sql`${column} in (${idsSql(filter.filter, scopeOf(scope, filter.target))})`
}

const bounds: Record<Bound, typeof gt> = {
  greater_than: gt,
  greater_than_equal: gte,
  less_than: lt,
  less_than_equal: lte,
}

const valueSql = (column: SQLiteColumn, { at, test }: { at: Place; test: Test }): SQL => {
  switch (test.test) {
    case 'among':
      return test.values.length === 0 ? sql`false` : inArray(column, [...test.values])
    case 'bound':
      return bounds[test.bound](column, test.value)
    case 'words':
      return test.words.length === 0
        ? isNotNull(column)
        : sql.join(
            test.words.map((word) => sql`${column} glob ${globOf(word)}`),
            sql` and `,
          )
    case 'filled':
      return isTextual(at.kind) ? sql`(${isNotNull(column)} and ${ne(column, '')})` : isNotNull(column)
    case 'set':
      return isNotNull(column)
  }
}

/** Kinds whose empty value is stored as an empty string. */
export const isTextual = (kind: Kind): boolean => kind === 'text' || kind === 'choice'

/** SQLite's LIKE ignores case for ASCII only. GLOB is case-sensitive but takes sets of letters. */
const globOf = (word: string): string => {
  const sets = letterSets(word).map((set) => (set.length > 1 || /[*?[]/.test(set) ? `[${set}]` : set))
  return `*${sets.join('')}*`
}

const namedSql = (filter: Extract<Filter, { is: 'named' }>, scope: SqlScope): SQL => {
  const by = scopeOf(scope, filter.by)
  const { column, joins } = columnAt(filter.on.path, by)
  const { id, parent } = scope.table
  const meets = sql`${column} is not null and ${conditionSql(filter.filter, by)}`
  return sql`${scope.isVersions ? parent : id} in (${select(by.table, column, { joins, where: meets })})`
}

const select = (table: SQLiteTable, column: SQLiteColumn, { joins, where }: From): SQL => {
  const all = new QueryBuilder().select({ column }).from(table).$dynamic()
  const joined = joins.reduce((query, join) => query.innerJoin(join.table, join.condition), all)
  return joined.where(where).getSQL()
}

type From = { joins: readonly Join[]; where: SQL }
