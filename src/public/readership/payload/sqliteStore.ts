import { randomUUID } from 'node:crypto'

import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { sqliteSession, type SqliteSession } from '../../../platform/database/payload/sessions.ts'
import type { ReadershipStore, Weighed } from '../readershipStore.ts'

/** Readership in the newsroom's own SQLite file. */
export const sqliteStore = (payload: Payload): ReadershipStore<PayloadRequest> => {
  const { drizzle } = payload.db as unknown as { drizzle: SqliteSession }
  return {
    isId: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
    add: async (req, hour, batch) => {
      const rows = batch.map(({ story, views, reads }) => [randomUUID(), story, views, reads])
      const session = await sqliteSession(req)
      await session.run(sql`
        insert into readership (id, story, hour, views, reads)
        select value ->> 0, value ->> 1, ${hour}, value ->> 2, value ->> 3
        from json_each(${JSON.stringify(rows)}) where true
        on conflict (story, hour) do update
        set views = views + excluded.views, reads = reads + excluded.reads`)
    },
    weigh: async ({ factors, limit, upTo, weights: { read, view } }) => {
      // Awaited here: what Drizzle gives asks the database again each time that somebody waits for it.
      const weighed = await drizzle.all<Weighed>(sql`
        select r.story as story, sum(r.views) as views, sum(r.reads) as reads,
          sum((r.views * ${view} + r.reads * ${read}) * f.value) as score
        from json_each(${JSON.stringify(factors)}) f join readership r on r.hour = ${upTo} - f.key
        group by r.story order by score desc, r.story limit ${limit}`)
      return weighed
    },
  }
}
