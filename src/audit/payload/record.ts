import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { type AuditEvent, chain, genesis } from '../event.ts'
import { ownEvents } from './ownEvents.ts'
import { actorIn, originIn } from './provenance.ts'
import { readHead } from './readHead.ts'
import { toRow } from './rows.ts'

/**
 * Writes an event to the log, in the transaction of the request, or in one of its own when there is none: what is
 * logged was done, and what was done is logged. Who did it and from where is read off the request.
 *
 * @param event.actor only where it is not the request's own user
 */
export const record = (
  req: PayloadRequest,
  event: Omit<AuditEvent, 'actor' | 'origin'> & { actor?: AuditEvent['actor'] },
): Promise<void> =>
  inTransaction(req, () => append(req, { actor: actorIn(req), ...event, origin: originIn(req) }))

const append = async (req: PayloadRequest, event: AuditEvent): Promise<void> => {
  const { db } = req.payload
  const head = await readHead(db, req)
  if (!head) throw new Error('The log has no head: openLog makes it when the newsroom is opened.')
  const logged = chain(event, { head, at: new Date().toISOString() })
  const { seq, hash } = logged
  ownEvents.note(hash)
  await db.updateOne({ collection: 'audit-heads', id: head.id, data: { seq, hash }, req, returning: false })
  await db.create({ collection: 'audit-events', data: toRow(logged), req, returning: false })
}

/** Makes the log's head in a new newsroom. Two processes may start at once: one of them makes it. */
export const openLog = async ({ db }: Payload): Promise<void> => {
  if (await readHead(db)) return
  await db
    .create({ collection: 'audit-heads', data: { name: 'main', ...genesis } })
    .catch(async (error: unknown) => {
      if (!(await readHead(db))) throw error
    })
}
