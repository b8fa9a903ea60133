import type { Payload } from 'payload'

import { ownEvents } from '../../../people/audit/payload/ownEvents.ts'
import { readHead } from '../../../people/audit/payload/readHead.ts'
import { health } from '../../../platform/database/payload/health.ts'
import type { Job } from '../../../platform/jobs/payload/job.ts'
import { announceChange } from '../../../platform/tags/changes.ts'
import { concernsPublic } from '../concerns.ts'

const longestLook = 1000

/** How many events are read at a time; if there are more, the whole cache is cleared. */
const most = 200

type Row = { id: string; action: string; resource: string | null; hash: string }

/**
 * Polls the log for writes of other processes on the same database (a second server, an import), and clears the cache when
 * they concern the public. Writes of this process have purged the cache already.
 *
 * @param staleFor for how many milliseconds cached answers are served while the database is away
 */
export const followOthers = (staleFor: number): Job => {
  let seen: number | undefined
  return {
    name: 'Following other processes',
    // Writes of other processes are noticed with this delay, in milliseconds.
    every: 100,
    // While the database is away, cached answers are served for a while, marked as stale.
    failed: () =>
      void health.isAway().then(() => {
        if (!health.isAwayAtMost(staleFor)) announceChange('everything')
      }),
    run: async ({ payload }) => {
      const end = (await readInTime(payload))?.seq ?? 0
      if (seen !== undefined && end > seen) await tell(payload, seen, end)
      seen = end
    },
  }
}

/** Reads the head of the log; if it takes long, the database is pinged, so that stale answers are marked. */
const readInTime = async ({ db }: Payload): ReturnType<typeof readHead> => {
  const timer = setTimeout(() => void health.isAway(), longestLook).unref()
  return readHead(db).finally(() => {
    clearTimeout(timer)
  })
}

const tell = async ({ db }: Payload, seen: number, end: number): Promise<void> => {
  const { docs } = await db.find<Row>({
    collection: 'audit-events',
    limit: most,
    pagination: false,
    sort: 'seq',
    where: { and: [{ seq: { greater_than: seen } }, { seq: { less_than_equal: end } }] },
  })
  const foreign = docs.filter(({ hash }) => !ownEvents.takes(hash))
  if (docs.length === most || foreign.some(concernsPublic)) announceChange('everything')
}
