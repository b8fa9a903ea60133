import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import type { PayloadRequest } from 'payload'

import { serveSafely } from '../../../media/files/payload/serveSafely.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { acceptedType } from '../../../platform/routes/accepted.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { refusalBody, Refused, refused } from '../../../rules/refusals/refused.ts'
import { readSite } from '../../formats/payload/readSite.ts'
import { previewPage, refusalPage } from '../previewPage.ts'
import { openPreviewRoute, previewFileRoute } from '../routes.ts'
import { filesOf, withPreviewAddresses } from '../shownMedia.ts'
import { noteOpening } from './noteOpening.ts'
import { pageOfDocument } from './pageOfDocument.ts'
import { type OpenPreview, readPreview } from './readPreview.ts'
import { asPublic, shownMedia } from './renderPreview.ts'

/** Nothing of a preview is kept by a cache, a search engine, or the pages that it links to. */
const headers = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Accept',
}

/** One revision as the public would see it, and the files that it shows. */
export const openPreviewEndpoints = [
  endpointOf(openPreviewRoute, (req) => open(req, showDocument)),
  endpointOf(previewFileRoute, (req) => open(req, showFile)),
]

type Show = (req: PayloadRequest, preview: OpenPreview) => Promise<Response>

const open = async (req: PayloadRequest, show: Show): Promise<Response> => {
  try {
    return await show(req, await readPreview(req, param(req, 'token')))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { message, status } = error
    if (wantsPage(req)) return page(status, refusalPage(message))
    return Response.json(refusalBody(error), { status, headers })
  }
}

/** People open a link in a browser, which prefers pages; programs accept anything, or ask for JSON. */
const wantsPage = (req: PayloadRequest): boolean =>
  acceptedType(req.headers.get('accept') ?? undefined, ['application/json', 'text/html']) === 'text/html'

const page = (status: number, html: string): Response =>
  new Response(html, {
    status,
    headers: { ...headers, ...runsNothing, 'Content-Type': 'text/html; charset=utf-8' },
  })

/** The page has the panel's origin, and shows what anybody wrote. */
const runsNothing = {
  'Content-Security-Policy':
    "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
} as const

const showDocument: Show = async (req, preview) => {
  const { link } = preview
  await noteOpening(req, link)
  const pictures = await shownMedia(req, preview)
  const names = new Set(pictures.flatMap(filesOf).map(({ name }) => name))
  const base = `${req.payload.config.serverURL}${req.payload.config.routes.api}/previews/${param(req, 'token')}/media/`
  const doc = withPreviewAddresses(
    await asPublic(req, preview, pictures),
    names,
    (name) => base + encodeURIComponent(name),
  )
  const { resource, document, label = null, rev, stage, expiresAt } = link
  const about = { resource, id: document, rev, stage, label, expiresAt: new Date(expiresAt).toISOString() }
  if (!wantsPage(req)) return Response.json({ preview: about, doc }, { headers })
  return page(200, previewPage(pageOfDocument(resource, doc, await readSite(req.payload)), about))
}

const showFile: Show = async (req, preview) => {
  const requested = param(req, 'filename')
  const file = (await shownMedia(req, preview)).flatMap(filesOf).find(({ name }) => name === requested)
  if (!file) throw refused('no-such-file')
  const place = path.join(settings.mediaDir, file.name)
  const size = await stat(place).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) throw refused('no-such-file')
  const sent = new Headers({ ...headers, 'Content-Type': file.type, 'Content-Length': String(size) })
  return new Response(Readable.toWeb(createReadStream(place)) as ReadableStream, {
    headers: serveSafely({ headers: sent }),
  })
}
