import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { isOnList, lastTurn, nextTurn, type Times } from '../times.ts'
import { readTurns } from './readTurns.ts'
import { tellItem } from './tellItem.ts'

const resource = 'trending-items'

/**
 * Tells the stream and the webhooks of trending items that have come or gone by their own times. Readers see it at
 * those times in any case: kept answers end with them.
 *
 * @param since what came or went up to then has been told
 * @returns when the next one comes or goes, in milliseconds since 1970; undefined when none will
 */
export const tellTurns = async (payload: Payload, since: Date, now: Date): Promise<number | undefined> => {
  for (const { id } of await readTurns(payload, since, now))
    await inOwnTransaction(payload, (req) => tell(req, String(id), now.getTime()))
  return nextTurn(await readTurns(payload, now), now.getTime())
}

/** Another process may have told it meanwhile, or an editor changed the times. */
const tell = async (req: PayloadRequest, document: string, now: number): Promise<void> => {
  const row = await readRow(req, resource, document)
  const turn = row && lastTurn(row as Times, now)
  if (row?.['_status'] !== 'published' || turn === undefined || (await isTold(req, document, turn))) return
  await tellItem(req, { ...row, id: document }, isOnList(row as Times, now))
}

const isTold = async (req: PayloadRequest, document: string, since: number): Promise<boolean> => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'live-events',
    req,
    where: {
      and: [
        { resource: { equals: resource } },
        { document: { equals: document } },
        { at: { greater_than_equal: new Date(since).toISOString() } },
      ],
    },
  })
  return totalDocs > 0
}
