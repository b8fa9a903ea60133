import { readFile } from 'node:fs/promises'

import { Forbidden, NotFound, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { liveShowing } from '../../../editorial/workflow/payload/storiesShowing.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { param, readBody } from '../../../platform/http/payload/readBody.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'
import { placeOf } from '../../files/payload/mediaFolder.ts'
import { serveSafely } from '../../files/payload/serveSafely.ts'
import { changedLabels } from '../readerFacing.ts'
import { applyChange, refuseChange } from './decideChange.ts'
import { isSeen, mayChangeNow } from './mayChange.ts'
import { patchEndpoint } from './patchEndpoint.ts'
import { allChanges, type ChangeRow, findChange } from './rows.ts'

const body = z.object({ comment: z.string().max(2000).optional() })
const expected = 'Send { "comment": why }, or nothing.'

type Row = { id: string; isLive?: boolean; isPublic?: boolean }

/** `/api/media/{id}/changes…`: what was changed of a picture and what waits, for the staff. */
export const changeEndpoints: Omit<Endpoint, 'root'>[] = [
  patchEndpoint,
  { method: 'get', path: '/:id/changes', handler: (req) => list(req) },
  { method: 'post', path: '/:id/changes/:change/apply', handler: (req) => apply(req) },
  { method: 'post', path: '/:id/changes/:change/refuse', handler: (req) => refuse(req) },
  { method: 'get', path: '/:id/changes/:change/file', handler: (req) => file(req) },
]

const list = async (req: PayloadRequest): Promise<Response> => {
  const row = await openPicture(req)
  const picture = { ...row, id: String(row.id) }
  const rows = await allChanges(req, picture.id)
  return Response.json({
    isSeen: isSeen(picture),
    mayChangeNow: await mayChangeNow(req, actorOf(req), picture),
    shownIn: row.isLive ? (await liveShowing(req, picture.id)).length : 0,
    docs: rows.toReversed().map(told),
  })
}

const told = (row: ChangeRow) => ({
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

const apply = async (req: PayloadRequest): Promise<Response> => {
  const { id } = await openPicture(req)
  const { comment } = await readBody(req, body, expected)
  const doc = await applyChange({ req, media: String(id), change: param(req, 'change'), comment })
  return Response.json({ doc, message: 'Applied: readers see it now.' })
}

const refuse = async (req: PayloadRequest): Promise<Response> => {
  const { id } = await openPicture(req)
  const { comment } = await readBody(req, body, expected)
  await refuseChange({ req, media: String(id), change: param(req, 'change'), comment })
  return Response.json({ message: 'Refused: the picture stays as it is.' })
}

/** The file of a change that waits, or with `before=true` the one that a change took the place of. */
const file = async (req: PayloadRequest): Promise<Response> => {
  const { id } = await openPicture(req)
  const change = await findChange(req, param(req, 'change'))
  if (change?.media !== String(id)) throw new NotFound(req.t)
  const { filename, mimeType } =
    req.query['before'] === 'true' ? change.before : (change as unknown as Record<string, unknown>)
  if (typeof filename !== 'string') throw new NotFound(req.t)
  const bytes = await readFile(placeOf(filename)).catch(() => undefined)
  if (!bytes) throw new NotFound(req.t)
  const headers = serveSafely({
    headers: new Headers({ 'Cache-Control': 'private, no-store', 'Content-Type': String(mimeType) }),
  })
  return new Response(new Uint8Array(bytes), { headers })
}

/** @throws {Forbidden} for whoever is not staff; {NotFound} when the picture is not there */
const openPicture = async (req: PayloadRequest): Promise<Row> => {
  if (!seesDrafts(actorOf(req))) throw new Forbidden(req.t)
  const row = await readRow<Row>(req, 'media', param(req, 'id'))
  if (!row) throw new NotFound(req.t)
  return row
}
