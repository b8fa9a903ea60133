import { digest } from '../../text/digest/digest.ts'

/** Who did it: a person, a machine key, the server itself, or somebody without an account. */
export type EventActor = {
  kind: 'person' | 'key' | 'system' | 'public'
  id?: string | undefined
  name?: string | undefined
}

/** From where: by which API (`REST`, `GraphQL`, `local`), and for requests the address and the user agent. */
export type EventOrigin = { door: string; address?: string | undefined; agent?: string | undefined }

/** An event to be logged. `action` is a stable name such as `edit`, `transition.publish`, `login`, `role.change`. */
export type AuditEvent = {
  action: string
  /** Slug of the collection or global, and the document's id. */
  resource?: string | undefined
  document?: string | undefined
  /** The revision that was created. */
  rev?: number | undefined
  actor: EventActor
  origin: EventOrigin
  /** Why, in the person's own words. */
  reason?: string | undefined
  /** Further details; never a secret, and never a text that readers have not seen. */
  details?: Readonly<Record<string, unknown>> | undefined
}

/** A logged event; `at` is ISO 8601 in UTC, `seq` counts from 1 without gaps. */
export type LoggedEvent = AuditEvent & { seq: number; at: string; previousHash: string; hash: string }

/** The end of the log, to which the next event is chained. */
export type Head = { seq: number; hash: string }

/** The head of a log without events. */
export const genesis: Head = { seq: 0, hash: '0'.repeat(64) }

/** Chains an event to the head: its hash covers its content, its number, and the hash of the event before it. */
export const chain = (event: AuditEvent, { head, at }: { head: Head; at: string }): LoggedEvent => {
  const linked = { ...event, seq: head.seq + 1, at, previousHash: head.hash }
  return { ...linked, hash: hashOf(linked) }
}

/** The hash of an event; any change of the event changes it. */
export const hashOf = ({
  seq,
  at,
  action,
  resource,
  document,
  rev,
  actor,
  origin,
  reason,
  details,
  previousHash,
}: Omit<LoggedEvent, 'hash'>): string =>
  digest({ seq, at, action, resource, document, rev, actor, origin, reason, details, previousHash })
