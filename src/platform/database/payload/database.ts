import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { readMongoAddress } from '../../settings/mongoAddress.ts'
import type { Settings } from '../../settings/readSettings.ts'
import { checkMongodb } from '../mongo/explainStart.ts'
import { settleMongoIndexes } from '../mongo/mongoIndexes.ts'
import { withSqlCache } from '../sqlite/sqlCache.ts'
import { addIndexes } from './indexes.ts'
import { normaliseQueries } from './normaliseQueries.ts'
import { sqliteClientOf, withOwnClient } from './ownClient.ts'
import { rethrowTransactionErrors } from './rethrowTransactionErrors.ts'
import { watchHealth } from './watchHealth.ts'
import { withTransactionCache } from './withTransactionCache.ts'
import { withWriteQueue } from './withWriteQueue.ts'

/** The database adapter for the settings, with all that Copydesk adds to Payload's; its writes go through one queue. */
export const database = (settings: Settings): DatabaseAdapterObj =>
  withTransactionCache(
    settings.database.kind === 'sqlite'
      ? withWriteQueue(
          normaliseQueries(watchHealth(sqlite(settings.database.file), pingSqlite)),
          'every-write',
        )
      : withWriteQueue(
          normaliseQueries(watchHealth(mongodb(settings.database.url), pingMongodb)),
          'transactions',
        ),
  )

const sqlite = (file: string): DatabaseAdapterObj => {
  mkdirSync(path.dirname(file), { recursive: true })
  const adapter = sqliteAdapter({
    afterSchemaInit: [addIndexes],
    client: { url: `file:${file}` },
    idType: 'uuidv7',
    migrationDir: path.resolve('src/platform/database/migrations'),
    push: false,
    transactionOptions: {},
  })
  return {
    ...adapter,
    init: (args) => withSqlCache(rethrowTransactionErrors(withOwnClient(adapter.init(args), file))),
  }
}

const pingSqlite = (db: DatabaseAdapter) => (): Promise<void> => sqliteClientOf(db).assertInPlace()

const mongodb = (url: string): DatabaseAdapterObj => {
  const address = readMongoAddress(url)
  const adapter = mongooseAdapter({
    afterOpenConnection: settleMongoIndexes,
    connectOptions: {
      serverSelectionTimeoutMS: 5000,
      ...(address && { writeConcern: address.writeConcern }),
    },
    ensureIndexes: true,
    transactionOptions: {},
    url,
  })
  return { ...adapter, init: (args) => checkedFirst(adapter.init(args), url) }
}

const checkedFirst = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter, url: string): Adapter => {
  const { connect } = adapter
  return Object.assign(adapter, {
    connect: async (options: Parameters<NonNullable<typeof connect>>[0]) => {
      await checkMongodb(url)
      await connect?.call(adapter, options)
    },
  })
}

const pingMongodb = (db: DatabaseAdapter) => async (): Promise<void> => {
  const { connection } = db as unknown as MongooseAdapter
  await connection.getClient().db().command({ ping: 1 })
}
