import { findByIDOperation, NotFound, parseParams, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { parseQuery } from '../../../platform/filters/payload/parseQuery.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { type Addressed, addressed } from '../../../rules/rights/addressed.ts'
import { isOutsider } from '../../../rules/roles/roles.ts'
import { writeStory } from '../../formats/payload/formatEndpoint.ts'
import { answerOne } from '../../lists/payload/answerPublic.ts'
import { bySlugRoute, resolveRoute, storyBySlugRoute } from '../routes.ts'
import { goneResponse } from './gone.ts'
import { readAddress } from './readAddress.ts'

/**
 * `GET /api/{type}/by-slug/{slug}`: what the public finds at an address. 200 the live document, 301 to where it
 * is now, 410 a tombstone, 404 nothing. Articles take `format`, as by their id.
 */
export const bySlugEndpoint = (resource: Addressed) =>
  resource === 'articles'
    ? endpointOf(storyBySlugRoute, (req, { query }) =>
        answerAddress(req, resource, query.format === undefined ? undefined : writeStory),
      )
    : endpointOf(bySlugRoute, (req) => answerAddress(req, resource))

type Write = (req: PayloadRequest, id: string) => Promise<Response>

const answerAddress = async (req: PayloadRequest, resource: Addressed, write?: Write): Promise<Response> => {
  const address = await readAddress(req.payload, { resource, slug: param(req, 'slug') })
  switch (address.kind) {
    case 'here':
      return write ? write(req, address.id) : showLive(req, resource, address.id)
    case 'moved':
      return movedResponse(req, resource, address)
    case 'gone':
      return goneResponse(address.tombstone)
    case 'nothing':
      throw new NotFound(req.t)
  }
}

/**
 * `GET /api/redirects/resolve?resource=articles&slug=old`, or `?path=/2019/03/old/` for the whole address of another
 * system, by default of a story: where it leads; 404 when it leads nowhere.
 */
export const resolveEndpoint = endpointOf(resolveRoute, async (req, { query }) => {
  const { path, resource = path === undefined ? undefined : 'articles', slug = path } = query
  if (resource === undefined || slug === undefined)
    throw refused('bad-query/redirect', { allowed: addressed })
  const address = await readAddress(req.payload, { resource, slug })
  const isPathOf = path !== undefined && address.kind === 'here'
  if (isPathOf || address.kind === 'moved') return movedResponse(req, resource, address)
  if (address.kind === 'gone') return goneResponse(address.tombstone)
  throw new NotFound(req.t)
})

type Moved = { id: string; slug: string }

/** Where to ask instead, with the same parameters. */
const movedResponse = (req: PayloadRequest, resource: Addressed, { id, slug }: Moved): Response => {
  const asked = new URLSearchParams(req.searchParams)
  for (const own of ['path', 'resource', 'slug']) asked.delete(own)
  const path = `${req.payload.config.routes.api}/${resource}/by-slug/${slug}`
  const location = asked.size > 0 ? `${path}?${asked.toString()}` : path
  return Response.json({ to: { id, slug } }, { status: 301, headers: { Location: location } })
}

/** The document as `GET /api/{type}/{id}` gives it, the live text whoever asks. */
const showLive = async (req: PayloadRequest, resource: Addressed, id: string): Promise<Response> => {
  if (!isOutsider(actorOf(req))) return Response.json(await readLive(req, resource, id))
  const { payload, search } = req
  const query = parseQuery(search.slice(1))
  const text = query && (await answerOne({ payload, query, type: resource, now: Date.now() }, id))
  if (text === undefined) throw new NotFound(req.t)
  return new Response(text, { headers: { 'Content-Type': 'application/json' } })
}

const readLive = (req: PayloadRequest, resource: Addressed, id: string) => {
  const { depth, joins, populate, select } = parseParams(req.query)
  const collection = req.payload.collections[resource]
  return findByIDOperation({
    collection,
    id,
    draft: false,
    overrideAccess: false,
    req,
    ...defined({ depth, joins, populate, select }),
  })
}

const defined = <Options extends object>(options: Options): Partial<Options> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Options>
