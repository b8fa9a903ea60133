import type { BaseDatabaseAdapter } from 'payload'

import { explainSqlite } from '../mongo/explainStart.ts'
import { SqliteClient } from '../sqlite/client.ts'

/**
 * Gives Payload's SQLite adapter our own client instead of the one that it would create, and closes it with the adapter.
 *
 * @reaches @payloadcms/db-sqlite
 */
export const withOwnClient = <Adapter extends BaseDatabaseAdapter>(
  adapter: Adapter,
  file: string,
): Adapter => {
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

/**
 * The SQLite client of an adapter.
 *
 * @throws {Error} before the adapter is connected, and for the adapter of another database
 */
export const sqliteClientOf = (adapter: object): SqliteClient => {
  const client = 'client' in adapter ? adapter.client : undefined
  if (!(client instanceof SqliteClient)) throw new Error('This adapter has no SQLite client.')
  return client
}
