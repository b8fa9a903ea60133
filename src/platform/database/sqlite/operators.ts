import { eq, inArray, isNotNull, notInArray, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { buildQuery } from '@payloadcms/drizzle'

import type { Operator, SqlAdapter, SqlScope } from './scope.ts'

/*
 * Payload's adapter builds a condition by a table of operators that it keeps to itself.
 *
 * @reaches @payloadcms/drizzle
 */

export type Join = { condition: SQL; table: SQLiteTable }

/**
 * The column that a path leads to, and the tables that lie on the way to it; Payload knows both.
 */
export const columnAt = (
  path: string,
  { adapter, fields, name }: SqlScope,
): { column: SQLiteColumn; joins: Join[] } => {
  const found: SQLiteColumn[] = []
  const exists: Operator = (column) => {
    found.push(column)
    return isNotNull(column)
  }
  const view: unknown = Object.create(adapter, { operators: { value: { ...adapter.operators, exists } } })
  const { joins } = buildQuery({
    adapter: view as never,
    fields,
    tableName: name,
    where: { [path]: { exists: true } },
  })
  const [column] = found
  if (!column) throw new Error(`${name} has no column for ${path}.`)
  return { column, joins: joins }
}

/** Stands in a condition on an id for those that a statement selects. */
export class Selected {
  readonly ids: SQL
  readonly isNot: boolean

  constructor(ids: SQL, isNot: boolean) {
    this.ids = ids
    this.isNot = isNot
  }
}

/** Lets the adapter take statements as conditions on ids. */
export const takeStatements = (adapter: SqlAdapter): void => {
  const { operators } = adapter
  adapter.operators = {
    ...operators,
    equals: (column, value) => {
      if (!(value instanceof Selected)) return eq(column, value)
      return value.isNot ? notInArray(column, value.ids) : inArray(column, value.ids)
    },
  }
}
