import { getTableColumns, sql } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { DatabaseAdapter } from 'payload'

import type { BatchInserts } from './batchInserts.ts'
import { HeldInserts } from './heldInserts.ts'
import { sqliteSession, type SqliteSession } from './sessions.ts'

type Row = Record<string, unknown>
type Insertion = { db: object; onConflictDoUpdate?: unknown; tableName: string; values: Row | Row[] }
type Executed = { db?: object }
type Adapter = {
  execute: (args: Executed) => Promise<unknown>
  insert: (args: Insertion) => Promise<Row[]>
  tables: Record<string, SQLiteTable>
}

type Held = HeldInserts<string, Row>

const held = new WeakMap<object, Held>()
const ready = new WeakSet()

/**
 * Holds back the rows that Payload's SQLite adapter inserts, and inserts them table by table, in the order in which the
 * tables were first used, so that a row never comes before one that it refers to.
 *
 * @reaches @payloadcms/drizzle
 */
export const batchRows: BatchInserts = async (req, work) => {
  const adapter = req.payload.db as unknown as Adapter
  const session = await sqliteSession(req)
  prepare(adapter)
  const batch: Held = new HeldInserts()
  held.set(session, batch)
  try {
    const result = await work(batch.batch)
    for (const [name, values] of batch.made) await insertAll(session, tableOf(adapter, name), values)
    return result
  } finally {
    held.delete(session)
  }
}

/** The id that the adapter itself would give to a new document. */
export const newRowId = (db: DatabaseAdapter, collection: string): string => {
  const table = collection.replaceAll('-', '_')
  const { defaultFn } = columnsOf(tableOf(db as unknown as Adapter, table))['id'] ?? {}
  if (!defaultFn) throw new Error(`Ids of ${table} are made by the database.`)
  return defaultFn() as string
}

const prepare = (adapter: Adapter): void => {
  if (ready.has(adapter)) return
  ready.add(adapter)
  const insert = adapter.insert.bind(adapter)
  adapter.insert = (insertion) => {
    const batch = held.get(insertion.db)
    if (!batch || insertion.onConflictDoUpdate !== undefined) return insert(insertion)
    return Promise.resolve(keep(batch, tableOf(adapter, insertion.tableName), insertion))
  }
  const execute = adapter.execute.bind(adapter)
  adapter.execute = (execution) => {
    const batch = execution.db && held.get(execution.db)
    if (!batch) return execute(execution)
    if (batch.isVersion) return Promise.resolve(undefined)
    return Promise.reject(new Error('No other statement can be run while inserts are batched.'))
  }
}

const keep = (batch: Held, table: SQLiteTable, { tableName, values }: Insertion): Row[] => {
  const made = [values].flat().map((row) => withDefaults(columnsOf(table), row))
  batch.keep(tableName, made)
  return made
}

const withDefaults = (columns: Columns, row: Row): Row => {
  const made = { ...row }
  for (const [name, { defaultFn }] of Object.entries(columns))
    if (made[name] === undefined && defaultFn) made[name] = defaultFn()
  return made
}

const tableOf = ({ tables }: Adapter, name: string): SQLiteTable => {
  const table = tables[name]
  if (!table) throw new Error(`There is no table ${name}.`)
  return table
}

type Columns = Record<string, SQLiteColumn>
const known = new WeakMap<SQLiteTable, Columns>()

const columnsOf = (table: SQLiteTable): Columns => {
  const columns = known.get(table) ?? (getTableColumns(table) as Columns)
  known.set(table, columns)
  return columns
}

/** Inserts all rows with one statement and one parameter: the rows as a JSON list, with the columns by position. */
const insertAll = async (session: SqliteSession, table: SQLiteTable, rows: readonly Row[]): Promise<void> => {
  const columns = Object.entries(columnsOf(table))
  const values = rows.map((row) => columns.map(([name, column]) => stored(column, row[name])))
  const names = columns.map(([, column]) => sql.identifier(column.name))
  const places = columns.map((_, place) => sql.raw(`value ->> ${place}`))
  await session.run(
    sql`insert into ${table} (${sql.join(names, sql`, `)})
      select ${sql.join(places, sql`, `)} from json_each(${JSON.stringify(values)})`,
  )
}

const stored = (column: SQLiteColumn, value: unknown): unknown =>
  value === undefined || value === null ? null : column.mapToDriverValue(value)
