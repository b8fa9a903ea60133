import type { SQL } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'

/** As much of Drizzle's SQLite session as is asked for here. */
export type SqliteSession = {
  all: <Row>(query: SQL) => Promise<Row[]>
  run: (query: SQL) => Promise<unknown>
}

/**
 * The session by which SQLite is spoken to within the transaction of a request.
 *
 * @throws {Error} outside a transaction: what is written beside it would wait for itself, or stay when the rest does not
 */
export const sqliteSession = async (req: PayloadRequest): Promise<SqliteSession> => {
  const session = (await sessionOf(req)) as { db: SqliteSession } | undefined
  if (!session) throw new Error('This is written in a transaction alone.')
  return session.db
}

/** The session of the MongoDB driver that the transaction of a request is; a MongoDB without transactions has none. */
export const mongoSession = async (req: PayloadRequest): Promise<object | undefined> =>
  (await sessionOf(req)) as object | undefined

/** Payload's adapters keep them by the id of the transaction. */
const sessionOf = async ({ payload, transactionID }: PayloadRequest): Promise<unknown> =>
  payload.db.sessions[String(await transactionID)]
