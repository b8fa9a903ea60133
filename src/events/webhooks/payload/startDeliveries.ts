import type { Payload } from 'payload'

import { keepLooking } from '../../../platform/jobs/payload/keepLooking.ts'
import { onChangeOf } from '../../../platform/tags/changes.ts'
import { activeWebhooks, pruneDeliveries, type WebhookRow } from './rows.ts'
import { sendTo } from './sendDue.ts'
import { senderParts } from './senderParts.ts'

/** The longest time between two looks, in milliseconds. */
const poll = 1000
const pruneEvery = 3_600_000

/**
 * Sends messages to webhooks as long as the process lives: at once what this process has to send. Each webhook has a lane
 * of its own, so that a slow receiver holds up nobody else. There may be any number of senders on one database.
 *
 * @returns what ends it, once the messages under way have their answers
 */
export const startDeliveries = (payload: Payload): { stop: () => Promise<void> } => {
  const sender = senderParts(payload)
  const lanes = new Map<string, Promise<void>>()
  let isStopping = false
  const mayGoOn = (): boolean => !isStopping
  const failed = 'Webhooks could not be sent.'
  const open = (webhook: WebhookRow): void => {
    if (lanes.has(webhook.id)) return
    const lane = sendTo(sender, webhook, mayGoOn)
      .catch((err: unknown) => {
        if (mayGoOn()) payload.logger.error({ err, msg: failed })
      })
      .finally(() => lanes.delete(webhook.id))
    lanes.set(webhook.id, lane)
  }
  const looking = keepLooking(payload, {
    every: poll,
    failed,
    look: async () => {
      await sender.clock.sync()
      for (const webhook of await activeWebhooks({ payload })) open(webhook)
    },
  })
  const unlisten = onChangeOf('webhook-deliveries', looking.wake)
  const pruning = keepLooking(payload, {
    every: pruneEvery,
    first: pruneEvery,
    failed,
    look: () => pruneDeliveries(payload, new Date()),
  })
  return {
    stop: async () => {
      isStopping = true
      unlisten()
      await Promise.all([looking.stop(), pruning.stop()])
      await Promise.all(lanes.values())
    },
  }
}
