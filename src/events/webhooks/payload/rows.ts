import type { Payload, PayloadRequest, Where } from 'payload'

import { idOf } from '../../../people/access/payload/actorOf.ts'
import type { Delivery } from '../delivery.ts'

const collection = 'webhook-deliveries'

/** A request with its transaction, or just Payload to read outside of any transaction. */
type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** A webhook as it is stored. */
export type WebhookRow = {
  id: string
  url: string
  events: string[]
  sealed?: string | null
  previousSealed?: string | null
  previousUntil?: string | Date | null
}

type Kept = Omit<Delivery, 'webhook'> & { webhook: string | { id: string } }

/** How many deliveries of one webhook are read at a time, the oldest first. */
const page = 200

export const activeWebhooks = async (req: Asking): Promise<WebhookRow[]> => {
  const { docs } = await req.payload.db.find<WebhookRow>({
    collection: 'webhooks',
    pagination: false,
    req,
    where: { active: { equals: true } },
  })
  return docs
}

export const openDeliveries = (req: Asking, webhook: string): Promise<Delivery[]> =>
  find(req, {
    and: [{ webhook: { equals: webhook } }, { state: { in: ['waiting', 'running'] } }],
  })

/** The oldest dead deliveries of a webhook, one page. */
export const deadDeliveries = (req: Asking, webhook: string): Promise<Delivery[]> =>
  find(req, { and: [{ webhook: { equals: webhook } }, { state: { equals: 'dead' } }] })

export const findDelivery = async (req: Asking, id: string): Promise<Delivery | undefined> =>
  (await find(req, { id: { equals: id } }))[0]

export const addDelivery = async (
  req: PayloadRequest,
  delivery: Pick<Delivery, 'webhook' | 'seq' | 'type' | 'about' | 'dueAt'>,
): Promise<void> => {
  const data = { ...delivery, state: 'waiting', fence: 0, attempts: 0 }
  await req.payload.db.create({ collection, data, req, returning: false })
}

/** Updates a delivery. The data is copied, because the MongoDB adapter adds an `id` to what it gets. */
export const writeDelivery = async (req: PayloadRequest, id: string, data: object): Promise<void> => {
  await req.payload.db.updateOne({ collection, id, data: { ...data }, req, returning: false })
}

const day = 24 * 3_600_000
const keptFor = { delivered: 7 * day, dead: 30 * day }

/** Deletes delivered messages after a week and dead ones after thirty days. */
export const pruneDeliveries = async ({ db }: Payload, now: Date): Promise<void> => {
  for (const [state, milliseconds] of Object.entries(keptFor)) {
    const before = new Date(now.getTime() - milliseconds).toISOString()
    const where: Where = { and: [{ state: { equals: state } }, { doneAt: { less_than: before } }] }
    await db.deleteMany({ collection, where })
  }
}

const find = async (req: Asking, where: Where): Promise<Delivery[]> => {
  const { docs } = await req.payload.db.find<Kept>({
    collection,
    limit: page,
    pagination: false,
    req,
    sort: 'seq',
    where,
  })
  return docs.map((row) => ({
    ...row,
    webhook: idOf(row.webhook),
    leasedUntil: row.leasedUntil ? new Date(row.leasedUntil).toISOString() : null,
    dueAt: new Date(row.dueAt).toISOString(),
  }))
}
