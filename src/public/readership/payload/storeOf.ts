import type { Payload, PayloadRequest } from 'payload'

import { type Engine, engineOf } from '../../../platform/database/payload/engineOf.ts'
import type { ReadershipStore } from '../readershipStore.ts'
import { mongodbStore } from './mongodbStore.ts'
import { sqliteStore } from './sqliteStore.ts'

const stores: Readonly<Record<Engine, (payload: Payload) => ReadershipStore<PayloadRequest>>> = {
  mongodb: mongodbStore,
  sqlite: sqliteStore,
}

/** The readership of a newsroom, by the database that it has. */
export const storeOf = (payload: Payload): ReadershipStore<PayloadRequest> =>
  stores[engineOf(payload.db)](payload)
