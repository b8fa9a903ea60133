import type { Payload, PayloadRequest } from 'payload'

import type { ReadershipStore } from '../readershipStore.ts'
import { mongodbStore } from './mongodbStore.ts'
import { sqliteStore } from './sqliteStore.ts'

const stores: Readonly<Record<string, (payload: Payload) => ReadershipStore<PayloadRequest>>> = {
  mongoose: mongodbStore,
  sqlite: sqliteStore,
}

/** @throws {Error} for a database that none of them knows */
export const storeOf = (payload: Payload): ReadershipStore<PayloadRequest> => {
  const store = stores[payload.db.name]
  if (!store) throw new Error(`There is no readership in ${payload.db.name}.`)
  return store(payload)
}
