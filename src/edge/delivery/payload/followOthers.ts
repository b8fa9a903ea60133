import type { Payload } from 'payload'

import { ownEvents } from '../../../people/audit/payload/ownEvents.ts'
import { readHead } from '../../../people/audit/payload/readHead.ts'
import { health } from '../../../platform/database/payload/health.ts'
import type { Job } from '../../../platform/jobs/payload/job.ts'
import { announceChange } from '../../../platform/tags/changes.ts'
import { concernsPublic } from '../concerns.ts'

const longestLook = 1000

/** Events read at once; after a longer absence everything is thrown away unread. */
const most = 200

type Row = { id: string; action: string; resource: string | null; hash: string }

/**
 * Follows what other processes do to the same database (a second server, an import) by the log, and throws away all
 * ready answers when it concerns the public. What this process did itself it has thrown away already.
 *
 * @param staleFor for how many milliseconds answers are kept while the database does not answer
 */
export const followOthers = (staleFor: number): Job => {
  let seen: number | undefined
  return {
    name: 'Following other processes',
    // What another process changed is seen here that much later.
    every: 100,
    // A database that does not answer may have changed. What is kept goes on being given for a while, and says so.
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

/** A look that takes long makes the database suspect: readers are to be told that an answer may be old. */
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
