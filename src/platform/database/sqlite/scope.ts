import type { SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { DatabaseAdapter, FlattenedField } from 'payload'

import { type Asked, fieldsOf } from '../payload/askedOf.ts'

type Columns = SQLiteTable & Record<'id' | 'latest' | 'parent', SQLiteColumn>
export type Operator = (column: SQLiteColumn, value: unknown) => SQL

/** The parts of Payload's SQLite adapter by which a path is found among its tables. */
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

export const sqlScope = (asked: Asked): SqlScope => {
  const adapter = asked.db as unknown as SqlAdapter
  const { isVersions, slug } = asked
  // Payload knows its tables by names in snake case.
  const snake = slug.replaceAll('-', '_')
  const name = adapter.tableNameMap.get(isVersions ? `_${snake}_v` : snake) ?? ''
  const table = adapter.tables[name]
  if (!table) throw new Error(`There is no table for ${slug}.`)
  return { adapter, fields: fieldsOf(asked), isVersions, name, table }
}

/** The documents of a collection that a path leads to. */
export const scopeOf = ({ adapter }: SqlScope, slug: string): SqlScope =>
  sqlScope({ db: adapter, isVersions: false, req: undefined, slug })
