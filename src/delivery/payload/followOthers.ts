import type { Payload } from 'payload'

import { ownEvents } from '../../audit/payload/ownEvents.ts'
import { readHead } from '../../audit/payload/readHead.ts'
import { keepLooking, type Looking } from '../../services/payload/keepLooking.ts'
import { announceChange } from '../changes.ts'
import { concernsPublic } from '../concerns.ts'

/** How often the log is looked at, in milliseconds: what another process changed is seen here that much later. */
const interval = 100

/** Events read at once; after a longer absence everything is thrown away unread. */
const most = 200

type Row = { id: string; action: string; resource: string | null; hash: string }

/**
 * Follows what other processes do to the same database (a second server, an import) by the log, and throws away all
 * ready answers when it concerns the public. What this process did itself it has thrown away already.
 *
 * @returns ends it
 */
export const followOthers = (payload: Payload): Looking => {
  let seen: number | undefined
  return keepLooking(payload, {
    every: interval,
    // A database that does not answer may have changed: nothing kept is certain until it does.
    failed: () => announceChange('everything'),
    look: async () => {
      const end = (await readHead(payload.db))?.seq ?? 0
      if (seen !== undefined && end > seen) await tell(payload, seen, end)
      seen = end
    },
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
