import type { PayloadRequest } from 'payload'

import type { LiveEvent } from '../../outbox/liveEvent.ts'
import { activeWebhooks, addDelivery } from './rows.ts'

/** Creates the deliveries of events for every webhook that subscribes to their type, in the transaction of the request. */
export const addDeliveries = async (req: PayloadRequest, events: readonly LiveEvent[]): Promise<void> => {
  for (const webhook of await activeWebhooks(req)) {
    for (const { at, document, resource, seq, type } of events) {
      if (!webhook.events.includes(type)) continue
      const about = `${resource}:${document}`
      await addDelivery(req, { webhook: webhook.id, seq, type: `${resource}.${type}`, about, dueAt: at })
    }
  }
}
