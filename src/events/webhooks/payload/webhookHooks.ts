import { randomBytes } from 'node:crypto'

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
} from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { differ } from '../../../text/digest/changes.ts'
import { secretText } from '../signature.ts'
import { addressProblem } from './addressProblem.ts'
import { sealSecret } from './secrets.ts'

type Webhook = { id: string; name: string; url: string; events: string[]; active?: boolean | null }

const loggedFields = ['name', 'url', 'events', 'active'] as const

/**
 * Refuses a URL that webhooks may not have, and gives a new webhook its secret.
 *
 * @throws {Refused} 422 `bad-address`
 */
export const checkWebhook: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const { url } = { ...(originalDoc as Webhook | undefined), ...data } as Webhook
  const problem = addressProblem(url, settings.webhooks)
  if (problem !== undefined) throw refused('bad-address', { reason: problem, path: 'url' })
  if (operation !== 'create') return data
  const secret = randomBytes(32)
  // The plain secret is only kept for the answer of this request; the database gets the encrypted one.
  freshSecret.set(req, secretText(secret))
  return {
    ...data,
    sealed: sealSecret(secret, req.payload.secret),
    previousSealed: null,
    previousUntil: null,
  }
}

const freshSecret = hookSlot<string>('freshSecret')

/** Adds a new secret to the answer, only this once, and records the change. The log gets only the host, because the rest of the URL may be secret. */
export const revealAndRecord: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const after = doc as Webhook
  const { active, events, id, name } = after
  const common = { resource: 'webhooks', document: String(id) }
  const details = { name, host: new URL(after.url).host, events, active: active === true }
  if (operation === 'create') {
    const secret = freshSecret.take(req)
    await record(req, { ...common, action: 'webhook.create', details })
    return { ...after, secret }
  }
  const before = previousDoc as Webhook
  const changed = loggedFields.filter((field) => differ(before[field], after[field]))
  if (changed.length > 0)
    await record(req, { ...common, action: 'webhook.update', details: { ...details, changed } })
  return after
}

/** Deletes the deliveries of a deleted webhook. */
export const dropDeliveries: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'webhook-deliveries',
    req,
    where: { webhook: { equals: id } },
  })
  const { name } = doc as Webhook
  await record(req, {
    action: 'webhook.delete',
    resource: 'webhooks',
    document: String(id),
    details: { name },
  })
}
