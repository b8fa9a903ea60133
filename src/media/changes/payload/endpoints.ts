import { readFile } from 'node:fs/promises'

import { NotFound, type Endpoint, type PayloadRequest } from 'payload'

import { liveShowing } from '../../../editorial/workflow/payload/storiesShowing.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { placeOf } from '../../files/payload/mediaFolder.ts'
import { serveSafely } from '../../files/payload/serveSafely.ts'
import { changedLabels } from '../readerFacing.ts'
import { applyChangeRoute, changedFileRoute, listChangesRoute, refuseChangeRoute } from '../routes.ts'
import { applyChange, refuseChange } from './decideChange.ts'
import { isSeen, mayChangeNow } from './mayChange.ts'
import { patchEndpoint } from './patchEndpoint.ts'
import { allChanges, type ChangeRow, findChange } from './rows.ts'

type Row = { id: string; isLive?: boolean; isPublic?: boolean }

/** `/api/media/{id}/changes…`: the applied and the waiting changes of a picture, for the staff. */
export const changeEndpoints: Omit<Endpoint, 'root'>[] = [
  patchEndpoint,
  endpointOf(listChangesRoute, async (req) => Response.json(await list(req))),
  endpointOf(applyChangeRoute, async (req, { body: { comment } }) => {
    const doc = await applyChange({ ...(await changeIn(req)), comment })
    return Response.json({ doc, message: 'Applied: readers see it now.' })
  }),
  endpointOf(refuseChangeRoute, async (req, { body: { comment } }) => {
    await refuseChange({ ...(await changeIn(req)), comment })
    return Response.json({ message: 'Refused: the picture stays as it is.' })
  }),
  endpointOf(changedFileRoute, (req, { query }) => file(req, query.before === true)),
]

const list = async (req: PayloadRequest) => {
  const row = await openPicture(req)
  const picture = { ...row, id: String(row.id) }
  const rows = await allChanges(req, picture.id)
  return {
    isSeen: isSeen(picture),
    mayChangeNow: await mayChangeNow(req, actorOf(req), picture),
    shownIn: row.isLive ? (await liveShowing(req, picture.id)).length : 0,
    docs: rows.toReversed().map(changeEntry),
  }
}

const changeEntry = (row: ChangeRow) => ({
  id: row.id,
  state: row.state,
  changed: row.changed,
  labels: changedLabels(row.changed),
  before: Object.fromEntries(row.changed.map((name) => [name, row.before[name] ?? null])),
  after: { ...row.sent, ...(row.filename && { filename: row.filename }) },
  askedBy: row.askedByName,
  at: new Date(row.at).toISOString(),
  decidedBy: row.decidedByName ?? null,
  decidedAt: row.decidedAt ? new Date(row.decidedAt).toISOString() : null,
  note: row.note ?? null,
})

const changeIn = async (req: PayloadRequest) => {
  const { id } = await openPicture(req)
  return { req, media: String(id), change: param(req, 'change') }
}

/** The file of a change that waits, or the one that a change took the place of. */
const file = async (req: PayloadRequest, isBefore: boolean): Promise<Response> => {
  const { id } = await openPicture(req)
  const change = await findChange(req, param(req, 'change'))
  if (change?.media !== String(id)) throw new NotFound(req.t)
  const { filename, mimeType } = isBefore ? change.before : (change as unknown as Record<string, unknown>)
  if (typeof filename !== 'string') throw new NotFound(req.t)
  const bytes = await readFile(placeOf(filename)).catch(() => undefined)
  if (!bytes) throw new NotFound(req.t)
  const headers = serveSafely({
    headers: new Headers({ 'Cache-Control': 'private, no-store', 'Content-Type': String(mimeType) }),
  })
  return new Response(new Uint8Array(bytes), { headers })
}

/** @throws {NotFound} when the picture is not there */
const openPicture = async (req: PayloadRequest): Promise<Row> => {
  const row = await readRow<Row>(req, 'media', param(req, 'id'))
  if (!row) throw new NotFound(req.t)
  return row
}
