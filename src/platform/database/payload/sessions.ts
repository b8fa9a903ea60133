import type { SQL } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'

/** The part of Drizzle's SQLite session that is used here. */
export type SqliteSession = {
  all: <Row>(query: SQL) => Promise<Row[]>
  run: (query: SQL) => Promise<unknown>
}

/**
 * The SQLite session of the request's transaction.
 *
 * @throws {Error} outside a transaction: a write beside it would deadlock with it, or survive its rollback
 */
export const sqliteSession = async (req: PayloadRequest): Promise<SqliteSession> => {
  const session = (await sessionOf(req)) as { db: SqliteSession } | undefined
  if (!session) throw new Error('This write needs a transaction. Pass a request that has one.')
  return session.db
}

/** The MongoDB session of the request's transaction; undefined without one. */
export const mongoSession = async (req: PayloadRequest): Promise<object | undefined> =>
  (await sessionOf(req)) as object | undefined

/** Payload's adapters keep sessions by the id of their transaction. */
const sessionOf = async ({ payload, transactionID }: PayloadRequest): Promise<unknown> =>
  payload.db.sessions[String(await transactionID)]
