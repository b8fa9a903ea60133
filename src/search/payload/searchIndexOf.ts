import type { Payload, PayloadRequest } from 'payload'

import type { SearchIndex } from '../searchIndex.ts'
import { mongodbIndex } from './mongodbIndex.ts'
import { sqliteIndex } from './sqliteIndex.ts'

/** The index of a newsroom, by the database that it has. Another engine is another row here. */
const engines: Readonly<Record<string, (payload: Payload) => SearchIndex<PayloadRequest>>> = {
  mongoose: mongodbIndex,
  sqlite: sqliteIndex,
}

/** @throws {Error} for a database that none of them knows */
export const searchIndexOf = (payload: Payload): SearchIndex<PayloadRequest> => {
  const engine = engines[payload.db.name]
  if (!engine) throw new Error(`There is no search index for ${payload.db.name}.`)
  return engine(payload)
}
