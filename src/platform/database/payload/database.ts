import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { readMongoAddress } from '../../settings/mongoAddress.ts'
import type { Settings } from '../../settings/readSettings.ts'
import { checkMongodb, explainSqlite } from '../mongo/explainStart.ts'
import { addMongoIndexes } from '../mongo/mongoIndexes.ts'
import { SqliteClient } from '../sqlite/client.ts'
import { quickened } from '../sqlite/quickened.ts'
import { answerAlike } from './answerAlike.ts'
import { addIndexes } from './indexes.ts'
import { readOnce } from './readOnce.ts'
import { watchHealth } from './watchHealth.ts'
import { withWriteQueue } from './withWriteQueue.ts'

/** The database that the settings name, with its writes in one fair queue. */
export const database = (settings: Settings): DatabaseAdapterObj =>
  readOnce(
    settings.database.kind === 'sqlite'
      ? withWriteQueue(answerAlike(watchHealth(sqlite(settings.database.file), pingSqlite)), 'every-write')
      : withWriteQueue(answerAlike(watchHealth(mongodb(settings.database.url), pingMongodb)), 'transactions'),
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
  return { ...adapter, init: (args) => quickened(withClient(adapter.init(args), file)) }
}

/** Gives the adapter a client of ours, in place of the one that it would make; it is closed with the adapter. */
const withClient = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter, file: string): Adapter => {
  const { connect, destroy } = adapter
  let client: SqliteClient | undefined
  return Object.assign(adapter, {
    connect: async (options: Parameters<NonNullable<typeof connect>>[0]) => {
      client ??= explainSqlite(file, () => new SqliteClient(file))
      Object.assign(adapter, { client })
      await connect?.call(adapter, options)
    },
    destroy: async () => {
      await destroy?.call(adapter)
      client?.close()
      client = undefined
    },
  })
}

type WithClient = DatabaseAdapter & { client: SqliteClient }

const pingSqlite = (db: DatabaseAdapter) => async (): Promise<void> => {
  const { client } = db as WithClient
  await client.assertInPlace()
}

const mongodb = (url: string): DatabaseAdapterObj => {
  const address = readMongoAddress(url)
  const adapter = mongooseAdapter({
    afterOpenConnection: addMongoIndexes,
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
