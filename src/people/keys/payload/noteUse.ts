import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { inWriteScope } from '../../../platform/database/payload/writeQueue.ts'
import { record } from '../../audit/payload/record.ts'
import { isFirstToday, isUseStale } from '../key.ts'
import type { KeyRow } from './findKey.ts'

type Use = { row: KeyRow; headers: Headers; user: NonNullable<PayloadRequest['user']> }

/** Stores when a key was last used, at most every ten minutes, and logs the use once a day. It does not wait. */
export const noteUse = (payload: Payload, use: Use): void => {
  if (!isUseStale(use.row.lastUsedAt, Date.now())) return
  void inWriteScope(() =>
    write(payload, use).catch((err: unknown) =>
      payload.logger.warn({ err, msg: 'The last use of a key could not be saved.' }),
    ),
  )
}

const write = async (payload: Payload, { row, headers, user }: Use): Promise<void> => {
  const { id } = row
  const req = Object.assign(await createLocalReq({}, payload), { headers, user })
  await inTransaction(req, async () => {
    const now = Date.now()
    const kept = await payload.db.findOne<KeyRow>({ collection: 'keys', req, where: { id: { equals: id } } })
    if (!kept || !isUseStale(kept.lastUsedAt, now)) return
    const data = { lastUsedAt: new Date(now).toISOString(), updatedAt: null }
    await payload.db.updateOne({ collection: 'keys', id, data, req, returning: false })
    if (!isFirstToday(kept.lastUsedAt, now)) return
    await record(req, { action: 'key.use', resource: 'keys', document: String(id) })
  })
}
