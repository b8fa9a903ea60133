import type { DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { retryBusy } from '../sqlite/retryBusy.ts'
import { WriteQueue } from './writeQueue.ts'

const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof DatabaseAdapter)[]

type Write = (args: { req?: { transactionID?: unknown } }) => Promise<unknown>

/** What goes through the queue: only transactions, or, where the database has a single writer, every write. */
type Queued = 'transactions' | 'every-write'

/** Puts an adapter's transactions, and if need be its writes outside them, into one first-come, first-served queue. */
export const withWriteQueue = (adapter: DatabaseAdapterObj, queued: Queued): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const queue = new WriteQueue()
    const adapted = db as unknown as DatabaseAdapter
    queueTransactions(adapted, queue)
    if (queued === 'every-write') queueWrites(adapted, queue)
    return db
  },
})

const queueTransactions = (db: DatabaseAdapter, queue: WriteQueue): void => {
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  db.beginTransaction = (options) =>
    queue.begin(async () => (await beginTransaction.call(db, options)) ?? null)
  db.commitTransaction = (id) => endWith(queue, id, commitTransaction.bind(db))
  db.rollbackTransaction = (id) => endWith(queue, id, rollbackTransaction.bind(db))
}

const queueWrites = (db: DatabaseAdapter, queue: WriteQueue): void => {
  for (const name of writes) {
    const write = db[name] as unknown as Write
    const queued: Write = async (args) => {
      const id = await args.req?.transactionID
      const belongs = typeof id === 'string' && queue.has(id)
      return belongs ? write.call(db, args) : queue.run(name, () => retryBusy(() => write.call(db, args)))
    }
    Object.assign(db, { [name]: queued })
  }
}

type Id = Parameters<DatabaseAdapter['commitTransaction']>[0]

const endWith = async (queue: WriteQueue, id: Id, end: (id: Id) => Promise<void>): Promise<void> => {
  const known = await id
  await queue.end(String(known), () => end(known))
}
