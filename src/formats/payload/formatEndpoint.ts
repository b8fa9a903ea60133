import { APIError, type Endpoint, type PayloadRequest } from 'payload'

import { isFormat, storyFormats } from '../storyFormats.ts'
import { readRoutedStory } from './endpoints.ts'

/**
 * `GET /api/articles/{id}?format=html|markdown|text|ninjs`, with `part=body` for the text alone: a live story
 * written out, the same for everybody. Without `format` it is Payload's own answer.
 *
 * @throws {APIError} 400 `unknown-format` with the formats that there are, or `format-is-live` for a draft
 */
export const formatEndpoint: Endpoint = {
  method: 'get',
  // What looks like an id, so that what else is below a collection stays where it is: count, versions.
  path: String.raw`/:id([\da-f-]{24,36})`,
  handler: async (req) => {
    if (req.query['format'] === undefined) return payloadsOwn(req)
    const write = writerFor(req.query)
    const { outside, story } = await readRoutedStory(req)
    return new Response(write.print(story, outside.site), {
      headers: { ...harmless, 'Content-Type': `${write.mediaType}; charset=utf-8` },
    })
  },
}

/** A page under the panel's own address must never run anything. */
const harmless = { 'Content-Security-Policy': "default-src 'none'; img-src * data:; sandbox" } as const

type Asked = { draft?: unknown; asOf?: unknown; format?: unknown; part?: unknown }

const writerFor = ({ asOf, draft, format, part }: Asked) => {
  if (draft === 'true' || asOf !== undefined) {
    throw refusal('format-is-live', 'A format tells what is live: leave out draft and asOf.')
  }
  if (!isFormat(format)) {
    throw refusal(
      'unknown-format',
      `There is no such format; ask for ${Object.keys(storyFormats).join(', ')}.`,
    )
  }
  const known = storyFormats[format]
  if (part === undefined || part === 'story') return { mediaType: known.mediaType, print: known.story }
  if (part !== 'body' || !('body' in known)) {
    throw refusal('unknown-part', 'part is story, or body, which html, markdown and text have.')
  }
  return { mediaType: known.mediaType, print: known.body }
}

const refusal = (code: string, message: string): APIError => new APIError(message, 400, { code }, true)

/** The answer that this endpoint stands in front of. */
const payloadsOwn = (req: PayloadRequest): Promise<Response> | Response => {
  const { endpoints } = req.payload.collections.articles.config
  const own = (endpoints || []).findLast(({ method, path }) => method === 'get' && path === '/:id')
  if (!own) throw new Error('Payload has no endpoint for one document any more.')
  return own.handler(req)
}
