import { Mutex, withTimeout } from 'async-mutex'

import { refused } from '../../../rules/refusals/refused.ts'
import { LazyAsyncStorage } from '../lazyAsyncStorage.ts'
import type { Trouble } from '../trouble.ts'

type Release = () => void

/**
 * The state of one request or command: the transaction that it has open, by which the queue detects a write that would
 * wait for its own parent, and what went wrong with the database meanwhile.
 */
type Scope = { open: string | undefined; trouble?: Trouble }

const scopes = new LazyAsyncStorage<Scope>()
const queuedWrites = new LazyAsyncStorage<true>()

/** Runs a request or a command in a scope of its own, which ends when its promise settles. */
export const inWriteScope = <Result>(work: () => Result): Result => scopes.run({ open: undefined }, work)

/** Records that the database failed the current request or command. */
export const noteTrouble = (trouble: Trouble): void => {
  const scope = scopes.getStore()
  if (scope) scope.trouble = trouble
}

/** How the database failed the current request or command, if it did. */
export const notedTrouble = (): Trouble | undefined => scopes.getStore()?.trouble

/**
 * One writer at a time, first come first served. SQLite has a single writer, and its driver would block the event loop,
 * and with it the transaction that it waits for. On MongoDB the queue keeps this process from conflicting with itself.
 */
export class WriteQueue {
  readonly #mutex
  readonly #transactions = new Map<string, { release: Release; scope: Scope | undefined }>()
  #holder = 'nobody'

  /** @param patience how long a write may wait in the queue, in milliseconds */
  constructor(patience = 120_000) {
    const seconds = Math.round(patience / 1000)
    this.#mutex = withTimeout(new Mutex(), patience, refused('database-busy', { seconds }))
  }

  /**
   * Opens a transaction when it reaches the head of the queue.
   *
   * @param begin opens it and returns its id; null when the database has no transactions, which frees the queue at once
   * @throws {Refused} 503 `database-busy` when it has waited too long
   * @throws {Error} when it would wait for its own parent
   */
  async begin<Id extends string | number>(begin: () => Promise<Id | null>): Promise<Id | null> {
    const scope = scopes.getStore()
    assertNotNested(scope, 'A transaction')
    const release = await this.#take('a transaction')
    try {
      const id = await begin()
      if (id === null) release()
      else this.#open(String(id), { release, scope })
      return id
    } catch (error) {
      release()
      throw error
    }
  }

  /** Ends a transaction, and then lets the next writer in. */
  async end(id: string, end: () => Promise<void>): Promise<void> {
    const transaction = this.#transactions.get(id)
    this.#transactions.delete(id)
    if (transaction?.scope) transaction.scope.open = undefined
    try {
      await end()
    } finally {
      transaction?.release()
    }
  }

  /** Runs one write outside any transaction when it reaches the head of the queue. Writes nested in it run at once. */
  async run<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
    if (queuedWrites.getStore()) return write()
    assertNotNested(scopes.getStore(), name)
    const release = await this.#take(name)
    try {
      return await queuedWrites.run(true, write)
    } finally {
      release()
    }
  }

  has(id: string): boolean {
    return this.#transactions.has(id)
  }

  get holder(): string {
    return this.#holder
  }

  #open(id: string, transaction: { release: Release; scope: Scope | undefined }): void {
    this.#transactions.set(id, transaction)
    if (transaction.scope) transaction.scope.open = id
  }

  async #take(name: string): Promise<Release> {
    const release = await this.#mutex.acquire()
    this.#holder = name
    return () => {
      this.#holder = 'nobody'
      release()
    }
  }
}

const assertNotNested = (scope: Scope | undefined, name: string): void => {
  if (scope?.open === undefined) return
  throw new Error(
    `${name} was requested inside an open transaction without its req and would wait for itself. Pass req.`,
  )
}
