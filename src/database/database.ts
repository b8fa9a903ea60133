import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import type { Settings } from '../settings/readSettings.ts'
import { addIndexes } from './indexes.ts'
import { addMongoIndexes } from './mongoIndexes.ts'
import { readOnce } from './readOnce.ts'
import { SqliteClient } from './sqlite/client.ts'
import { quickened } from './sqlite/quickened.ts'
import { withWriteQueue } from './withWriteQueue.ts'

/** The database that the settings name, with its writes in one fair queue. */
export const database = (settings: Settings): DatabaseAdapterObj =>
  readOnce(
    settings.database.kind === 'sqlite'
      ? withWriteQueue(sqlite(settings.database.file), 'every-write')
      : withWriteQueue(mongodb(settings.database.url), 'transactions'),
  )

const sqlite = (file: string): DatabaseAdapterObj => {
  mkdirSync(path.dirname(file), { recursive: true })
  const adapter = sqliteAdapter({
    afterSchemaInit: [addIndexes],
    client: { url: `file:${file}` },
    idType: 'uuidv7',
    migrationDir: path.resolve('src/database/migrations'),
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
      client ??= new SqliteClient(file)
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

const mongodb = (url: string): DatabaseAdapterObj =>
  mongooseAdapter({
    afterOpenConnection: addMongoIndexes,
    connectOptions: { serverSelectionTimeoutMS: 5000 },
    ensureIndexes: true,
    transactionOptions: {},
    url: durable(url),
  })

/** An acknowledged write is on a majority's disks, whatever the address leaves out. */
const durable = (url: string): string => {
  const address = new URL(url)
  if (!address.searchParams.has('w')) address.searchParams.set('w', 'majority')
  if (!address.searchParams.has('journal')) address.searchParams.set('journal', 'true')
  return address.href
}
