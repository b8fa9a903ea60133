import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { type AuditEvent, chain, genesis, type Head, type LoggedEvent } from '../event.ts'
import { ownEvents } from './ownEvents.ts'
import { actorIn, originIn } from './provenance.ts'
import { readHead } from './readHead.ts'
import { toRow } from './rows.ts'

type Recorded = Omit<AuditEvent, 'actor' | 'origin'> & { actor?: AuditEvent['actor'] }

/**
 * Writes an event to the log, in the transaction of the request or in a new one, so that the log and the data always
 * agree. Actor and origin are taken from the request.
 *
 * @param event.actor only when it is not the request's own user
 */
export const record = (req: PayloadRequest, event: Recorded): Promise<void> => recordAll(req, [event])

/** Writes several events in order, in the transaction of the request; the head is updated once. */
export const recordAll = (req: PayloadRequest, events: readonly Recorded[]): Promise<void> =>
  inTransaction(req, () =>
    append(
      req,
      events.map((event) => ({ actor: actorIn(req), ...event, origin: originIn(req) })),
    ),
  )

const append = async (req: PayloadRequest, events: readonly AuditEvent[]): Promise<void> => {
  if (events.length === 0) return
  const { db } = req.payload
  const stored = await readHead(db, req)
  if (!stored) throw new Error('The log has no head. Call openLog first, as the server does when it starts.')
  const logged = chainAll(stored, events)
  const { seq, hash } = logged.at(-1) ?? stored
  await db.updateOne({ collection: 'audit-heads', id: stored.id, data: { seq, hash }, req, returning: false })
  for (const event of logged) {
    ownEvents.note(event.hash)
    await db.create({ collection: 'audit-events', data: toRow(event), req, returning: false })
  }
}

const chainAll = (stored: Head, events: readonly AuditEvent[]): LoggedEvent[] => {
  const at = new Date().toISOString()
  let head = stored
  return events.map((event) => {
    const logged = chain(event, { head, at })
    head = logged
    return logged
  })
}

/** Creates the log's head in a new newsroom. If two processes start at once, one of them creates it. */
export const openLog = async ({ db }: Payload): Promise<void> => {
  if (await readHead(db)) return
  await db
    .create({ collection: 'audit-heads', data: { name: 'main', ...genesis } })
    .catch(async (error: unknown) => {
      if (!(await readHead(db))) throw error
    })
}
