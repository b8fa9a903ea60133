import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload } from 'payload'

import { retryBusy } from '../sqlite/retryBusy.ts'
import { engineOf } from './engineOf.ts'
import { inOwnTransaction } from './inOwnTransaction.ts'
import { sqliteSession, type SqliteSession } from './sessions.ts'

/** Rows of each index that SQLite samples: enough to tell a field with two values from one with thousands. */
const sample = 1000

const sqliteOf = ({ db }: Payload): SqliteSession | undefined =>
  engineOf(db) === 'sqlite' ? db.drizzle : undefined

/**
 * Runs SQLite's `analyze`, so that the planner knows how selective each index is. Without it, the planner assumes that
 * “published” is as rare as an id, and reads the whole archive to find twenty documents by their ids. MongoDB chooses
 * plans by trying them and needs no statistics.
 */
export const refreshStatistics = async (payload: Payload): Promise<void> => {
  const sqlite = sqliteOf(payload)
  if (!sqlite) return
  await inOwnTransaction(payload, async (req) => {
    const session = await sqliteSession(req)
    await session.run(sql.raw(`pragma analysis_limit = ${sample}`))
    await session.run(sql`analyze`)
  })
  // Each connection loads the statistics once: the writer has done so by `analyze`; this is for the reader.
  await retryBusy(() => sqlite.run(sql`analyze sqlite_schema`))
}

/** The factor by which an archive may grow before its statistics mislead the planner. */
const growth = 1.5

/** Makes a function that refreshes the statistics on its first call, and when the archive has grown by half since. */
export const refreshWhenGrown = (payload: Payload): (() => Promise<void>) => {
  let known: number | undefined
  return async () => {
    const size = await archiveSize(payload)
    if (known !== undefined && size <= known * growth) return
    await refreshStatistics(payload)
    known = size
  }
}

/** Roughly how many stories and revisions were ever written, read from the row ids without counting. */
const archiveSize = async (payload: Payload): Promise<number> => {
  const rows = await sqliteOf(payload)?.all<{ size: number }>(sql`
    select coalesce((select max(rowid) from articles), 0) + coalesce((select max(rowid) from _articles_v), 0) as size`)
  return rows?.[0]?.size ?? 0
}
