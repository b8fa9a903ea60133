import { Mutex, withTimeout } from 'async-mutex'

import { refused } from '../../../rules/refusals/refused.ts'
import { RestingStorage } from '../restingStorage.ts'
import type { Trouble } from '../trouble.ts'

type Release = () => void

/**
 * What one request, or one command, has open; the queue finds by it a write that would wait for its own parent. And what
 * went wrong with the database meanwhile.
 */
type Scope = { open: string | undefined; trouble?: Trouble }

const scopes = new RestingStorage<Scope>()
const turns = new RestingStorage<true>()

/** Runs a request or a command in a scope of its own, which ends with the promise that it gives. */
export const inWriteScope = <Result>(work: () => Result): Result => scopes.run({ open: undefined }, work)

/** Notes that the database failed the request or command that this is part of. */
export const noteTrouble = (trouble: Trouble): void => {
  const scope = scopes.getStore()
  if (scope) scope.trouble = trouble
}

/** How the database failed the request or command that this is part of, if it did. */
export const notedTrouble = (): Trouble | undefined => scopes.getStore()?.trouble

/**
 * One writer at a time, first come first served. SQLite has one writer anyway and its driver cannot wait without
 * blocking the very transaction it waits for; on MongoDB the queue keeps this process from conflicting with itself.
 */
export class WriteQueue {
  readonly #mutex
  readonly #turns = new Map<string, { release: Release; scope: Scope | undefined }>()
  #holder = 'nobody'

  /** @param patience longest wait for a turn, in milliseconds */
  constructor(patience = 120_000) {
    const seconds = Math.round(patience / 1000)
    this.#mutex = withTimeout(new Mutex(), patience, refused('database-busy', { seconds }))
  }

  /**
   * Opens a transaction when its turn comes.
   *
   * @param begin opens it and gives its id; null when the database has no transactions, which ends the turn
   * @throws {Refused} 503 when the turn does not come in time; 500 when it would wait for its own parent
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

  /** Ends a transaction's turn once the database has ended it. */
  async end(id: string, end: () => Promise<void>): Promise<void> {
    const turn = this.#turns.get(id)
    this.#turns.delete(id)
    if (turn?.scope) turn.scope.open = undefined
    try {
      await end()
    } finally {
      turn?.release()
    }
  }

  /** Runs one write outside any transaction, in its turn. Writes that it makes itself belong to it. */
  async run<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
    if (turns.getStore()) return write()
    assertNotNested(scopes.getStore(), name)
    const release = await this.#take(name)
    try {
      return await turns.run(true, write)
    } finally {
      release()
    }
  }

  has(id: string): boolean {
    return this.#turns.has(id)
  }

  get holder(): string {
    return this.#holder
  }

  #open(id: string, turn: { release: Release; scope: Scope | undefined }): void {
    this.#turns.set(id, turn)
    if (turn.scope) turn.scope.open = id
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
    `${name} was asked for inside an open transaction without its req; it would wait for itself. Pass req.`,
  )
}
