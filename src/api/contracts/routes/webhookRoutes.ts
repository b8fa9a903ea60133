import type { Route } from '../route.ts'
import { s } from '../schema.ts'

const common = { method: 'post', who: ['admin'] } as const

/** What may be done with webhooks besides writing them: one row each. */
export const webhookRoutes: readonly Route[] = [
  {
    ...common,
    path: '/api/webhooks/{id}/secret',
    id: 'renewSecretOfWebhook',
    tag: 'webhooks',
    summary: 'A new secret, shown this once; the old one signs beside it for a day',
    answer: { schema: s.object({ secret: s.text }) },
    refusals: [404],
  },
  {
    ...common,
    path: '/api/webhooks/{id}/replay',
    id: 'replayWebhook',
    tag: 'webhooks',
    summary: 'Send again what was not delivered, two hundred at a time',
    answer: { schema: s.object({ count: s.whole, message: s.text }) },
    refusals: [404, 409],
  },
  {
    ...common,
    path: '/api/webhook-deliveries/{id}/replay',
    id: 'replayWebhookDelivery',
    tag: 'webhook-deliveries',
    summary: 'Send one again that was not delivered',
    answer: { schema: s.object({ doc: s.ref('WebhookDelivery'), message: s.text }) },
    refusals: [404, 409],
  },
]
