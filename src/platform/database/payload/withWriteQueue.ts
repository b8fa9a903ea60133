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

/** What queues: transactions alone, or, where the database has a single writer, every write. */
type Queued = 'transactions' | 'every-write'

/** Puts an adapter's transactions, and if need be its writes outside them, into one fair queue. */
export const withWriteQueue = (adapter: DatabaseAdapterObj, queued: Queued): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const turns = new WriteQueue()
    const adapted = db as unknown as DatabaseAdapter
    queueTransactions(adapted, turns)
    if (queued === 'every-write') queueWrites(adapted, turns)
    return db
  },
})

const queueTransactions = (db: DatabaseAdapter, turns: WriteQueue): void => {
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  db.beginTransaction = (options) =>
    turns.begin(async () => (await beginTransaction.call(db, options)) ?? null)
  db.commitTransaction = (id) => endWith(turns, id, commitTransaction.bind(db))
  db.rollbackTransaction = (id) => endWith(turns, id, rollbackTransaction.bind(db))
}

const queueWrites = (db: DatabaseAdapter, turns: WriteQueue): void => {
  for (const name of writes) {
    const write = db[name] as unknown as Write
    const inTurn: Write = async (args) => {
      const id = await args.req?.transactionID
      const belongs = typeof id === 'string' && turns.has(id)
      return belongs ? write.call(db, args) : turns.run(name, () => retryBusy(() => write.call(db, args)))
    }
    Object.assign(db, { [name]: inTurn })
  }
}

type Id = Parameters<DatabaseAdapter['commitTransaction']>[0]

const endWith = async (turns: WriteQueue, id: Id, end: (id: Id) => Promise<void>): Promise<void> => {
  const known = await id
  await turns.end(String(known), () => end(known))
}
