import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { claimed } from '../../../platform/jobs/lease.ts'
import type { Delivery } from '../delivery.ts'
import { pickDue } from '../pickDue.ts'
import { openDeliveries, writeDelivery } from './rows.ts'
import type { SenderParts } from './senderParts.ts'

/** How long a claim holds, in milliseconds: three times what a message may take. */
const length = 30_000

/**
 * Claims what is due for a webhook. A look without a transaction comes first, for mostly nothing is. Of two processes
 * that claim the same, the second one sees the first one's claim, or meets a conflict and looks again.
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
