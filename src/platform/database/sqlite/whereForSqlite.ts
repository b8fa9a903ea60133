import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { SQLiteAsyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Where } from 'payload'

import type { Filter } from '../../filters/filter.ts'
import { idsSql, isTextual } from './filterSql.ts'
import { Selected } from './operators.ts'
import { plainSql } from './plainSql.ts'
import type { SqlScope } from './scope.ts'

/**
 * Translates a filter into a Payload `where` that the SQLite adapter executes correctly: conditions on columns of the
 * collection's own table stay as they are and use its indexes; all others become a subquery that selects ids.
 */
export const whereForSqlite = (filter: Filter, scope: SqlScope): Where => {
  if (filter.is === 'all') return { and: filter.of.map((each) => whereForSqlite(each, scope)) }
  if (filter.is === 'any') return { or: filter.of.map((each) => whereForSqlite(each, scope)) }
  if (filter.is === 'either') return { [filter.path]: { [filter.operator]: filter.operand } }
  if (filter.is === 'not') return plainly(filter.of, true) ?? selected(filter.of, { scope, isNot: true })
  return plainly(filter, false) ?? selected(filter, { scope, isNot: false })
}

const selected = (filter: Filter, { isNot, scope }: { isNot: boolean; scope: SqlScope }): Where => ({
  id: { equals: new Selected(sql`(${written(idsSql(filter, scope))})`, isNot) },
})

const dialect = new SQLiteAsyncDialect()

/** The statement with its names fixed: Drizzle would take every column in a condition for one of the queried table. */
const written = (statement: SQL): SQL => {
  const { params, sql: text } = dialect.sqlToQuery(statement)
  return plainSql(text, params)
}

/** The condition in Payload's own terms when it concerns one column of the table; undefined otherwise. */
const plainly = (filter: Filter, isNot: boolean): undefined | Where => {
  if (filter.is !== 'value' || filter.at.isList) return undefined
  const { kind, path } = filter.at
  const { test } = filter
  switch (test.test) {
    case 'among':
      return amongPlainly(path, [...test.values], isNot)
    case 'bound':
      return isNot ? undefined : { [path]: { [test.bound]: test.value } }
    case 'filled':
      return isTextual(kind) ? filledPlainly(path, isNot) : { [path]: { exists: !isNot } }
    case 'set':
      return { [path]: { exists: !isNot } }
    case 'words':
      return undefined
  }
}

const filledPlainly = (path: string, isNot: boolean): Where =>
  isNot
    ? { or: [{ [path]: { equals: null } }, { [path]: { equals: '' } }] }
    : { and: [{ [path]: { not_equals: null } }, { [path]: { not_equals: '' } }] }

const amongPlainly = (path: string, values: unknown[], isNot: boolean): Where => {
  const [value] = values
  if (values.length === 1) return { [path]: isNot ? { not_equals: value } : { equals: value } }
  if (!isNot) return { [path]: { in: values } }
  return values.length === 0
    ? { id: { exists: true } }
    : { or: [{ [path]: { equals: null } }, { [path]: { not_in: values } }] }
}
