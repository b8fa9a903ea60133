import {
  APIError,
  type Endpoint,
  findByIDOperation,
  NotFound,
  parseParams,
  type PayloadRequest,
} from 'payload'

import { writeStory } from '../../formats/payload/formatEndpoint.ts'
import { askAgain, goneResponse } from '../../takedowns/payload/gone.ts'
import { readTombstone } from '../../takedowns/payload/readTombstone.ts'
import { readAddress } from './readAddress.ts'
import { type Addressed, addressed, isAddressed } from './rows.ts'

/**
 * `GET /api/{type}/by-slug/{slug}`: what the public finds at an address. 200 the live document, 301 to where it
 * is now, 410 a tombstone, 404 nothing. Articles take `format`, as by their id.
 */
export const bySlugEndpoint = (resource: Addressed): Endpoint => ({
  method: 'get',
  path: '/by-slug/:slug',
  handler: async (req) => {
    const slug = String(req.routeParams?.['slug'])
    const address = await readAddress(req, { resource, slug })
    switch (address.kind) {
      case 'here':
        return resource === 'articles' && req.query['format'] !== undefined
          ? writeStory(req, address.id)
          : Response.json(await readLive(req, resource, address.id))
      case 'moved':
        return movedResponse(req, resource, address)
      case 'gone':
        return answerGone(req, resource, address.id)
      case 'nothing':
        throw new NotFound(req.t)
    }
  },
})

/** `GET /api/redirects/resolve?resource=articles&slug=old`: where an old address leads; 404 when it leads nowhere. */
export const resolveEndpoint: Endpoint = {
  method: 'get',
  path: '/resolve',
  handler: async (req) => {
    const { resource, slug } = req.query
    if (!isAddressed(resource) || typeof slug !== 'string') {
      throw new APIError(
        `Give resource (${addressed.join(', ')}) and slug.`,
        400,
        { code: 'bad-query' },
        true,
      )
    }
    const address = await readAddress(req, { resource, slug })
    if (address.kind === 'moved') return movedResponse(req, resource, address)
    if (address.kind === 'gone') return answerGone(req, resource, address.id)
    throw new NotFound(req.t)
  },
}

type Moved = { id: string; slug: string }

/** Where to ask instead, with the same parameters. */
const movedResponse = (req: PayloadRequest, resource: Addressed, { id, slug }: Moved): Response => {
  const asked = new URLSearchParams(req.searchParams)
  for (const own of ['resource', 'slug']) asked.delete(own)
  const path = `${req.payload.config.routes.api}/${resource}/by-slug/${slug}`
  const location = asked.size > 0 ? `${path}?${asked.toString()}` : path
  return Response.json({ to: { id, slug } }, { status: 301, headers: { ...askAgain, Location: location } })
}

const answerGone = async (req: PayloadRequest, resource: Addressed, id: string): Promise<Response> => {
  const tombstone = await readTombstone(req, resource, id)
  if (!tombstone) throw new NotFound(req.t)
  return goneResponse(tombstone)
}

/** The document as `GET /api/{type}/{id}` gives it, the live text whoever asks. */
const readLive = (req: PayloadRequest, resource: Addressed, id: string) => {
  const { depth, joins, populate, select } = parseParams(req.query)
  const collection = req.payload.collections[resource]
  return findByIDOperation({
    collection,
    id,
    draft: false,
    overrideAccess: false,
    req,
    ...given({ depth, joins, populate, select }),
  })
}

const given = <Options extends object>(options: Options): Partial<Options> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Options>
