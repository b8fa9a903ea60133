import type { Payload } from 'payload'

import { onChangeOf } from '../../delivery/changes.ts'
import { keepLooking } from '../../services/payload/keepLooking.ts'
import { activeWebhooks, pruneDeliveries, type WebhookRow } from './rows.ts'
import { sendTo } from './sendDue.ts'
import { senderParts } from './senderParts.ts'

/** The longest time between two looks, in milliseconds. */
const poll = 1000
const pruneEvery = 3_600_000

/**
 * Sends messages to webhooks as long as the process lives: at once what this process publishes. Each webhook has a lane
 * of its own, so that a slow receiver holds up nobody else. There may be any number of senders on one database.
 *
 * @returns what ends it, once the messages under way have their answers
 */
export const startDeliveries = (payload: Payload): { stop: () => Promise<void> } => {
  const sender = senderParts(payload)
  const lanes = new Map<string, Promise<void>>()
  let isStopping = false
  const mayGoOn = (): boolean => !isStopping
  const report = (error: unknown): void => {
    if (mayGoOn()) payload.logger.error({ err: error, msg: 'Webhooks could not be sent.' })
  }
  const open = (webhook: WebhookRow): void => {
    if (lanes.has(webhook.id)) return
    const lane = sendTo(sender, webhook, mayGoOn)
      .catch(report)
      .finally(() => lanes.delete(webhook.id))
    lanes.set(webhook.id, lane)
  }
  const look = async (): Promise<void> => {
    await sender.clock.sync()
    for (const webhook of await activeWebhooks({ payload })) open(webhook)
  }
  const looking = keepLooking(async () => {
    await look().catch(report)
    return poll
  })
  const unlisten = onChangeOf('live-events', looking.wake)
  const pruning = setInterval(() => void pruneDeliveries(payload, new Date()).catch(report), pruneEvery)
  return {
    stop: async () => {
      isStopping = true
      clearInterval(pruning)
      unlisten()
      await looking.stop()
      await Promise.all(lanes.values())
    },
  }
}
