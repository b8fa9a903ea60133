import type { SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { DatabaseAdapter, FlattenedField } from 'payload'

import { type QueryTarget, fieldsOf } from '../payload/queryTarget.ts'

type Columns = SQLiteTable & Record<'id' | 'latest' | 'parent', SQLiteColumn>
export type Operator = (column: SQLiteColumn, value: unknown) => SQL

/** The parts of Payload's SQLite adapter that resolve a field path to tables and columns. */
export type SqlAdapter = Omit<DatabaseAdapter, 'tables'> & {
  tableNameMap: Map<string, string>
  operators: Record<string, Operator>
  tables: Record<string, Columns>
}

/** The documents of a collection, or its versions. */
export type SqlScope = {
  adapter: SqlAdapter
  fields: FlattenedField[]
  isVersions: boolean
  name: string
  table: Columns
}

export const sqlScope = (target: QueryTarget): SqlScope => {
  const adapter = target.db as unknown as SqlAdapter
  const { isVersions, slug } = target
  // Payload knows its tables by names in snake case.
  const snake = slug.replaceAll('-', '_')
  const name = adapter.tableNameMap.get(isVersions ? `_${snake}_v` : snake) ?? ''
  const table = adapter.tables[name]
  if (!table) throw new Error(`There is no table for ${slug}.`)
  return { adapter, fields: fieldsOf(target), isVersions, name, table }
}

/** The scope of the documents of another collection, to which a path leads. */
export const scopeOf = ({ adapter }: SqlScope, slug: string): SqlScope =>
  sqlScope({ db: adapter, isVersions: false, req: undefined, slug })
