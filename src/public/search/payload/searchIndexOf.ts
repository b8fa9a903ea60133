import type { Payload, PayloadRequest } from 'payload'

import { type Engine, engineOf } from '../../../platform/database/payload/engineOf.ts'
import type { SearchIndex } from '../searchIndex.ts'
import { mongodbIndex } from './mongodbIndex.ts'
import { sqliteIndex } from './sqliteIndex.ts'

/** The adapters. A further search engine is a further line here. */
const indexes: Readonly<Record<Engine, (payload: Payload) => SearchIndex<PayloadRequest>>> = {
  mongodb: mongodbIndex,
  sqlite: sqliteIndex,
}

/** The search index of a newsroom, for the database in use. */
export const searchIndexOf = (payload: Payload): SearchIndex<PayloadRequest> =>
  indexes[engineOf(payload.db)](payload)
