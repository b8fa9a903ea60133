import type { Payload } from 'payload'

import type { Job, JobRun } from '../../../platform/jobs/payload/job.ts'
import { activeWebhooks, pruneDeliveries, type WebhookRow } from './rows.ts'
import { sendTo } from './sendDue.ts'
import { type SenderParts, withPost } from './senderParts.ts'

const hour = 3_600_000

/** The jobs that send messages to webhooks and delete old deliveries. */
export const deliveryJobs = (payload: Payload): readonly Job[] => [
  sending(payload),
  {
    name: 'Pruning deliveries',
    every: hour,
    first: hour,
    lease: { name: 'pruning deliveries', every: hour },
    run: () => pruneDeliveries(payload, new Date()),
  },
]

/**
 * Sends deliveries that this process created at once, and those of other processes within a second. Each webhook has a
 * queue of its own, so that a slow receiver does not delay the others. Each delivery is leased separately, so any number
 * of processes may send.
 */
const sending = ({ logger }: Payload): Job => {
  const name = 'Sending to webhooks'
  const lanes = new Map<string, Promise<void>>()
  const open = (sender: SenderParts & JobRun, webhook: WebhookRow): void => {
    if (lanes.has(webhook.id)) return
    const lane = sendTo(sender, webhook, sender.mayGoOn)
      .catch((err: unknown) => {
        if (sender.mayGoOn()) logger.error({ err, msg: `${name} failed.` })
      })
      .finally(() => lanes.delete(webhook.id))
    lanes.set(webhook.id, lane)
  }
  return {
    name,
    every: 1000,
    wokenBy: 'webhook-deliveries',
    run: async (run) => {
      await run.clock.sync()
      const sender = { ...run, ...withPost(run) }
      for (const webhook of await activeWebhooks({ payload: run.payload })) open(sender, webhook)
    },
    end: async () => {
      await Promise.all(lanes.values())
    },
  }
}
