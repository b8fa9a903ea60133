import type { CollectionSlug, DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { changesOnly } from './changesOnly.ts'
import { type Ask, type Read, TransactionMemory } from './transactionMemory.ts'

type Asked = (ask: Ask) => Promise<unknown>

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
 * Answers a question that is asked again within one transaction from what was read before, as long as nothing of
 * its collection was written in between: Payload, the guard of the workflow and the delivery cache each read where
 * a document stands before they write it, and what follows from a write reads the row that was written, which the write
 * gave back. Of a row that was read, a write sets what it changes. Nobody else's writes are seen within a transaction
 * anyway.
 *
 * Questions that look at other collections too, by a path or a join, are asked each time.
 */
export const readOnce = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    remember(db as unknown as DatabaseAdapter)
    return db
  },
})

const remember = (db: DatabaseAdapter): void => {
  const open: Open = new Map()
  for (const name of ['findOne', 'findVersions'] as const) rememberReads(db, name, open)
  for (const name of writes) followWrites(db, name, open)
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  db.beginTransaction = async (options) => {
    const id = await beginTransaction.call(db, options)
    if (id !== null) open.set(String(id), new TransactionMemory())
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

type Open = Map<string, TransactionMemory>

const rememberReads = (db: DatabaseAdapter, name: Read, open: Open): void => {
  const read = (db[name] as unknown as Asked).bind(db)
  const once: Asked = async (ask) => {
    const memory = await memoryOf(open, ask)
    return memory ? memory.answer(name, ask, () => read(ask)) : read(ask)
  }
  Object.assign(db, { [name]: once })
}

const followWrites = (db: DatabaseAdapter, name: (typeof writes)[number], open: Open): void => {
  const write = (db[name] as unknown as Asked).bind(db)
  const followed: Asked = async (ask) => {
    const memory = await memoryOf(open, ask)
    if (!memory) return write(ask)
    const asked = name === 'updateOne' ? reduced(db, memory, ask) : ask
    // At once, for another write may begin before this one ends; and again, for a read may have begun meanwhile.
    memory.forget(name, ask)
    const result = await write(await asked).finally(() => {
      memory.forget(name, ask)
    })
    memory.learn(name, ask, result)
    return result
  }
  Object.assign(db, { [name]: followed })
}

const reduced = async ({ payload }: DatabaseAdapter, memory: TransactionMemory, ask: Ask): Promise<Ask> => {
  const { collection, data, id } = ask
  if (!collection || !data || id === undefined) return ask
  const row = await memory.row(collection, String(id))
  if (!row) return ask
  const { flattenedFields: fields } = payload.collections[collection as CollectionSlug].config
  return { ...ask, data: changesOnly(data, { row, fields }) }
}

const memoryOf = async (open: Open, { req }: Ask): Promise<TransactionMemory | undefined> => {
  const id = await req?.transactionID
  return typeof id === 'string' || typeof id === 'number' ? open.get(String(id)) : undefined
}
