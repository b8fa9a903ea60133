import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { claimed } from '../../../platform/jobs/lease.ts'
import type { Delivery } from '../delivery.ts'
import { pickDue } from '../pickDue.ts'
import { openDeliveries, writeDelivery } from './rows.ts'
import type { SenderParts } from './senderParts.ts'

/** How long the lease of a delivery lasts, in milliseconds: three times the timeout of a message. */
const length = 30_000

/**
 * Claims the deliveries that are due for a webhook. It first checks without a transaction, because usually none is due. If
 * two processes claim at once, the second one sees the claim of the first, or gets a write conflict and retries.
 */
export const claimDue = async (
  { payload, clock, name }: SenderParts,
  webhook: string,
): Promise<Delivery[]> => {
  if (pickDue(await openDeliveries({ payload }, webhook), clock.now()).length === 0) return []
  return inOwnTransaction(payload, async (req) => {
    const now = clock.now()
    const due = pickDue(await openDeliveries(req, webhook), now)
    const claims = due.map((row) => ({ ...row, ...claimed(row, { runner: name, now, length }) }))
    for (const { id, state, leasedBy, leasedUntil, fence, attempts } of claims) {
      await writeDelivery(req, id, { state, leasedBy, leasedUntil, fence, attempts })
    }
    return claims
  })
}
