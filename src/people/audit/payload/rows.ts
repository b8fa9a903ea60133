import type { EventActor, LoggedEvent } from '../event.ts'

/** An event as it is stored. */
export type EventRow = {
  seq: number
  at: string | Date
  action: string
  resource?: string | null
  document?: string | null
  rev?: number | null
  actorKind: string
  actorId?: string | null
  actorName?: string | null
  door: string
  address?: string | null
  agent?: string | null
  reason?: string | null
  details?: unknown
  previousHash: string
  hash: string
}

export const toRow = ({ actor, origin, ...event }: LoggedEvent): EventRow => ({
  ...event,
  resource: event.resource ?? null,
  document: event.document ?? null,
  rev: event.rev ?? null,
  reason: event.reason ?? null,
  details: event.details ?? null,
  actorKind: actor.kind,
  actorId: actor.id ?? null,
  actorName: actor.name ?? null,
  door: origin.door,
  address: origin.address ?? null,
  agent: origin.agent ?? null,
})

export const fromRow = (row: EventRow): LoggedEvent => ({
  seq: row.seq,
  at: new Date(row.at).toISOString(),
  action: row.action,
  resource: row.resource ?? undefined,
  document: row.document ?? undefined,
  rev: row.rev ?? undefined,
  actor: {
    kind: row.actorKind as EventActor['kind'],
    id: row.actorId ?? undefined,
    name: row.actorName ?? undefined,
  },
  origin: { door: row.door, address: row.address ?? undefined, agent: row.agent ?? undefined },
  reason: row.reason ?? undefined,
  details: (row.details ?? undefined) as LoggedEvent['details'],
  previousHash: row.previousHash,
  hash: row.hash,
})
