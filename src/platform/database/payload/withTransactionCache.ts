import type { DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { type CacheArgs, type Read, TransactionCache } from './transactionCache.ts'

type Method = (args: CacheArgs) => Promise<unknown>

const writes = [
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof DatabaseAdapter)[]

/**
 * Caches reads within one transaction until something of the same collection is written in it: Payload, the workflow's
 * guard and the answer cache each read a document before it is written, and the effects of a write read the row that it
 * returned. A transaction does not see the writes of others anyway.
 *
 * Queries that also look into other collections, by a path or a join, are not cached.
 */
export const withTransactionCache = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    cacheReads(db as unknown as DatabaseAdapter)
    return db
  },
})

const cacheReads = (db: DatabaseAdapter): void => {
  const open: Open = new Map()
  for (const name of ['findOne', 'findVersions'] as const) cacheRead(db, name, open)
  for (const name of writes) followWrites(db, name, open)
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  db.beginTransaction = async (options) => {
    const id = await beginTransaction.call(db, options)
    if (id !== null) open.set(String(id), new TransactionCache())
    return id
  }
  db.commitTransaction = async (id) => {
    open.delete(String(await id))
    await commitTransaction.call(db, id)
  }
  db.rollbackTransaction = async (id) => {
    open.delete(String(await id))
    await rollbackTransaction.call(db, id)
  }
}

type Open = Map<string, TransactionCache>

const cacheRead = (db: DatabaseAdapter, name: Read, open: Open): void => {
  const read = (db[name] as unknown as Method).bind(db)
  const cached: Method = async (args) => {
    const cache = await cacheOf(open, args)
    return cache ? cache.answer(name, args, () => read(args)) : read(args)
  }
  Object.assign(db, { [name]: cached })
}

const followWrites = (db: DatabaseAdapter, name: (typeof writes)[number], open: Open): void => {
  const write = (db[name] as unknown as Method).bind(db)
  const invalidating: Method = async (args) => {
    const cache = await cacheOf(open, args)
    if (!cache) return write(args)
    // Before the write, because another may begin before this one ends; after it, because a read may have begun meanwhile.
    cache.forget(name, args)
    const result = await write(args).finally(() => {
      cache.forget(name, args)
    })
    cache.learn(name, args, result)
    return result
  }
  Object.assign(db, { [name]: invalidating })
}

const cacheOf = async (open: Open, { req }: CacheArgs): Promise<TransactionCache | undefined> => {
  const id = await req?.transactionID
  return typeof id === 'string' || typeof id === 'number' ? open.get(String(id)) : undefined
}
