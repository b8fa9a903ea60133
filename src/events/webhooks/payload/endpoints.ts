import { randomBytes } from 'node:crypto'

import { NotFound, type PayloadRequest } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { boundsOf } from '../../outbox/payload/rows.ts'
import type { Delivery } from '../delivery.ts'
import { renewSecretRoute, replayAllRoute, replayOneRoute } from '../routes.ts'
import { secretText } from '../signature.ts'
import { deadDeliveries, findDelivery, type WebhookRow, writeDelivery } from './rows.ts'
import { sealSecret } from './secrets.ts'

/** How long an old secret is still used beside its replacement, in milliseconds. */
const overlap = 24 * 3_600_000

const noStore = { headers: { 'Cache-Control': 'no-store' } }

/**
 * `POST /api/webhooks/{id}/secret` makes a new secret and returns it, only this once; for a day messages are also signed
 * with the old one. `POST /api/webhooks/{id}/replay` sends dead deliveries again, two hundred at a time.
 */
export const webhookEndpoints = [
  endpointOf(renewSecretRoute, (req) => renew(req)),
  endpointOf(replayAllRoute, (req) => replayAll(req)),
]

/** `POST /api/webhook-deliveries/{id}/replay` sends a dead delivery again. */
export const replayOne = endpointOf(replayOneRoute, async (req) => {
  const doc = await inTransaction(req, async () => {
    const delivery = await findDelivery(req, param(req, 'id'))
    if (!delivery) throw new NotFound(req.t)
    await replay(req, [delivery])
    return findDelivery(req, delivery.id)
  })
  return Response.json({ doc, message: 'The message is being sent again.' }, noStore)
})

const renew = async (req: PayloadRequest): Promise<Response> => {
  const secret = randomBytes(32)
  await inTransaction(req, async () => {
    const { id, sealed } = await findWebhook(req)
    const previousUntil = new Date(Date.now() + overlap).toISOString()
    const data = {
      sealed: sealSecret(secret, req.payload.secret),
      previousSealed: sealed ?? null,
      previousUntil,
    }
    await req.payload.db.updateOne({ collection: 'webhooks', id, data, req, returning: false })
    await record(req, { action: 'webhook.secret', resource: 'webhooks', document: id })
  })
  return Response.json({ secret: secretText(secret) }, noStore)
}

const replayAll = async (req: PayloadRequest): Promise<Response> => {
  const count = await inTransaction(req, async () => {
    const dead = await deadDeliveries(req, (await findWebhook(req)).id)
    const { oldest } = await boundsOf(req)
    const kept = dead.filter(({ seq }) => seq >= oldest)
    await replay(req, kept)
    return kept.length
  })
  return Response.json({ count, message: `${count} messages are being sent again.` }, noStore)
}

const replay = async (req: PayloadRequest, deliveries: readonly Delivery[]): Promise<void> => {
  const { oldest } = await boundsOf(req)
  for (const { id, seq, state, type, webhook } of deliveries) {
    if (state !== 'dead') throw refused('not-dead')
    if (seq < oldest) throw refused('event-gone')
    const dueAt = new Date().toISOString()
    await writeDelivery(req, id, { state: 'waiting', attempts: 0, dueAt, doneAt: null })
    const details = { delivery: id, type }
    await record(req, { action: 'webhook.replay', resource: 'webhooks', document: webhook, details })
  }
}

const findWebhook = async (req: PayloadRequest): Promise<WebhookRow> => {
  const where = { id: { equals: param(req, 'id') } }
  const webhook = await req.payload.db.findOne<WebhookRow>({ collection: 'webhooks', req, where })
  if (!webhook) throw new NotFound(req.t)
  return webhook
}
