import type { PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { holdsLease } from '../../../platform/jobs/lease.ts'
import { findEvent } from '../../outbox/payload/rows.ts'
import type { Delivery } from '../delivery.ts'
import { messageOf } from '../messageOf.ts'
import { type Attempt, type DeliveryOutcome, outcomeOf } from '../outcome.ts'
import { signedHeaders } from '../signature.ts'
import { postMessage } from './postMessage.ts'
import { findDelivery, type WebhookRow, writeDelivery } from './rows.ts'
import { secretsOf } from './secrets.ts'
import type { SenderParts } from './senderParts.ts'

/** Sends a claimed delivery and stores the outcome. A process that has lost its claim neither sends nor writes. */
export const deliver = async (
  sender: SenderParts,
  webhook: WebhookRow,
  claim: Delivery,
): Promise<DeliveryOutcome['state'] | 'lost'> => {
  const event = await findEvent({ payload: sender.payload }, claim.seq)
  if (!holdsLease(claim, claim, sender.clock.now())) return 'lost'
  const attempt = event
    ? await send(sender, webhook, { claim, body: messageOf(event) })
    : { problem: 'The event has been deleted.' }
  const now = sender.clock.now()
  const outcome = event
    ? outcomeOf(attempt, claim, { now, chance: sender.chance() })
    : outcomeOf(attempt, { attempts: Infinity }, { now, chance: 0 })
  return settle(sender, { claim, webhook, outcome, now })
}

const send = (
  { clock, payload, post }: SenderParts,
  webhook: WebhookRow,
  { claim, body }: { claim: Delivery; body: string },
): Promise<Attempt> => {
  const now = clock.now()
  const message = { id: `msg_${claim.id}`, timestamp: Math.floor(now.getTime() / 1000), body }
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Copydesk',
    ...signedHeaders(message, secretsOf(webhook, { secret: payload.secret, now })),
  }
  return postMessage({ url: webhook.url, headers, body }, post)
}

type Settling = { claim: Delivery; webhook: WebhookRow; outcome: DeliveryOutcome; now: Date }

const settle = (
  { payload }: SenderParts,
  { claim, webhook, outcome, now }: Settling,
): Promise<DeliveryOutcome['state'] | 'lost'> =>
  inOwnTransaction(payload, async (req) => {
    const row = await findDelivery(req, claim.id)
    if (row?.state !== 'running' || row.fence !== claim.fence) return 'lost'
    const { isGone, ...written } = outcome
    const doneAt = outcome.state === 'waiting' ? null : now.toISOString()
    await writeDelivery(req, claim.id, { ...written, doneAt, leasedBy: null, leasedUntil: null })
    if (outcome.state === 'dead') await recordDead(req, claim, outcome)
    if (isGone) await switchOff(req, webhook)
    return outcome.state
  })

const recordDead = (
  req: PayloadRequest,
  { id, type, attempts, webhook }: Delivery,
  { lastError }: DeliveryOutcome,
) =>
  record(req, {
    action: 'webhook.dead',
    resource: 'webhooks',
    document: webhook,
    reason: lastError ?? undefined,
    details: { delivery: id, type, attempts },
  })

/** Deactivates a webhook whose receiver is gone for good. */
const switchOff = async (req: PayloadRequest, { id }: WebhookRow): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'webhooks',
    id,
    data: { active: false },
    req,
    returning: false,
  })
  const reason = 'The receiver answered 410: it wants no more messages.'
  await record(req, { action: 'webhook.disable', resource: 'webhooks', document: id, reason })
}
