import { NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { actorIn } from '../../../people/audit/payload/provenance.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { filesOf } from '../../files/filesOf.ts'
import { removeWithRows } from '../../files/payload/openFiles.ts'
import { changedWords, fileOf, shownOf } from '../readerFacing.ts'
import { mayChangeNow } from './mayChange.ts'
import { recordRefusal } from './recordWaiting.ts'
import { type ChangeRow, findChange, writeChange } from './rows.ts'
import { underWay } from './underWay.ts'

type Decision = { req: PayloadRequest; media: string; change: string; comment?: string | undefined }
type Row = Record<string, unknown> & { id: string; isLive?: boolean; isPublic?: boolean }

/**
 * Applies a waiting change to the picture; readers see it at once.
 *
 * @returns the picture
 * @throws {Refused} 403 `role-may-not` without the right to publish what shows the picture, 409 `change-decided`, 409
 *   `picture-changed` when the same fields were changed in between
 */
export const applyChange = (decision: Decision): Promise<unknown> =>
  inTransaction(decision.req, async () => {
    const { req, media, comment } = decision
    const { change, row } = await openChange(decision)
    refuseOverwriting(change, row)
    const file = change.filename ? fileOf(change) : undefined
    const { changed, sent } = change
    underWay.set(req, { before: shownOf(row), changed, sent, row: change.id, file })
    const picture = await req.payload.update({
      collection: 'media',
      id: media,
      data: sent,
      depth: 0,
      overrideAccess: true,
      req,
    })
    await writeChange(req, change.id, { note: comment ?? null })
    const details = { title: change.title, changed, askedBy: change.askedByName }
    await record(req, {
      action: 'picture.apply',
      resource: 'media',
      document: media,
      reason: comment,
      details,
    })
    return picture
  })

/**
 * Refuses a waiting change: the picture stays as it is, and the file that was sent with the change is removed.
 *
 * @throws {Refused} 403 and 409 as above
 */
export const refuseChange = async (decision: Decision): Promise<void> => {
  const { req, media, comment } = decision
  await inTransaction(req, async () => {
    const { change } = await openChange(decision)
    const { id: decidedBy = null, name: decidedByName = null } = actorIn(req)
    const decidedAt = new Date().toISOString()
    const decided = { decidedBy, decidedByName, decidedAt, note: comment ?? null }
    await writeChange(req, change.id, { state: 'refused', ...decided })
    await recordRefusal(req, { id: media, title: change.title ?? media, changed: change.changed }, comment)
    await removeWithRows(req, filesOf(change))
  })
}

const openChange = async ({ req, media, change: id }: Decision): Promise<{ change: ChangeRow; row: Row }> => {
  const change = await findChange(req, id)
  const row = await readRow<Row>(req, 'media', media)
  if (!row || change?.media !== media) throw new NotFound(req.t)
  if (!(await mayChangeNow(req, actorOf(req), { ...row, id: media }))) throw refused('role-may-not/picture')
  if (change.state !== 'waiting') throw refused('change-decided', { state: change.state })
  return { change, row }
}

const refuseOverwriting = ({ before, changed }: ChangeRow, row: Row): void => {
  const isOther = (name: string): boolean =>
    name === 'filename' ? before[name] !== row[name] : changedWords(before, row).includes(name)
  const paths = changed.filter(isOther)
  if (paths.length === 0) return
  const problems = paths.map((path) => ({ path, message: `${path} has been changed since.` }))
  throw refused('picture-changed', { problems })
}
