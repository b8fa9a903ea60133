import { createLocalReq, findOperation, parseParams, type Payload, type PayloadRequest } from 'payload'
import * as qs from 'qs-esm'

import type { Fragments } from './fragments.ts'
import { idsOf } from './idsOnly.ts'

const paths = /^\/api\/(articles|sections|persons|trending-items|media)(?:\/([\w-]{20,}))?$/

/** Parameters of Payload's that a public list may have; another one is Payload's own affair. */
const known: ReadonlySet<string> = new Set([
  'depth',
  'joins',
  'limit',
  'page',
  'pagination',
  'populate',
  'select',
  'sort',
  'where',
])

/**
 * Answers `GET /api/{type}` and `GET /api/{type}/{id}` as Payload's REST API answers the public, with its checks and
 * its access rules, but from documents that are kept.
 *
 * @param url path and query
 * @returns the body; undefined when Payload has to answer itself: with an error, or to another kind of question
 */
export const quickRead = async (
  payload: Payload,
  fragments: Fragments,
  url: string,
): Promise<string | undefined> => {
  const [path, query] = splitAt(url)
  const [, slug, id] = paths.exec(path) ?? []
  if (slug === undefined) return undefined
  const raw = qs.parse(query, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })
  if (!Object.keys(raw).every((name) => known.has(name))) return undefined
  try {
    const ask = { payload, fragments, slug: slug as 'articles', params: parseParams(raw) }
    return id === undefined ? await readList(ask) : await readOne(ask, id)
  } catch {
    return undefined
  }
}

const splitAt = (url: string): [string, string] => {
  const mark = url.indexOf('?')
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
}

type Ask = {
  payload: Payload
  fragments: Fragments
  slug: 'articles'
  params: ReturnType<typeof parseParams>
}

const readList = async ({ fragments, params, payload, slug }: Ask): Promise<string | undefined> => {
  const collection = payload.collections[slug]
  const { depth, joins, limit, page, pagination, populate, select, sort, where } = params
  const shape = { depth, joins, populate, select }
  const req = await publicRequest(payload)
  const given = { collection, ...shape, limit, overrideAccess: false, page, pagination, req, sort, where }
  const listed = await idsOf(slug, () => findOperation(given as never))
  const docs = await fragments.read({ collection, ids: listed.ids, shape, req })
  if (!docs) return undefined
  return `{"docs":[${docs.join(',')}],${JSON.stringify({ ...listed.page, docs: undefined }).slice(1)}`
}

const readOne = async (
  { fragments, params, payload, slug }: Ask,
  id: string,
): Promise<string | undefined> => {
  const { depth, joins, populate, select } = params
  const req = await publicRequest(payload)
  const shape = { depth, joins, populate, select }
  const docs = await fragments.read({ collection: payload.collections[slug], ids: [id], shape, req })
  return docs?.[0]
}

/** Payload asks how it was called: some of its shapes go by it. */
const publicRequest = (payload: Payload): Promise<PayloadRequest> =>
  createLocalReq({ req: { payloadAPI: 'REST' } }, payload)
