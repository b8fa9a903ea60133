import type { Payload } from 'payload'

import { revOf } from '../../../editorial/stories/revision.ts'
import { idOf } from '../../../people/access/payload/actorOf.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import type { Item } from '../planList.ts'

type Row = {
  id: string
  _status?: string
  kind?: Item['kind']
  kicker?: string | null
  pinned?: boolean | null
  rank?: number | null
  rev?: number
  section?: unknown
  story?: unknown
}

/** An item with the list that it is in, and the revision that it stands at. */
export type KnownItem = Item & { section: string | null; rev: number }

/**
 * The items of all lists: those that are live and whose time is not over, and automatic ones that were withdrawn.
 *
 * @param now ISO 8601
 */
export const readItems = async (payload: Payload, now: string): Promise<KnownItem[]> => {
  const { docs } = await payload.db.find<Row>({
    collection: 'trending-items',
    pagination: false,
    sort: ['rank', 'id'],
    where: {
      and: [
        {
          or: [
            { _status: { equals: 'published' } },
            { and: [{ kind: { equals: 'automatic' } }, { stage: { equals: 'withdrawn' } }] },
          ],
        },
        { or: [{ until: { exists: false } }, { until: { greater_than: now } }] },
        { or: [{ from: { exists: false } }, { from: { less_than_equal: now } }] },
      ],
    },
  })
  const busy = await busyAmong(payload, docs)
  return docs.map((row) => ({
    id: row.id,
    section: relationIn(row.section) ?? null,
    story: relationIn(row.story),
    rank: row.rank,
    kind: row.kind,
    pinned: row.pinned,
    kicker: row.kicker ?? null,
    isLive: row._status === 'published',
    isBusy: busy.has(row.id),
    rev: revOf({ ...row }),
  }))
}

/** Automatic items over which somebody has written a revision that is not public yet. */
const busyAmong = async (payload: Payload, rows: readonly Row[]): Promise<Set<string>> => {
  const ids = rows.filter(({ kind }) => kind === 'automatic').map(({ id }) => id)
  if (ids.length === 0) return new Set()
  const { docs } = await payload.db.findVersions<{ stage?: string }>({
    collection: 'trending-items',
    pagination: false,
    where: { and: [{ parent: { in: ids } }, { latest: { equals: true } }] },
  })
  const settled = ['published', 'withdrawn']
  return new Set(
    docs.filter(({ version }) => !settled.includes(version.stage ?? '')).map(({ parent }) => idOf(parent)),
  )
}
