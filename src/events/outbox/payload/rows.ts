import type { Payload, PayloadRequest } from 'payload'

import type { Bounds, EventStore } from '../eventStore.ts'
import type { LiveEvent } from '../liveEvent.ts'

const collection = 'live-events'

type Row = Omit<LiveEvent, 'at' | 'keys'> & { at: string | Date; keys?: string[] | null }
/** A request with its transaction, or just Payload to read outside of any transaction. */
type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** Reads the outbox for the stream, outside any transaction, so that only committed events are seen. */
export const eventStore = (payload: Payload): EventStore => ({
  bounds: () => boundsOf({ payload }),
  after: async (place, most) => {
    const { docs } = await payload.db.find<Row & { id: string }>({
      collection,
      limit: most,
      pagination: false,
      sort: 'seq',
      where: { seq: { greater_than: place } },
    })
    return docs.map(fromRow)
  },
})

/** The numbers of the oldest and the newest event in the outbox. */
export const boundsOf = async (req: Asking): Promise<Bounds> => {
  const [oldest, newest] = await Promise.all([endOf(req, 'seq'), endOf(req, '-seq')])
  return { oldest, newest }
}

/** The number of the newest event; 0 if there has never been one. */
export const newestPlace = (req: Asking): Promise<number> => endOf(req, '-seq')

export const findEvent = async (req: Asking, seq: number): Promise<LiveEvent | undefined> => {
  const row = await req.payload.db.findOne<Row & { id: string }>({
    collection,
    req,
    where: { seq: { equals: seq } },
  })
  return row ? fromRow(row) : undefined
}

export const writeEvent = async (req: PayloadRequest, event: LiveEvent) => {
  await req.payload.db.create({ collection, data: { ...event }, req, returning: false })
}

const endOf = async (req: Asking, sort: 'seq' | '-seq'): Promise<number> => {
  const { docs } = await req.payload.db.find<{ id: string; seq: number }>({
    collection,
    limit: 1,
    pagination: false,
    req,
    select: { seq: true },
    sort,
  })
  return docs[0]?.seq ?? 0
}

const fromRow = (row: Row): LiveEvent => ({
  seq: row.seq,
  type: row.type,
  resource: row.resource,
  document: row.document,
  slug: row.slug ?? null,
  headline: row.headline ?? null,
  kicker: row.kicker ?? null,
  section: row.section ?? null,
  previousSlug: row.previousSlug ?? null,
  previousSection: row.previousSection ?? null,
  notices: row.notices ?? null,
  keys: row.keys ?? [],
  at: new Date(row.at).toISOString(),
})
