import { digest } from '../../text/digest/digest.ts'

/** Who did it: a person, a machine key, the server itself, or somebody without an account. */
export type EventActor = {
  kind: 'person' | 'key' | 'system' | 'public'
  id?: string | undefined
  name?: string | undefined
}

/** From where: the door (`REST`, `GraphQL`, `local`), and for requests the address and the program that asked. */
export type EventOrigin = { door: string; address?: string | undefined; agent?: string | undefined }

/** What is told to the log. `action` is a stable name such as `edit`, `transition.publish`, `login`, `role.change`. */
export type AuditEvent = {
  action: string
  /** Slug of the collection or global, and the document's id. */
  resource?: string | undefined
  document?: string | undefined
  /** The revision that came of it. */
  rev?: number | undefined
  actor: EventActor
  origin: EventOrigin
  /** Why, in the person's own words. */
  reason?: string | undefined
  /** What else there is to know; never a secret, never a text that readers have not seen. */
  details?: Readonly<Record<string, unknown>> | undefined
}

/** An event in its place in the log; `at` is ISO 8601 in UTC, `seq` counts from 1 without a gap. */
export type LoggedEvent = AuditEvent & { seq: number; at: string; previousHash: string; hash: string }

/** The end of the log: what the next event is chained to. */
export type Head = { seq: number; hash: string }

/** The head of a log without events. */
export const genesis: Head = { seq: 0, hash: '0'.repeat(64) }

/** Puts an event behind the head: its hash covers all it says, its place, and the hash of the event before it. */
export const chain = (event: AuditEvent, { head, at }: { head: Head; at: string }): LoggedEvent => {
  const linked = { ...event, seq: head.seq + 1, at, previousHash: head.hash }
  return { ...linked, hash: hashOf(linked) }
}

/** The hash that an event must have; anything in it that is changed changes the hash. */
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
