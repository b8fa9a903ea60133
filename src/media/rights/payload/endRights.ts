import type { Payload, PayloadRequest, Where } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import { emitPicture } from './emitPicture.ts'

/** Updates whatever depends on a changed row of the library. */
export type FollowFile = (req: PayloadRequest, id: string) => Promise<void>

type Row = { id: string; filename?: string; rightsUntil?: unknown }

/** How many pictures one run handles; the rest follow in the next one. */
const most = 100

/**
 * Handles pictures whose rights have ended: marks them, and records it in the log and on the stories that show them. The
 * public cannot see them even before that, because the access rule compares the time.
 *
 * @param followed updates what depends on a changed file, in the same transaction
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
        msg: `The end of the rights to media ${id} could not be recorded; this is retried.`,
      })
    })
  const [next] = await find({ payload }, { rightsUntil: { greater_than: now.toISOString() } }, 1)
  return rightsEnd(next?.rightsUntil)
}

type Ending = { id: string; now: Date; followed: FollowFile }

/** Ends the rights of one picture, unless another process has done so or an editor has renewed them meanwhile. */
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
  await emitPicture(req, id, 'withdrawn')
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
