import type { Payload, PayloadRequest, Where } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import { tellPicture } from './tellPicture.ts'

type Row = { id: string; filename?: string; rightsUntil?: unknown }

/** Pictures looked at in one go; the rest come at the next look. */
const most = 100

/**
 * Sees to the pictures whose rights have ended: marks them, tells the log and the stories that show them. That the
 * public sees them no longer does not wait for this: the access rule goes by the clock.
 *
 * @returns when the next rights end, in milliseconds since 1970; undefined when none will
 */
export const endRights = async (payload: Payload, now: Date): Promise<number | undefined> => {
  for (const { id } of await find({ payload }, dueBy(now)))
    await inOwnTransaction(payload, (req) => end(req, { id, now })).catch((err: unknown) => {
      payload.logger.error({
        err,
        msg: `What follows from the end of rights of media ${id} could not be written.`,
      })
    })
  const [next] = await find({ payload }, { rightsUntil: { greater_than: now.toISOString() } }, 1)
  return rightsEnd(next?.rightsUntil)
}

/** Another process may have done it meanwhile, or an editor may have renewed the rights. */
const end = async (req: PayloadRequest, { id, now }: { id: string; now: Date }): Promise<void> => {
  const [row] = await find(req, { and: [{ id: { equals: id } }, dueBy(now)] }, 1)
  if (!row) return
  await req.payload.db.updateOne({
    collection: 'media',
    id,
    data: { rightsEnded: true },
    req,
    returning: false,
  })
  await record(req, {
    action: 'rights.end',
    resource: 'media',
    document: id,
    details: { title: row.filename, rightsUntil: new Date(rightsEnd(row.rightsUntil) ?? now).toISOString() },
  })
  await tellPicture(req, id, 'withdrawn')
}

const dueBy = (now: Date): Where => ({
  and: [
    { rightsUntil: { less_than_equal: now.toISOString() } },
    { or: [{ rightsEnded: { equals: false } }, { rightsEnded: { exists: false } }] },
  ],
})

type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

const find = async (req: Asking, where: Where, limit = most): Promise<Row[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'media',
    limit,
    pagination: false,
    req,
    sort: 'rightsUntil',
    where,
  })
  return docs.map((row) => ({ ...row, id: String(row.id) }))
}
