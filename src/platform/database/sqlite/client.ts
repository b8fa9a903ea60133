import { statSync } from 'node:fs'

import {
  type Client,
  type InStatement,
  LibsqlError,
  type ResultSet,
  type Transaction,
  type TransactionMode,
} from '@libsql/client'

import { Connection } from './connection.ts'
import { retryBusy } from './retryBusy.ts'
import { TimeSlice } from './timeSlice.ts'

/** The part of the driver's client interface that Payload and Drizzle use. */
type ClientMethods = Pick<Client, 'close' | 'closed' | 'execute' | 'executeMultiple' | 'transaction'>

/** One for the process, because there is one event loop. */
const timeSlice = new TimeSlice()

/**
 * Acknowledged writes are on the disk, and readers do not wait for a writer. A connection may wait for another process
 * while it opens; the `busy_timeout` set after these applies from then on.
 */
const lasting = ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL'] as const

/**
 * One connection for transactions and one for everything else, both kept open. The driver's own client hands its
 * connection over to each transaction and opens a new one for the next statement, without the prepared statements, the
 * page cache and the pragmas of the old one.
 *
 * The driver can only wait by blocking the whole process, so a statement that meets another process's transaction fails
 * at once and is retried (see `retryBusy`).
 */
export class SqliteClient implements ClientMethods {
  readonly #file: string
  readonly #inode: number
  readonly #reader: Connection
  readonly #writer: Connection
  #current: OpenTransaction | undefined
  closed = false
  /** The error of the last attempt to begin a transaction; undefined when it succeeded. */
  beginFailure: unknown

  /** @param file path of the database; it is created when it does not exist */
  constructor(file: string) {
    this.#file = file
    const forget = () => {
      this.#reader.forget()
      this.#writer.forget()
    }
    this.#reader = new Connection(file, [...lasting, 'busy_timeout = 100', 'cache_size = -65536'], forget)
    this.#writer = new Connection(file, [...lasting, 'busy_timeout = 0', 'cache_size = -16384'], forget)
    this.#inode = statSync(file).ino
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    if (timeSlice.isOver) await timeSlice.next()
    return attempt(() => this.#reader.execute(statement))
  }

  async executeMultiple(sql: string): Promise<void> {
    return attempt(() => {
      this.#reader.executeAll(sql)
    })
  }

  /**
   * Begins a transaction. There is one at a time (see `WriteQueue`). It is retried here while another process has one
   * open, because Payload would log each failed attempt as an error.
   */
  async transaction(mode: TransactionMode = 'write'): Promise<Transaction> {
    this.beginFailure = undefined
    try {
      return await retryBusy(() => attempt(() => this.#begin(mode)))
    } catch (error) {
      this.beginFailure = error
      throw error
    }
  }

  /** The open transaction, if there is one. */
  get current(): OpenTransaction | undefined {
    return this.#current?.closed === false ? this.#current : undefined
  }

  #begin(mode: TransactionMode): OpenTransaction {
    this.#writer.execute(begins[mode])
    this.#current = new OpenTransaction(this.#writer)
    return this.#current
  }

  /**
   * Checks that the opened file can be read and is still in its place. A file that was deleted or replaced under a
   * running process goes on accepting writes, and they are lost.
   *
   * @throws {LibsqlError} `SQLITE_IOERR` when the file is gone or was replaced
   */
  async assertInPlace(): Promise<void> {
    await this.execute('SELECT count(*) FROM sqlite_master')
    const found = statSync(this.#file, { throwIfNoEntry: false })
    if (found?.ino !== this.#inode)
      throw new LibsqlError('The database file was deleted or replaced.', 'SQLITE_IOERR')
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.#reader.close()
    this.#writer.close()
  }
}

const begins: Readonly<Record<TransactionMode, string>> = {
  write: 'BEGIN IMMEDIATE',
  read: 'BEGIN DEFERRED',
  deferred: 'BEGIN DEFERRED',
}

/** One transaction. It tracks its own end, because its connection goes on to serve the next one. */
export class OpenTransaction implements Transaction {
  readonly #connection: Connection
  #ended = false
  /** The error with which its commit failed. */
  failure: Error | undefined

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** SQLite rolls back by itself after some errors. */
  get closed(): boolean {
    this.#ended ||= !this.#connection.inTransaction
    return this.#ended
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    if (timeSlice.isOver) await timeSlice.next()
    return attempt(() => this.#open().execute(statement))
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    return attempt(() => statements.map((statement) => this.#open().execute(statement)))
  }

  async executeMultiple(sql: string): Promise<void> {
    return attempt(() => {
      this.#open().executeAll(sql)
    })
  }

  async commit(): Promise<void> {
    return attempt(() => {
      this.#open().execute('COMMIT')
      this.#ended = true
    }).catch((error: unknown) => {
      this.failure = error instanceof Error ? error : new Error(String(error))
      throw this.failure
    })
  }

  async rollback(): Promise<void> {
    return attempt(() => {
      this.close()
    })
  }

  close(): void {
    if (!this.closed) this.#connection.execute('ROLLBACK')
    this.#ended = true
  }

  /** @throws {LibsqlError} when the transaction has ended */
  #open(): Connection {
    if (this.closed) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    return this.#connection
  }
}

/** Runs a synchronous call of the driver and turns what it throws into a rejection. */
const attempt = <Result>(work: () => Result): Promise<Result> =>
  new Promise((resolve) => {
    resolve(work())
  })
