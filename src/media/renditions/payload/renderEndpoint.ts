import { NotFound, type Payload, type PayloadRequest } from 'payload'

import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { addressHeader } from '../../../people/audit/payload/provenance.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { networkOf } from '../../../rules/limits/networkOf.ts'
import { refusalBody, Refused, refused } from '../../../rules/refusals/refused.ts'
import { scopeOf } from '../../../rules/rights/allows.ts'
import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import { serveSafely } from '../../files/payload/serveSafely.ts'
import { QueueFull } from '../../sizes/fairQueue.ts'
import { type Rendition, readRendition } from '../../sizes/rendition.ts'
import { focalOf } from '../../sizes/version.ts'
import { renderRoute } from '../routes.ts'
import { type Made, renditionOf } from './renditions.ts'

type Row = Readonly<Record<string, unknown>> & { id: string; filename: string }

/** Reads a picture as the public sees it; undefined when it is not public. */
type ReadPublic = (payload: Payload, id: string) => Promise<Readonly<Record<string, unknown>> | undefined>

/** `GET /api/media/{id}/render`: a picture in one of the offered sizes, shapes and formats. */
export const renderEndpoint = (readPublic: ReadPublic) =>
  endpointOf(renderRoute, async (req) => {
    const wanted = readRendition(req.searchParams, req.headers.get('accept') ?? undefined)
    if ('ok' in wanted) return refusal(new Refused(wanted))
    const row = await findPicture(req, param(req, 'id'), readPublic)
    if (!row) throw new NotFound(req.t)
    if (!String(row['mimeType']).startsWith('image/')) return refusal(refused('not-a-picture'))
    return answer(req, row, wanted)
  })

const { read } = accessFor('media')

/** Reads the picture with the caller's rights: for the staff from the library, otherwise as the public sees it. */
const findPicture = async (
  req: PayloadRequest,
  id: string,
  readPublic: ReadPublic,
): Promise<Row | undefined> => {
  if (scopeOf(actorOf(req), 'media', 'read') === 'live')
    return (await readPublic(req.payload, id)) as Row | undefined
  const allowed = await read({ req, id })
  if (allowed === false) return undefined
  const byId = { id: { equals: id } }
  const where = allowed === true ? byId : { and: [byId, allowed] }
  return (await req.payload.db.findOne<Row>({ collection: 'media', req, where })) ?? undefined
}

const answer = async (req: PayloadRequest, row: Row, wanted: Rendition): Promise<Response> => {
  const version = typeof row['version'] === 'string' && row['version'] !== '' ? row['version'] : undefined
  if (wanted.version !== undefined && wanted.version !== version) return elsewhere(req, version)
  const picture = { id: String(row.id), filename: row.filename, version, focal: focalOf(row) }
  const who = networkOf(req.headers.get(addressHeader) ?? '')
  try {
    const made = await renditionOf(picture, wanted, who)
    const isLasting = made.isOfVersion && wanted.version !== undefined
    return send(made, wanted, keepingOf(row, isLasting))
  } catch (error) {
    return failed(req, row, error)
  }
}

/**
 * Redirects an address with an outdated or invented version to the current one, so that no rendition is made for it and it
 * takes no space in the cache.
 */
const elsewhere = ({ pathname, searchParams }: PayloadRequest, version: string | undefined): Response => {
  const query = new URLSearchParams(searchParams.toString())
  query.delete('v')
  // Written as in documents: `~` needs no encoding (RFC 3986 §2.3).
  const named = version === undefined ? '' : `&v=${encodeURIComponent(version)}`
  const headers = { 'Cache-Control': 'no-store', Location: `${pathname}?${query.toString()}${named}` }
  return new Response(null, { status: 302, headers })
}

const year = 31_536_000

/**
 * The `Cache-Control` of a rendition. An address with the version may be cached for ever, but not beyond the end of the
 * rights. For one without a version it is left to the answer cache.
 */
const keepingOf = (row: Row, isLasting: boolean): string | undefined => {
  if (!isLasting) return undefined
  const left = ((rightsEnd(row['rightsUntil']) ?? Infinity) - Date.now()) / 1000
  return `public, max-age=${Math.max(0, Math.floor(Math.min(year, left)))}, immutable`
}

const send = ({ bytes }: Made, { format }: Rendition, keeping: string | undefined): Response => {
  const settled = format === 'plain' ? plainType(bytes) : format
  const headers = serveSafely({
    headers: new Headers({
      'Content-Type': `image/${settled}`,
      'Content-Length': String(bytes.length),
      'Content-Disposition': 'inline',
      Vary: 'Accept',
      ...(keeping !== undefined && { 'Cache-Control': keeping }),
    }),
  })
  return new Response(new Uint8Array(bytes), { headers })
}

/** The type of a plain rendition by its first byte. */
const plainType = (bytes: Buffer): 'jpeg' | 'png' => (bytes[0] === 0x89 ? 'png' : 'jpeg')

const failed = (req: PayloadRequest, row: Row, error: unknown): Response => {
  if (error instanceof QueueFull)
    return refusal(refused('pictures-busy', { data: { retryAfter } }), { 'Retry-After': String(retryAfter) })
  req.payload.logger.error({ err: error, msg: `No rendition could be made of ${row.filename}.` })
  const isMissing = (error as { code?: unknown }).code === 'ENOENT'
  return refusal(refused(isMissing ? 'file-missing' : 'unreadable-picture'))
}

/** After how many seconds a client should retry when the queue was full. */
const retryAfter = 2

/** A refusal that caches must not store. */
const refusal = (error: Refused, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json(refusalBody(error), {
    status: error.status,
    headers: { ...headers, 'Cache-Control': 'no-store' },
  })
