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

const told = ['name', 'url', 'events', 'active'] as const

/**
 * Refuses an address that must not be asked, and gives a new webhook its secret.
 *
 * @throws {Refused} 422 `bad-address`
 */
export const checkWebhook: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const { url } = { ...(originalDoc as Webhook | undefined), ...data } as Webhook
  const problem = addressProblem(url, settings.webhooks)
  if (problem !== undefined) throw refused('bad-address', { reason: problem, path: 'url' })
  if (operation !== 'create') return data
  const secret = randomBytes(32)
  /* It waits for the answer of the request that makes it, and is nowhere else. */
  freshSecret.set(req, secretText(secret))
  return {
    ...data,
    sealed: sealSecret(secret, req.payload.secret),
    previousSealed: null,
    previousUntil: null,
  }
}

const freshSecret = hookSlot<string>('freshSecret')

/** Shows a new secret, this once; and tells the log. Of the address it tells the host alone: the rest may be a secret. */
export const showAndTell: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
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
  const changed = told.filter((field) => differ(before[field], after[field]))
  if (changed.length > 0)
    await record(req, { ...common, action: 'webhook.update', details: { ...details, changed } })
  return after
}

/** A webhook that is deleted takes its deliveries along. */
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
