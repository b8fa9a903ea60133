import { getTableColumns, is, SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import {
  getTableConfig,
  type SQLiteColumn,
  type SQLiteTable,
} from '@payloadcms/db-sqlite/drizzle/sqlite-core'

import { written } from './writtenSql.ts'

type Row = Record<string, unknown>
type Session = { values: (statement: SQL) => Promise<unknown[][]> }
type Conflict = { target: unknown; where?: unknown }
type Asked = { db: Session; onConflictDoUpdate?: Conflict; tableName: string; values: Row | Row[] }
type Executed = { sql?: SQL }

/** The parts of Payload's SQLite adapter that write rows. */
export type Writer = {
  drizzle: object
  execute: (asked: Executed) => Promise<unknown>
  insert: (asked: Asked) => Promise<Row[]>
  tables: Record<string, SQLiteTable>
}

/**
 * Lets Payload's SQLite adapter write no more than it has to:
 *
 * - Of a row that is there already, the columns that change. To set them all is to write every index of the table anew.
 * - Of the revisions of a document, the one that was the latest. To mark each of them again as an older one is to
 *   write all that was ever said in a story with every revision of it.
 * - Of new rows, nothing comes back but the ids that the database gave them.
 */
export const writeRows = (adapter: Writer): void => {
  const insert = adapter.insert.bind(adapter)
  adapter.insert = async (asked) => (await write(adapter, asked)) ?? insert(asked)
  const execute = adapter.execute.bind(adapter)
  adapter.execute = (asked) =>
    execute(
      asked.sql && marksOlder(asked.sql) ? { ...asked, sql: sql`${asked.sql} AND latest = true` } : asked,
    )
}

/** Gives undefined for what is left to the adapter. */
const write = async (adapter: Writer, asked: Asked): Promise<Row[] | undefined> => {
  const table = tableOf(adapter, asked.tableName)
  const conflict = asked.onConflictDoUpdate
  if (!conflict) return insertRows(asked, table)
  const isById = conflict.target === table.columns['id'] && !conflict.where
  // Nobody else writes within a transaction: what was read in it is still so.
  return isById && asked.db !== adapter.drizzle ? changeRow(asked, table) : undefined
}

const marksOlder = ({ queryChunks }: SQL): boolean =>
  queryChunks.some((chunk) => String((chunk as { value?: unknown }).value).includes('SET latest = false'))

const insertRows = async ({ db, values }: Asked, table: Table): Promise<Row[] | undefined> => {
  const rows = [values].flat().map((row) => withDefaults(table, row))
  const columns = Object.entries(table.columns).filter(([name, column]) => !isLeftOut(rows, name, column))
  if (rows.some(hasStatement) || columns.some(([name, column]) => isPreset(column) && lacks(rows, name)))
    return undefined
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const places = `(${columns.map(() => '?').join(', ')})`
  const params = rows.flatMap((row) => columns.map(([name, column]) => stored(column, row[name])))
  const statement = `insert into "${table.name}" (${names}) values ${rows.map(() => places).join(', ')}`
  if (rows.every(({ id }) => id !== undefined)) {
    await db.values(written(statement, params))
    return rows
  }
  const ids = await db.values(written(`${statement} returning "id"`, params))
  return rows.map((row, at) => ({ ...row, id: ids[at]?.[0] }))
}

/** Gives undefined when there is no such row. */
const changeRow = async ({ db, values }: Asked, table: Table): Promise<Row[] | undefined> => {
  const row = values as Row
  if (hasStatement(row)) return undefined
  const columns = Object.entries(table.columns).filter(([name]) => row[name] !== undefined)
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const [found] = await db.values(written(`select ${names} from "${table.name}" where "id" = ?`, [row['id']]))
  if (!found) return undefined
  const changed = columns
    .map(([name, column]) => ({ column, value: stored(column, row[name]) }))
    .filter(({ value }, at) => value !== found[at])
  if (changed.length > 0) {
    const set = changed.map(({ column }) => `"${column.name}" = ?`).join(', ')
    const params = [...changed.map(({ value }) => value), row['id']]
    await db.values(written(`update "${table.name}" set ${set} where "id" = ?`, params))
  }
  return [row]
}

type Table = { name: string; columns: Record<string, SQLiteColumn> }
const tables = new WeakMap<SQLiteTable, Table>()

const tableOf = (adapter: Writer, name: string): Table => {
  const table = adapter.tables[name]
  if (!table) throw new Error(`There is no table ${name}.`)
  const known = tables.get(table) ?? { name: getTableConfig(table).name, columns: getTableColumns(table) }
  tables.set(table, known)
  return known
}

const withDefaults = ({ columns }: Table, row: Row): Row => {
  const made = { ...row }
  for (const [name, column] of Object.entries(columns))
    if (row[name] === undefined) made[name] = presetOf(column)
  return made
}

/** What the database itself gives to a column that no row has a value for. */
const isPreset = ({ default: preset }: SQLiteColumn): boolean => is(preset, SQL)

const isLeftOut = (rows: readonly Row[], name: string, column: SQLiteColumn): boolean =>
  isPreset(column) && rows.every((row) => row[name] === undefined)

const lacks = (rows: readonly Row[], name: string): boolean => rows.some((row) => row[name] === undefined)

const presetOf = ({ default: preset, defaultFn }: SQLiteColumn): unknown =>
  preset === undefined || is(preset, SQL) ? defaultFn?.() : preset

const hasStatement = (row: Row): boolean => Object.values(row).some((value) => is(value, SQL))

const stored = (column: SQLiteColumn, value: unknown): unknown => {
  if (value === undefined || value === null) return null
  const driven = column.mapToDriverValue(value)
  return typeof driven === 'boolean' ? Number(driven) : driven
}
