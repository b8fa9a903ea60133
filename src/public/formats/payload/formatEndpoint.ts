import type { Endpoint, PayloadRequest } from 'payload'

import { beforePayloads } from '../../../platform/routes/payload/assertRecorded.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { idPattern } from '../../lists/payload/answerPublic.ts'
import { isFormat, storyFormats } from '../storyFormats.ts'
import { readPublicStory } from './endpoints.ts'

/** `GET /api/articles/{id}`: with `format` a live story written out, without it Payload's own answer. */
export const formatEndpoint: Endpoint = {
  custom: beforePayloads,
  method: 'get',
  path: `/:id(${idPattern})`,
  handler: (req) =>
    req.query['format'] === undefined ? payloadsOwn(req) : writeStory(req, String(req.routeParams?.['id'])),
}

/**
 * A live story as `format=html|markdown|text|ninjs`, the same for everybody; with `part=body` the text alone.
 *
 * @throws {Refused} 400 `unknown-format` with the formats that there are, `unknown-part`, or `format-is-live` for a
 *   draft
 */
export const writeStory = async (req: PayloadRequest, id: string): Promise<Response> => {
  const { mediaType, print } = writerFor(req.query)
  const { outside, story } = await readPublicStory(req, id)
  return new Response(print(story, outside.site), {
    headers: { ...harmless, 'Content-Type': `${mediaType}; charset=utf-8` },
  })
}

/** A page under the panel's own address must never run anything. */
const harmless = {
  'Content-Security-Policy': "default-src 'none'; img-src * data:; frame-ancestors 'none'; sandbox",
} as const

type FormatQuery = { draft?: unknown; asOf?: unknown; format?: unknown; part?: unknown }

const writerFor = ({ asOf, draft, format, part }: FormatQuery) => {
  if (draft === 'true' || asOf !== undefined) throw refused('format-is-live')
  if (!isFormat(format)) throw refused('unknown-format', { allowed: Object.keys(storyFormats) })
  const known = storyFormats[format]
  if (part === undefined || part === 'story') return { mediaType: known.mediaType, print: known.story }
  if (part !== 'body' || !('body' in known)) throw refused('unknown-part/format')
  return { mediaType: known.mediaType, print: known.body }
}

/** The answer that this endpoint stands in front of. */
const payloadsOwn = (req: PayloadRequest): Promise<Response> | Response => {
  const { endpoints } = req.payload.collections.articles.config
  const own = (endpoints || []).findLast(({ method, path }) => method === 'get' && path === '/:id')
  if (!own) throw new Error('Payload has no endpoint for one document any more.')
  return own.handler(req)
}
