import { z } from 'zod'

import { called } from '../../platform/routes/called.ts'
import { route } from '../../platform/routes/route.ts'

const keeping = { method: 'post', who: 'admins', cache: 'never', rate: 'writes' } as const

/** `POST /api/webhooks/{id}/secret`. */
export const renewSecretRoute = route({
  ...keeping,
  path: '/{id}/secret',
  id: 'renewSecretOfWebhook',
  summary: 'A new secret, shown this once; the old one signs beside it for a day',
  answer: { schema: z.object({ secret: z.string() }) },
  refusals: [404],
})

const replay = { ...keeping, path: '/{id}/replay', refusals: [404, 409] } as const

/** `POST /api/webhooks/{id}/replay`. */
export const replayAllRoute = route({
  ...replay,
  id: 'replayWebhook',
  summary: 'Send again what was not delivered, two hundred at a time',
  answer: { schema: z.object({ count: z.int(), message: z.string() }) },
})

/** `POST /api/webhook-deliveries/{id}/replay`. */
export const replayOneRoute = route({
  ...replay,
  id: 'replayWebhookDelivery',
  summary: 'Send one again that was not delivered',
  answer: { schema: z.object({ doc: called('WebhookDelivery'), message: z.string() }) },
})
