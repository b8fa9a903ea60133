import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest, type Where } from 'payload'

import { refuseOldRevision } from '../../../editorial/revisions/payload/withRevisions.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { actorIn } from '../../../people/audit/payload/provenance.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { changedWords, fileOf, pick, shownOf, withoutFileFacts } from '../readerFacing.ts'
import { leaveHeld } from './heldAnswer.ts'
import { mayChangeNow } from './mayChange.ts'
import { recordWaiting } from './recordWaiting.ts'
import { refuseInvalid } from './refuseInvalid.ts'
import { type ChangeRow, waitingChanges } from './rows.ts'
import { dropFile, focalWithFile, sentFile } from './sentFile.ts'
import { underWay } from './underWay.ts'

type Data = Readonly<Record<string, unknown>>
type Row = Record<string, unknown> & { id: string; isLive?: boolean; isPublic?: boolean }
type Write = {
  collection: unknown
  data?: Data
  depth?: number
  id?: string
  overrideAccess?: boolean
  req: PayloadRequest
  select?: unknown
  where?: unknown
}

/**
 * Decides how a change of what readers see of a picture is written. If its writer may publish everything live that shows
 * the picture, it is applied at once; otherwise it waits in a row of its own, and the picture stays as it is. A new file
 * is always stored beside the old one, which Payload would delete before anybody has decided.
 */
export const takeChange: CollectionBeforeOperationHook = async (operating) => {
  const { args } = operating
  const operation = operationOf(operating)
  if (operation !== 'update') return args
  const write = args as unknown as Write
  if (write.id !== undefined) return (await takeOne(write)) as unknown as typeof args
  if (write.req.file) throw refused('file-for-many')
  return args
}

const takeOne = async (write: Write): Promise<Write> => {
  const { id = '', overrideAccess, req } = write
  const row = await readRow<Row>(req, 'media', id)
  if (!row) return write
  const file = await sentFile(req, row)
  const data = settledData(write, file)
  const words = changedWords(row, data)
  if (!file && words.length === 0) return { ...write, data }
  if (overrideAccess !== true) await demandUpdate(req, row, data)
  const input = { row, data, file, words }
  const mayNow = await mayChangeNow(req, actorOf(req, overrideAccess === true), { ...row, id })
  return mayNow ? applyNow({ ...write, data }, input) : hold({ ...write, data }, input)
}

const settledData = ({ data = {}, overrideAccess, req }: Write, file: PayloadRequest['file']): Data => ({
  ...(overrideAccess === true ? data : withoutFileFacts(data)),
  ...(file && focalWithFile(req)),
})

type ChangeInput = {
  row: Row
  data: Data
  file: PayloadRequest['file']
  words: readonly string[]
}

/** Checks the right to update the picture now; Payload would check it only later. */
const demandUpdate = async (req: PayloadRequest, { id }: Row, data: Data): Promise<void> => {
  const { update } = req.payload.collections.media.config.access
  const allowed = await update({ req, id, data })
  const where: Where[] = typeof allowed === 'object' ? [{ id: { equals: id } }, allowed] : []
  const isTheirs =
    typeof allowed === 'object'
      ? (await req.payload.db.count({ collection: 'media', req, where: { and: where } })).totalDocs > 0
      : allowed
  if (!isTheirs) throw new Forbidden(req.t)
}

const applyNow = async (write: Write, input: ChangeInput): Promise<Write> => {
  const known = underWay.peek(write.req)
  if (known) return write
  const stored = input.file && (await store(write.req, input, 'applied'))
  if (stored) dropFile(write.req)
  underWay.set(write.req, {
    before: shownOf(input.row),
    changed: [...input.words, ...(stored ? ['filename'] : [])],
    sent: pick(input.data, input.words),
    row: stored?.id,
    file: stored && fileOf(stored),
  })
  return write
}

/**
 * Stores the change, and turns the operation into an update that changes nothing, so that not even the picture's
 * `updatedAt` changes.
 */
const hold = async (write: Write, input: ChangeInput): Promise<Write> => {
  const { depth, overrideAccess, req, select } = write
  const { id } = input.row
  await refuseOldRevision(req, input.data, input.row)
  await refuseInvalid(req, { ...input.row, id }, { sent: input.data, names: input.words })
  const stored = await store(req, await withEarlier(req, input), 'waiting')
  dropFile(req)
  await recordWaiting(req, { id, title: titleOf(input.row), changed: stored.changed })
  leaveHeld(req, { id, depth, overrideAccess, select })
  const place = req.payload.collections['media-changes']
  return { collection: place, id: stored.id, data: {}, depth: 0, overrideAccess: true, req }
}

/** Merges the change with an earlier waiting one of the same person. */
const withEarlier = async (
  req: PayloadRequest,
  input: ChangeInput,
): Promise<ChangeInput & { earlier?: ChangeRow }> => {
  const { id: me } = actorIn(req)
  const earlier = (await waitingChanges(req, input.row.id)).find(
    ({ askedBy, filename }) => askedBy === me && !filename,
  )
  if (!earlier) return input
  const data = { ...earlier.sent, ...pick(input.data, input.words) }
  return { ...input, data, words: [...new Set([...Object.keys(earlier.sent), ...input.words])], earlier }
}

const titleOf = ({ alt, filename }: Row): string => String(filename ?? alt)

type Stored = ChangeRow & Record<string, unknown>

const store = async (
  req: PayloadRequest,
  { data, earlier, file, row, words }: ChangeInput & { earlier?: ChangeRow },
  state: ChangeRow['state'],
): Promise<Stored> => {
  const { id: askedBy = null, name: askedByName = null } = actorIn(req)
  const collection = 'media-changes'
  if (earlier) await req.payload.db.deleteOne({ collection, req, where: { id: { equals: earlier.id } } })
  const at = new Date().toISOString()
  const made: unknown = await req.payload.create({
    collection,
    data: {
      ...pick(data, ['focalX', 'focalY']),
      media: row.id,
      state,
      title: titleOf(row),
      changed: [...words, ...(file ? ['filename'] : [])],
      sent: pick(data, words),
      before: shownOf(row),
      askedBy,
      askedByName,
      at,
    },
    depth: 0,
    ...(file && { file }),
    overrideAccess: true,
    req,
  })
  return made as Stored
}
