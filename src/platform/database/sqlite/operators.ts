import { eq, inArray, isNotNull, notInArray, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { buildQuery } from '@payloadcms/drizzle'

import type { Operator, SqlAdapter, SqlScope } from './scope.ts'

/*
 * Payload's adapter builds conditions with a table of operators that it does not export.
 *
 * @reaches @payloadcms/drizzle
 */

export type Join = { condition: SQL; table: SQLiteTable }

/**
 * The column of a field path, and the tables to join to reach it, as Payload's query builder resolves them.
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

/** The operand of a condition on an id: the ids that a statement selects. */
export class Selected {
  readonly ids: SQL
  readonly isNot: boolean

  constructor(ids: SQL, isNot: boolean) {
    this.ids = ids
    this.isNot = isNot
  }
}

/** Lets the adapter accept a statement (`Selected`) as the operand of a condition on an id. */
export const acceptStatements = (adapter: SqlAdapter): void => {
  const { operators } = adapter
  adapter.operators = {
    ...operators,
    equals: (column, value) => {
      if (!(value instanceof Selected)) return eq(column, value)
      return value.isNot ? notInArray(column, value.ids) : inArray(column, value.ids)
    },
  }
}
