import { findOperation, parseParams, type Payload } from 'payload'
import * as qs from 'qs-esm'

import { publicReq } from '../../access/payload/publicReq.ts'
import { splitAddress } from '../families.ts'
import { documentPath, listParams, shapeParams } from '../keptCollections.ts'
import type { Fragments, Shape } from './fragments.ts'
import { idsOf } from './idsOnly.ts'

/** Another parameter is Payload's own affair. */
const known: ReadonlySet<string> = new Set([...shapeParams, ...listParams])

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
  const [path, query] = splitAddress(url)
  const { slug, rest: id } = documentPath.exec(path)?.groups ?? {}
  if (slug === undefined || id === 'count') return undefined
  const raw = qs.parse(query, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })
  if (!Object.keys(raw).every((name) => known.has(name))) return undefined
  try {
    const ask = { payload, fragments, slug: slug as 'articles', params: parseParams(raw) }
    return id === undefined ? await readList(ask) : await readOne(ask, id)
  } catch {
    return undefined
  }
}

type Ask = {
  payload: Payload
  fragments: Fragments
  slug: 'articles'
  params: ReturnType<typeof parseParams>
}

const readList = async ({ fragments, params, payload, slug }: Ask): Promise<string | undefined> => {
  const collection = payload.collections[slug]
  const { limit, page, pagination, sort, where } = params
  const shape = shapeOf(params)
  const req = await publicReq(payload, {}, 'REST')
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
  const req = await publicReq(payload, {}, 'REST')
  const shape = shapeOf(params)
  const docs = await fragments.read({ collection: payload.collections[slug], ids: [id], shape, req })
  return docs?.[0]
}

const shapeOf = ({ depth, joins, populate, select }: Ask['params']): Shape => ({
  depth,
  joins,
  populate,
  select,
})
