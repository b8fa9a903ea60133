import type { Payload, PayloadRequest, Where } from 'payload'

import { idOf } from '../../../people/access/payload/actorOf.ts'
import type { Delivery } from '../delivery.ts'

const collection = 'webhook-deliveries'

/** A request, or the database alone where nothing of a request counts. */
type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** A webhook as the database keeps it. */
export type WebhookRow = {
  id: string
  url: string
  events: string[]
  sealed?: string | null
  previousSealed?: string | null
  previousUntil?: string | Date | null
}

type Kept = Omit<Delivery, 'webhook'> & { webhook: string | { id: string } }

/** So many open deliveries of one webhook are looked at, the oldest first. */
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

/** What of a webhook was not delivered, a page of it. */
export const deadDeliveries = (req: Asking, webhook: string): Promise<Delivery[]> =>
  find(req, { and: [{ webhook: { equals: webhook } }, { state: { equals: 'dead' } }] })

export const findDelivery = async (req: Asking, id: string): Promise<Delivery | undefined> =>
  (await find(req, { id: { equals: id } }))[0]

export const addDelivery = async (
  req: PayloadRequest,
  asked: Pick<Delivery, 'webhook' | 'seq' | 'type' | 'about' | 'dueAt'>,
): Promise<void> => {
  const data = { ...asked, state: 'waiting', fence: 0, attempts: 0 }
  await req.payload.db.create({ collection, data, req, returning: false })
}

/** Writes a copy of the data, for the MongoDB adapter puts an `id` of its own into what it is given. */
export const writeDelivery = async (req: PayloadRequest, id: string, data: object): Promise<void> => {
  await req.payload.db.updateOne({ collection, id, data: { ...data }, req, returning: false })
}

const day = 24 * 3_600_000
const keptFor = { delivered: 7 * day, dead: 30 * day }

/** Takes away deliveries that ended long ago. */
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
