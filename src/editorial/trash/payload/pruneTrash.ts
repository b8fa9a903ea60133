import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { type Purging, setPurging } from '../../../people/audit/payload/purging.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import type { Prune } from '../../../platform/jobs/payload/pruningJob.ts'

type Row = { id: string; deletedAt: string | Date }

const day = 24 * 3_600_000

/** How many documents are read at a time. */
const page = 100

/** The order of deletion: documents that refer to others come before those. */
const order = [
  'trending-items',
  'articles',
  'sections',
  'persons',
  'media',
] as const satisfies CollectionSlug[]

/**
 * Purges documents that have been in the trash for so many days. A document that was ever public stays, because its
 * address keeps answering 410; so does one that has come into use meanwhile.
 */
export const pruneTrash =
  (days: number): Prune =>
  async (payload, now) => {
    const before = new Date(now.getTime() - days * day).toISOString()
    for (const collection of order) await purgeAll(payload, collection, before)
  }

const purgeAll = async (payload: Payload, collection: CollectionSlug, before: string): Promise<void> => {
  let rows = await find(payload, collection, { before, after: '' })
  while (rows.length > 0) {
    for (const row of rows) await purge(payload, collection, row).catch(passOver(payload, collection, row.id))
    rows = await find(payload, collection, { before, after: rows.at(-1)?.id ?? '' })
  }
}

const find = async ({ db }: Payload, collection: CollectionSlug, at: { before: string; after: string }) => {
  const isOver = { deletedAt: { less_than: at.before } }
  const { docs } = await db.find<Row>({
    collection,
    limit: page,
    pagination: false,
    select: { deletedAt: true },
    sort: 'id',
    where: at.after === '' ? isOver : { and: [isOver, { id: { greater_than: at.after } }] },
  })
  return docs.map((row) => ({ ...row, id: String(row.id) }))
}

const purge = (payload: Payload, collection: CollectionSlug, { deletedAt, id }: Row): Promise<void> =>
  inOwnTransaction(payload, async (req) => {
    const trashedAt = new Date(deletedAt).toISOString()
    setPurging(req, { trashedAt, trashedBy: await whoTrashed(req, collection, id) })
    await payload.delete({ collection, id, overrideAccess: true, req, trash: true })
  })

/** The name of the person who moved a document to the trash, from the log, which keeps the names of deleted accounts. */
const whoTrashed = async (
  req: PayloadRequest,
  resource: string,
  document: string,
): Promise<Purging['trashedBy']> => {
  const { docs } = await req.payload.db.find<{ actorName?: string | null }>({
    collection: 'audit-events',
    limit: 1,
    pagination: false,
    req,
    sort: '-seq',
    where: {
      and: [
        { resource: { equals: resource } },
        { document: { equals: document } },
        { action: { equals: 'trash' } },
      ],
    },
  })
  return docs[0]?.actorName ?? null
}

/** Skips a document that may not be deleted; other errors are logged and retried the next day. */
const passOver =
  ({ logger }: Payload, collection: string, id: string) =>
  (error: unknown): void => {
    const isRefused = (error as { status?: unknown }).status === 409
    if (!isRefused)
      logger.error({ err: error, msg: `${collection} ${id} could not be purged from the trash.` })
  }
