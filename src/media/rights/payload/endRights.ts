import type { Payload, PayloadRequest, Where } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import { tellPicture } from './tellPicture.ts'

/** What follows from a row of the library that was written. */
export type FollowFile = (req: PayloadRequest, id: string) => Promise<void>

type Row = { id: string; filename?: string; rightsUntil?: unknown }

/** Pictures looked at in one go; the rest come at the next look. */
const most = 100

/**
 * Sees to the pictures whose rights have ended: marks them, tells the log and the stories that show them. That the
 * public sees them no longer does not wait for this: the access rule goes by the clock.
 *
 * @param followed what else follows for readers from a file that has changed, in the same transaction
 * @returns when the next rights end, in milliseconds since 1970; undefined when none will
 */
export const endRights = async (
  payload: Payload,
  now: Date,
  followed: FollowFile,
): Promise<number | undefined> => {
  for (const { id } of await find({ payload }, dueBy(now)))
    await inOwnTransaction(payload, (req) => end(req, { id, now, followed })).catch((err: unknown) => {
      payload.logger.error({
        err,
        msg: `What follows from the end of rights of media ${id} could not be written.`,
      })
    })
  const [next] = await find({ payload }, { rightsUntil: { greater_than: now.toISOString() } }, 1)
  return rightsEnd(next?.rightsUntil)
}

type Ending = { id: string; now: Date; followed: FollowFile }

/** Another process may have done it meanwhile, or an editor may have renewed the rights. */
const end = async (req: PayloadRequest, { followed, id, now }: Ending): Promise<void> => {
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
  await followed(req, id)
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
