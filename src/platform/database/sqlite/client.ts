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
import { Turn } from './turn.ts'

/** What Payload and Drizzle ask of a client. */
type Asked = Pick<Client, 'close' | 'closed' | 'execute' | 'executeMultiple' | 'transaction'>

/** There is one event loop. */
const turn = new Turn()

/**
 * What is acknowledged is on the disk, and readers do not wait for a writer. While it opens, a connection may wait for
 * another process; the times set after these are for later.
 */
const lasting = ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL'] as const

/**
 * One connection for transactions and one for everything else, both kept. The driver's own client gives its
 * connection away with each transaction and opens a new one for the next statement, which knows nothing of what was
 * prepared, read and set before.
 *
 * The driver cannot wait without stopping the whole process, so what meets another process's transaction fails at once,
 * and is tried again (see `retryBusy`).
 */
export class SqliteClient implements Asked {
  readonly #file: string
  readonly #inode: number
  readonly #reader: Connection
  readonly #writer: Connection
  #current: OpenTransaction | undefined
  closed = false
  /** Why no transaction could begin, the last time that one was to. */
  beginFailure: unknown

  /** @param file path of the database; it is made when it is not there */
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
    if (turn.isOver) await turn.next()
    return attempt(() => this.#reader.execute(statement))
  }

  async executeMultiple(sql: string): Promise<void> {
    return attempt(() => {
      this.#reader.executeAll(sql)
    })
  }

  /**
   * Begins a transaction. There is one at a time: see `WriteQueue`. Another process's is waited for here, where Payload
   * does not see it: it would log each attempt as an error.
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

  /** The transaction that is open now, if one is. */
  get current(): OpenTransaction | undefined {
    return this.#current?.closed === false ? this.#current : undefined
  }

  #begin(mode: TransactionMode): OpenTransaction {
    this.#writer.execute(begins[mode])
    this.#current = new OpenTransaction(this.#writer)
    return this.#current
  }

  /**
   * Looks whether the file that was opened is still where it was, and can be read. One that was deleted or replaced
   * under a running process takes writes as ever, and nobody will see them again.
   *
   * @throws {LibsqlError} `SQLITE_IOERR` when it is not
   */
  async assertInPlace(): Promise<void> {
    await this.execute('SELECT count(*) FROM sqlite_master')
    const found = statSync(this.#file, { throwIfNoEntry: false })
    if (found?.ino !== this.#inode) throw new LibsqlError('The file is not there any more.', 'SQLITE_IOERR')
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

/** A transaction knows its own end: the connection goes on to the next one. */
export class OpenTransaction implements Transaction {
  readonly #connection: Connection
  #ended = false
  /** Why its commit failed. */
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
    if (turn.isOver) await turn.next()
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

  /** @throws {LibsqlError} when it has ended */
  #open(): Connection {
    if (this.closed) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    return this.#connection
  }
}

/** The driver works at once; its errors come as rejections all the same. */
const attempt = <Result>(work: () => Result): Promise<Result> =>
  new Promise((resolve) => {
    resolve(work())
  })
