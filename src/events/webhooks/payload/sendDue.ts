import { claimDue } from './claimDue.ts'
import { deliver } from './deliver.ts'
import { activeWebhooks, type WebhookRow } from './rows.ts'
import type { SenderParts } from './senderParts.ts'

/** Sends everything that is due for one webhook, until nothing is. */
export const sendTo = async (
  sender: SenderParts,
  webhook: WebhookRow,
  mayGoOn: () => boolean = () => true,
): Promise<void> => {
  while (mayGoOn()) {
    const claims = await claimDue(sender, webhook.id)
    if (claims.length === 0) return
    const came = await Promise.all(claims.map((claim) => deliver(sender, webhook, claim)))
    if (came.includes('dead')) return
  }
}

/** Sends everything that is due by the clock, to all webhooks side by side. */
export const sendDue = async (sender: SenderParts): Promise<void> => {
  await sender.clock.sync()
  const webhooks = await activeWebhooks(sender)
  await Promise.all(webhooks.map((webhook) => sendTo(sender, webhook)))
}
