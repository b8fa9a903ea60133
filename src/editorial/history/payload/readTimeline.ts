import type { PayloadRequest } from 'payload'

import { type EventRow, fromRow } from '../../../people/audit/payload/rows.ts'

/** One line of a document's history. Address and program of whoever did it stay in the log. */
type TimelineEntry = {
  at: string
  action: string
  rev: number | null
  by: { kind: string; id: string | null; name: string | null }
  reason: string | null
  details: unknown
}

const most = 100

/**
 * A document's history from the log, newest first, a page at a time (`limit` up to 100, `page` from 1).
 *
 * @returns Payload's shape of a list
 */
export const readTimeline = async (req: PayloadRequest, of: { resource: string; id: string }) => {
  const { docs, ...page } = await req.payload.db.find<EventRow & { id: string }>({
    collection: 'audit-events',
    limit: within(req.query['limit'], { fallback: 50, max: most }),
    pagination: true,
    page: within(req.query['page'], { fallback: 1, max: Number.MAX_SAFE_INTEGER }),
    req,
    sort: '-seq',
    where: { and: [{ resource: { equals: of.resource } }, { document: { equals: of.id } }] },
  })
  return { docs: docs.map((row): TimelineEntry => entryOf(row)), ...page }
}

const entryOf = (row: EventRow): TimelineEntry => {
  const { action, actor, at, details, reason, rev } = fromRow(row)
  return {
    at,
    action,
    rev: rev ?? null,
    by: { kind: actor.kind, id: actor.id ?? null, name: actor.name ?? null },
    reason: reason ?? null,
    details: details ?? null,
  }
}

const within = (given: unknown, { fallback, max }: { fallback: number; max: number }): number => {
  const number = Number(given)
  return Number.isInteger(number) && number >= 1 ? Math.min(number, max) : fallback
}
