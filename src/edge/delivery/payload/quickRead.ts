import type { Payload } from 'payload'

import { publicReq } from '../../../people/access/payload/publicReq.ts'
import { type Question, questionIn } from '../../../platform/filters/payload/questionIn.ts'
import { walkList } from '../../../platform/paging/payload/walkList.ts'
import { documentPath, listParams, shapeParams } from '../../../platform/tags/keptCollections.ts'
import type { Fragments, Shape } from '../../../public/fragments/payload/fragments.ts'
import { splitAddress } from '../families.ts'
import { findIds } from './findIds.ts'

/** Another parameter is Payload's own affair. */
const known: ReadonlySet<string> = new Set([...shapeParams, ...listParams, 'after'])

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
  const params = questionIn(query)
  if (!params || !Object.keys(params).every((name) => known.has(name))) return undefined
  const ask = { payload, fragments, slug: slug as 'articles', params }
  try {
    if (id !== undefined) return await readOne(ask, id)
    return 'after' in params ? await readWalk(ask, String(params['after'])) : await readList(ask)
  } catch {
    return undefined
  }
}

type Ask = {
  payload: Payload
  fragments: Fragments
  slug: 'articles'
  params: Question
}

const readList = async ({ fragments, params, payload, slug }: Ask): Promise<string | undefined> => {
  const collection = payload.collections[slug]
  const req = await publicReq(payload, {}, 'REST')
  const { ids, page } = await findIds({ collection, fragments, question: params, req })
  const docs = await fragments.read({ collection, ids, shape: shapeOf(params), req })
  if (!docs) return undefined
  return `{"docs":[${docs.join(',')}],${JSON.stringify({ ...page, docs: undefined }).slice(1)}`
}

/** The same by cursor: a document that went meanwhile is left out. */
const readWalk = async ({ fragments, params, payload, slug }: Ask, after: string): Promise<string> => {
  const collection = payload.collections[slug]
  const req = await publicReq(payload, {}, 'REST')
  const { ids, page } = await walkList({ collection, req, question: params, after })
  const docs = await fragments.readSome({ collection, ids, shape: shapeOf(params), req })
  const texts = ids.flatMap((each) => docs.get(each) ?? [])
  return `{"docs":[${texts.join(',')}],${JSON.stringify(page).slice(1)}`
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
