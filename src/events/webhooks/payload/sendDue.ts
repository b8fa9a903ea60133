import { claimDue } from './claimDue.ts'
import { deliver } from './deliver.ts'
import { activeWebhooks, type WebhookRow } from './rows.ts'
import type { SenderParts } from './senderParts.ts'

/** Sends all due deliveries of one webhook, until none is due or one is dead. */
export const sendTo = async (
  sender: SenderParts,
  webhook: WebhookRow,
  mayGoOn: () => boolean = () => true,
): Promise<void> => {
  while (mayGoOn()) {
    const claims = await claimDue(sender, webhook.id)
    if (claims.length === 0) return
    const outcome = await Promise.all(claims.map((claim) => deliver(sender, webhook, claim)))
    if (outcome.includes('dead')) return
  }
}

/** Sends all due deliveries, to all webhooks in parallel. */
export const sendDue = async (sender: SenderParts): Promise<void> => {
  await sender.clock.sync()
  const webhooks = await activeWebhooks(sender)
  await Promise.all(webhooks.map((webhook) => sendTo(sender, webhook)))
}
