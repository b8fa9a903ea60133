import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload } from 'payload'

import { retryBusy } from '../sqlite/retryBusy.ts'
import { engineOf } from './engineOf.ts'
import { inOwnTransaction } from './inOwnTransaction.ts'
import { sqliteSession, type SqliteSession } from './sessions.ts'

/** Rows of each index that are looked at: enough to tell a field with two values from one with thousands. */
const sample = 1000

const sqliteOf = ({ db }: Payload): SqliteSession | undefined =>
  engineOf(db) === 'sqlite' ? db.drizzle : undefined

/**
 * Lets SQLite look at its indexes, so that it knows which of them tells documents apart. Without that it takes
 * “published” for as rare as an id, and to find twenty documents by their ids it reads the whole archive in the
 * order of the list. MongoDB finds out by trying, and needs none of this.
 */
export const refreshStatistics = async (payload: Payload): Promise<void> => {
  const sqlite = sqliteOf(payload)
  if (!sqlite) return
  await inOwnTransaction(payload, async (req) => {
    const session = await sqliteSession(req)
    await session.run(sql.raw(`pragma analysis_limit = ${sample}`))
    await session.run(sql`analyze`)
  })
  // Each connection takes them in once: the one that wrote them has; this is for the one that reads.
  await retryBusy(() => sqlite.run(sql`analyze sqlite_schema`))
}

/** By how much an archive grows before its statistics mislead. */
const growth = 1.5

/** Refreshes the statistics whenever it is called and the archive has grown by half since: at first, and after each bulk load. */
export const refreshWhenGrown = (payload: Payload): (() => Promise<void>) => {
  let known: number | undefined
  return async () => {
    const size = await archiveSize(payload)
    if (known !== undefined && size <= known * growth) return
    await refreshStatistics(payload)
    known = size
  }
}

/** Stories and revisions that were ever written, roughly: nothing is counted. */
const archiveSize = async (payload: Payload): Promise<number> => {
  const rows = await sqliteOf(payload)?.all<{ size: number }>(sql`
    select coalesce((select max(rowid) from articles), 0) + coalesce((select max(rowid) from _articles_v), 0) as size`)
  return rows?.[0]?.size ?? 0
}
