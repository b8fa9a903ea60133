import {
  type InArgs,
  type InStatement,
  LibsqlError,
  type ResultSet,
  type Row,
  type Value,
} from '@libsql/client'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'

import { openFile } from './openFile.ts'
import { rowMaker } from './rows.ts'

/** Statements that a connection keeps prepared. One for a list of stories takes a few hundred kilobytes. */
const mostStatements = 200

/** A statement that changes the schema; prepared statements may not fit the new one. */
const changesSchema = /^\s*(create|alter|drop)\b/i

type Prepared = {
  statement: Database.Statement
  givesRows: boolean
  /** The columns of the result, read after the first run; by then SQLite has noticed a changed schema. */
  shape?: Shape
}

type Shape = { columns: string[]; types: string[]; rowOf: (values: Value[]) => Row }

/**
 * One connection to a SQLite file. It stays open and keeps its statements prepared: opening costs over a millisecond, and
 * preparing the statement for a list of stories costs ten times as much as running it.
 */
export class Connection {
  #database: Database.Database
  #isSuspect = false
  readonly #file: string
  readonly #pragmas: readonly string[]
  readonly #prepared = new LRUCache<string, Prepared>({ max: mostStatements })

  readonly #schemaChanged: () => void

  /**
   * @param pragmas run on opening, each as `name = value`
   * @param schemaChanged is called when a statement has changed the schema; it has to call `forget` on every connection
   */
  constructor(file: string, pragmas: readonly string[], schemaChanged: () => void) {
    this.#file = file
    this.#pragmas = pragmas
    this.#schemaChanged = schemaChanged
    this.#database = this.#open()
  }

  /** @throws {LibsqlError} with SQLite's code */
  execute(statement: InStatement): ResultSet {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    const values = bound(args)
    if (this.#isSuspect && !this.inTransaction) this.#openAnew()
    try {
      const prepared = this.#prepare(sql)
      const result = run(prepared, values)
      if (changesSchema.test(sql)) this.#schemaChanged()
      return result
    } catch (error) {
      this.#isSuspect ||= error instanceof Database.SqliteError
      throw named(error)
    }
  }

  /** Runs several statements in one text, without values. */
  executeAll(sql: string): void {
    try {
      this.#database.exec(sql)
    } catch (error) {
      this.#isSuspect = true
      throw named(error)
    } finally {
      this.#schemaChanged()
    }
  }

  /** Discards the prepared statements. */
  forget(): void {
    this.#prepared.clear()
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }

  #open(): Database.Database {
    const database = openFile(this.#file)
    for (const pragma of this.#pragmas) database.prepare(`PRAGMA ${pragma}`).all()
    return database
  }

  /**
   * Reopens the connection after an error. The driver cannot reset a statement that failed halfway, such as one that
   * found the file busy, and the pending statement would keep later transactions from being committed.
   */
  #openAnew(): void {
    this.close()
    this.#database = this.#open()
    this.#isSuspect = false
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql).safeIntegers(true)
    const givesRows = statement.reader
    const prepared = { statement: givesRows ? statement.raw(true) : statement, givesRows }
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

const run = (prepared: Prepared, args: unknown[]): ResultSet => {
  const { givesRows, statement } = prepared
  if (!givesRows) {
    const { changes, lastInsertRowid } = statement.run(args)
    return resultOf([], [], { rows: [], changes, lastInsertRowid: BigInt(lastInsertRowid) })
  }
  const found = statement.all(args) as unknown[][]
  const { columns, rowOf, types } = (prepared.shape ??= shapeOf(statement))
  const rows = found.map((values) => rowOf(values.map(read)))
  return resultOf(columns, types, { rows, changes: 0, lastInsertRowid: undefined })
}

const shapeOf = (statement: Database.Statement): Shape => {
  const found = statement.columns()
  const columns = found.map(({ name }) => name)
  return { columns, types: found.map(({ type }) => type ?? ''), rowOf: rowMaker(columns) }
}

type Outcome = { rows: Row[]; changes: number; lastInsertRowid: bigint | undefined }

const resultOf = (columns: string[], columnTypes: string[], { changes, ...rest }: Outcome): ResultSet => ({
  columns,
  columnTypes,
  rowsAffected: changes,
  ...rest,
  toJSON: () => ({ columns, columnTypes, rows: rest.rows, rowsAffected: changes }),
})

/**
 * Converts a value that was read from the database.
 *
 * @throws {RangeError} for an integer that JavaScript cannot represent
 */
const read = (value: unknown): Value => {
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large for a number`)
    return number
  }
  return value instanceof Buffer ? toArrayBuffer(value) : (value as Value)
}

const toArrayBuffer = (buffer: Buffer): ArrayBuffer =>
  buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length) as ArrayBuffer

/** @throws {TypeError} for values that SQLite has no type for, and for named parameters */
const bound = (args: InArgs): unknown[] => {
  if (!Array.isArray(args)) throw new TypeError('Values must be given by position, not by name.')
  return args.map(write)
}

const write = (value: unknown): unknown => {
  if (value === undefined) throw new TypeError('undefined cannot be stored in the database; use null.')
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} cannot be stored in the database.`)
  if (value instanceof Date) return value.valueOf()
  return value instanceof ArrayBuffer ? Buffer.from(value) : value
}

const named = (error: unknown): unknown =>
  error instanceof Database.SqliteError
    ? new LibsqlError(error.message, error.code, error.rawCode, error)
    : error
