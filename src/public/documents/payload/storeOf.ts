import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'

import { type Engine, engineOf } from '../../../platform/database/payload/engineOf.ts'
import { sqliteClientOf } from '../../../platform/database/payload/ownClient.ts'
import {
  mongoSession,
  type SqliteSession,
  sqliteSession,
} from '../../../platform/database/payload/sessions.ts'
import { reportAndRethrow } from '../../../platform/database/payload/watchHealth.ts'
import { plainSql } from '../../../platform/database/sqlite/plainSql.ts'
import { retryBusy } from '../../../platform/database/sqlite/retryBusy.ts'
import { mongodbDocuments } from '../mongo/mongodbDocuments.ts'
import { sqliteDocuments } from '../sqlite/sqliteDocuments.ts'
import type { Sql, Value } from '../sqlite/tables.ts'
import type { PublicDocuments } from '../store.ts'

type Store = PublicDocuments<PayloadRequest>

const stores: Readonly<Record<Engine, (payload: Payload) => Store>> = {
  mongodb: (payload) => onMongodb(payload),
  sqlite: (payload) => onSqlite(payload),
}

const known = new WeakMap<Payload, Store>()

/** The store of a newsroom, for the database in use. */
export const storeOf = (payload: Payload): Store => {
  const found = known.get(payload) ?? withFailureReports(stores[engineOf(payload.db)](payload))
  known.set(payload, found)
  return found
}

type Method = (...args: unknown[]) => Promise<unknown>

/** Reports the failures of a store to the health check, as the failures of Payload's adapter are reported. */
const withFailureReports = (store: Store): Store => {
  const methods = Object.entries(store as unknown as Record<string, Method>)
  const noted = methods.map(([name, call]) => [
    name,
    (...args: unknown[]) => call(...args).catch(reportAndRethrow),
  ])
  return Object.fromEntries(noted) as Store
}

const onSqlite = (payload: Payload): Store => {
  const client = sqliteClientOf(payload.db)
  return sqliteDocuments({
    reader: sqlOver((sql, args) => client.execute({ sql, args })),
    within: async (req) => sqlInSession(await sqliteSession(req)),
    transact: (work) =>
      retryBusy(async () => {
        const transaction = await client.transaction('write')
        try {
          await work(sqlOver((sql, args) => transaction.execute({ sql, args })))
          await transaction.commit()
        } finally {
          transaction.close()
        }
      }),
  })
}

type Execute = (statement: string, values: Value[]) => Promise<{ rows: unknown[] }>

const sqlOver = (execute: Execute): Sql => ({
  all: async <Row>(statement: string, values: readonly Value[] = []) =>
    (await execute(statement, [...values])).rows as Row[],
})

const sqlInSession = (session: SqliteSession): Sql => ({
  all: (statement, values = []) => session.all(plainSql(statement, values)),
})

const onMongodb = (payload: Payload): Store => {
  const { connection } = payload.db as unknown as MongooseAdapter
  return mongodbDocuments({
    db: connection.getClient().db(connection.name),
    sessionOf: async (req) => (await mongoSession(req)) as ClientSession | undefined,
  })
}
