import type { PayloadRequest } from 'payload'

import { type EventRow, fromRow } from '../../../people/audit/payload/rows.ts'

/** One entry of a document's history. The address and user agent of the actor stay in the log. */
type TimelineEntry = {
  at: string
  action: string
  rev: number | null
  by: { kind: string; id: string | null; name: string | null }
  reason: string | null
  details: unknown
}

/**
 * A document's history from the log, newest first, a page at a time.
 *
 * @returns Payload's shape of a list
 */
export const readTimeline = async (
  req: PayloadRequest,
  of: { resource: string; id: string },
  paging: { limit: number; page: number },
) => {
  const { docs, ...page } = await req.payload.db.find<EventRow & { id: string }>({
    collection: 'audit-events',
    ...paging,
    pagination: true,
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
