import type { Payload } from 'payload'

import { goneRefusal } from '../../../editorial/takedowns/tombstone.ts'
import { parseQuery } from '../../../platform/filters/payload/parseQuery.ts'
import type { PublicCollection } from '../../../platform/filters/publicFilters.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { slugOf, wholeOf } from '../../../platform/tags/tags.ts'
import { type Refusal, refuse } from '../../../rules/refusals/refuse.ts'
import { addressed } from '../../../rules/rights/addressed.ts'
import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { siteKey } from '../../documents/document.ts'
import { listedTypes } from '../../documents/keys.ts'
import { readTombstone } from '../../documents/payload/readTombstone.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import { answerCursorList } from './answerCursorList.ts'
import { readSiteJson } from './findSite.ts'
import { type ListRequest, readContextFor, readOptionsIn } from './listRequest.ts'
import { countList, readList } from './readList.ts'

/** A list, its count, or a document by its id. Revisions have an endpoint of their own. */
const typePath = new RegExp(`^/api/(?<type>${listedTypes.join('|')})(?:/(?<subpath>(?!versions$)[^/]+))?$`)

/** A document by its slug, for the types that have pages of their own. */
const slugPath = new RegExp(`^/api/(?<type>${addressed.join('|')})/by-slug/(?<slug>[^/]+)$`)

const sitePath = `/api/globals/${siteKey.type}`

/** A request for a list, its count, one document, or the site's settings. */
export type PublicRequest = ListRequest & {
  /** As it stands in the address, percent-encoded. */
  slug: string | undefined
  /** What follows the type in the path: `count` or an id. */
  subpath: string | undefined
}

/**
 * Parses a request for `/api/{type}`, `/api/{type}/count`, `/api/{type}/{id}`, `/api/{type}/by-slug/{slug}` or
 * `/api/globals/site-settings`.
 *
 * @param url path and query
 * @returns undefined for any other address, and for a story in another format (`?format=`)
 */
export const parsePublicRequest = (payload: Payload, url: string): PublicRequest | undefined => {
  const [path, search] = splitAddress(url)
  const target = parsePath(path)
  const query = target && parseQuery(search)
  if (!query) return undefined
  if (target.type === 'articles' && asksForFormat(query, target)) return undefined
  return { ...target, payload, query, now: Date.now() }
}

type Target = Pick<PublicRequest, 'slug' | 'subpath' | 'type'>

const parsePath = (path: string): Target | undefined => {
  if (path === sitePath) return { type: siteKey.type, slug: undefined, subpath: undefined }
  const { slug, subpath, type } = (slugPath.exec(path) ?? typePath.exec(path))?.groups ?? {}
  return type === undefined ? undefined : { type: type as PublicCollection, slug, subpath }
}

/** Matches ids, and none of the other names below a collection. */
export const idPattern = String.raw`[\da-f-]{24,36}`

const storyId = new RegExp(`^${idPattern}$`)

/** Only a single story has formats: for lists and counts the parameter means nothing. */
const asksForFormat = (query: object, { slug, subpath }: Target): boolean =>
  'format' in query && (slug !== undefined || storyId.test(subpath ?? ''))

/**
 * Answers a request from the store of public documents.
 *
 * @param request has passed the checks of what the public may ask for
 * @returns the body; undefined when there is no such document
 * @throws {Refused} for a query that cannot be answered
 */
export const answerPublic = async (request: PublicRequest): Promise<string | undefined> => {
  const { payload, query, slug, subpath, type } = request
  if (type === siteKey.type) return readSiteJson(payload, readOptionsIn(payload, query))
  if (slug !== undefined) return answerSlug(request, slug)
  return subpath === undefined ? answerPage(request) : answerSubpath(request, subpath)
}

/**
 * Says why a document was not found by its id: it was withdrawn (410), never existed (404), or is live but was asked for
 * as of another time (403), which only staff may do.
 */
export const notFoundRefusal = async (request: PublicRequest): Promise<Refusal> => {
  const { now, payload, subpath: id = '', type } = request
  const [live] = await storeOf(payload).read([{ type, id }], 'name', now)
  if (live) return refuse('forbidden')
  const tombstone = isWorkflowResource(type) ? await readTombstone(payload, type, id) : undefined
  return tombstone ? goneRefusal(tombstone) : refuse('not-found')
}

const answerPage = (request: ListRequest): Promise<string | undefined> =>
  'after' in request.query ? answerCursorList(request, request.query['after']) : answerList(request)

const answerSubpath = async (request: ListRequest, subpath: string): Promise<string | undefined> => {
  if (subpath === 'count') return answerCount(request)
  return 'asOf' in request.query ? undefined : answerOne(request, subpath)
}

const answerList = async (request: ListRequest): Promise<string> => {
  const list = await readList(request)
  return `{"docs":[${list.texts.join()}],${JSON.stringify(list.page).slice(1)}`
}

const answerCount = async (request: ListRequest): Promise<string> =>
  JSON.stringify({ totalDocs: await countList(request) })

/** @returns the body; undefined when there is no such document */
export const answerOne = async (request: ListRequest, id: string): Promise<string | undefined> => {
  const { payload, query, type } = request
  const options = readOptionsIn(payload, query)
  const texts = await readJson(await readContextFor(request), { type, ids: [id], options })
  return texts.get(id)
}

/** Redirects and tombstones are not looked up here: the endpoint does that when this returns undefined. */
const answerSlug = async (request: ListRequest, encoded: string): Promise<string | undefined> => {
  const { payload, type } = request
  const slug = decodeSlug(encoded)
  if (slug === undefined) return undefined
  dependsOn([wholeOf(type), slugOf(type, slug)])
  const [found] = await storeOf(payload).bySlug(type, [slug])
  return found && answerOne(request, found.id)
}

const decodeSlug = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
