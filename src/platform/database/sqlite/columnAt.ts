import { isNotNull, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { buildQuery } from '@payloadcms/drizzle'

import type { Operator, SqlScope } from './scope.ts'

export type Join = { condition: SQL; table: SQLiteTable }

/**
 * The column that a path leads to, and the tables that lie on the way to it; Payload knows both.
 *
 * @reaches @payloadcms/drizzle
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
