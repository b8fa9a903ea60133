import type { Payload, PayloadRequest } from 'payload'

import { type Engine, engineOf } from '../../../platform/database/payload/engineOf.ts'
import type { SearchIndex } from '../searchIndex.ts'
import { mongodbIndex } from './mongodbIndex.ts'
import { sqliteIndex } from './sqliteIndex.ts'

/** Another search engine is another row here. */
const indexes: Readonly<Record<Engine, (payload: Payload) => SearchIndex<PayloadRequest>>> = {
  mongodb: mongodbIndex,
  sqlite: sqliteIndex,
}

/** The index of a newsroom, by the database that it has. */
export const searchIndexOf = (payload: Payload): SearchIndex<PayloadRequest> =>
  indexes[engineOf(payload.db)](payload)
