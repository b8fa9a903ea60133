import { type FlattenedJoinField, NotFound, type Payload } from 'payload'

import type { PublicType } from '../../documents/document.ts'
import { findSite } from '../../lists/payload/findSite.ts'
import { countList, findList } from '../../lists/payload/readList.ts'
import { type Source, StoredText } from '../document.ts'
import { wantedIn } from '../wantedIn.ts'
import type { PublicResolver } from './context.ts'
import type { GraphqlReader } from './graphqlReader.ts'
import { questionOf } from './questions.ts'

/** What of a list is not known before it is counted. */
const counted = ['totalDocs', 'totalPages', 'hasNextPage', 'nextPage']

export const listOf =
  (payload: Payload, type: PublicType): PublicResolver =>
  async ({ args, info, reader }) => {
    const question = questionOf(payload, type, args)
    const wanted = wantedIn(info)
    const pagination = question.pagination !== false && counted.some((name) => wanted.has(name))
    const { ids, page } = await findList({
      payload,
      type,
      question: { ...question, pagination },
      now: reader.now,
    })
    const keys = ids.map((id) => ({ type, id }))
    return { ...page, docs: wanted.has('docs') ? await readThose(reader, keys, wantedIn(info, 'docs')) : [] }
  }

export const countOf =
  (payload: Payload, type: PublicType): PublicResolver =>
  async ({ args, reader }) => {
    const question = questionOf(payload, type, args)
    return { totalDocs: await countList({ payload, type, question, now: reader.now }) }
  }

/** @throws {NotFound} where there is no such document, or none that is public */
export const documentOf =
  (type: PublicType): PublicResolver =>
  async ({ args, context, info, reader }) => {
    const [found] = await reader.read([{ type, id: String(args['id']) }], wantedIn(info))
    if (found) return found
    context.req ??= await context.request()
    throw new NotFound(context.req.t)
  }

/** The site's settings, with the ids of what they lead to. */
export const siteOf =
  (payload: Payload): PublicResolver =>
  () =>
    findSite(payload)

/** The document that a relation leads to, or those: what is not public is left out. */
export const relationOf =
  (type: PublicType, { hasMany, name }: { hasMany: boolean; name: string }): PublicResolver =>
  async ({ info, reader, source }) => {
    const ids = [(source as Source)[name]].flat().filter((id) => typeof id === 'string')
    const keys = ids.map((id) => ({ type, id }))
    const found = keys.length === 0 ? [] : await readThose(reader, keys, wantedIn(info))
    return hasMany ? found : found[0]
  }

export const joinOf =
  (payload: Payload, field: FlattenedJoinField): PublicResolver =>
  async ({ args, info, reader, source }) => {
    const query = questionOf(payload, field.collection as PublicType, args)
    const { hasNextPage, keys, totalDocs } = await reader.findJoined(field, (source as Source).id, query)
    return { docs: await readThose(reader, keys, wantedIn(info, 'docs')), hasNextPage, totalDocs }
  }

export const textOf =
  ({ config }: Payload, name: string): PublicResolver =>
  ({ args, reader, source }) => {
    const { depth = config.defaultDepth } = args
    const text = (source as Source)[name]
    return text instanceof StoredText ? reader.readText(text, Math.min(Number(depth), config.maxDepth)) : null
  }

const readThose = async (...[reader, keys, wanted]: Asked): Promise<Source[]> =>
  (await reader.read(keys, wanted)).filter((one) => one !== undefined)

type Asked = [GraphqlReader, ...Parameters<GraphqlReader['read']>]
