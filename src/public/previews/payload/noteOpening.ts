import type { PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { isNoted, toTheHour } from '../preview.ts'
import { changeLink, findLink, type LinkRow, timeOf } from './rows.ts'

/** Notes that somebody opened a link: the first time, and then once an hour at most, and no more of them than that. */
export const noteOpening = async (req: PayloadRequest, link: LinkRow): Promise<void> => {
  const now = new Date()
  if (!isNoted(lastIn(link), now)) return
  await inTransaction(req, async () => {
    const current = await findLink(req, { id: { equals: link.id } })
    if (!current || !isNoted(lastIn(current), now)) return
    await changeLink(req, link.id, { openedAt: toTheHour(now) })
    const { resource, document, rev } = link
    await record(req, { action: 'preview.open', resource, document, rev, details: { preview: link.id } })
  })
}

const lastIn = ({ openedAt }: LinkRow): string | undefined => (openedAt ? timeOf(openedAt) : undefined)
