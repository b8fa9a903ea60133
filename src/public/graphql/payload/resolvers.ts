import { type FlattenedJoinField, NotFound, type Payload } from 'payload'

import type { PublicType } from '../../documents/document.ts'
import { findSite } from '../../lists/payload/findSite.ts'
import { countList, findList } from '../../lists/payload/readList.ts'
import { type GraphqlDocument, StoredText } from '../document.ts'
import { requestedFields } from '../requestedFields.ts'
import type { PublicResolver } from './context.ts'
import type { GraphqlReader } from './graphqlReader.ts'
import { parseListArgs } from './parseListArgs.ts'

/** The fields of a list that need its total. */
const counted = ['totalDocs', 'totalPages', 'hasNextPage', 'nextPage']

export const listOf =
  (payload: Payload, type: PublicType): PublicResolver =>
  async ({ args, info, reader }) => {
    const query = parseListArgs(payload, type, args)
    const wanted = requestedFields(info)
    const pagination = query.pagination !== false && counted.some((name) => wanted.has(name))
    const { ids, page } = await findList({
      payload,
      type,
      query: { ...query, pagination },
      now: reader.now,
    })
    const keys = ids.map((id) => ({ type, id }))
    return {
      ...page,
      docs: wanted.has('docs') ? await readFound(reader, keys, requestedFields(info, 'docs')) : [],
    }
  }

export const countOf =
  (payload: Payload, type: PublicType): PublicResolver =>
  async ({ args, reader }) => {
    const query = parseListArgs(payload, type, args)
    return { totalDocs: await countList({ payload, type, query, now: reader.now }) }
  }

/** @throws {NotFound} when there is no such document, or it is not public */
export const documentOf =
  (type: PublicType): PublicResolver =>
  async ({ args, context, info, reader }) => {
    const [found] = await reader.read([{ type, id: String(args['id']) }], requestedFields(info))
    if (found) return found
    context.req ??= await context.request()
    throw new NotFound(context.req.t)
  }

/** Resolves the site settings. Their relations are ids, which further resolvers follow. */
export const siteOf =
  (payload: Payload): PublicResolver =>
  () =>
    findSite(payload)

/** Resolves a relation to one or several documents. Those that are not public are left out. */
export const relationOf =
  (type: PublicType, { hasMany, name }: { hasMany: boolean; name: string }): PublicResolver =>
  async ({ info, reader, source }) => {
    const ids = [(source as GraphqlDocument)[name]].flat().filter((id) => typeof id === 'string')
    const keys = ids.map((id) => ({ type, id }))
    const found = keys.length === 0 ? [] : await readFound(reader, keys, requestedFields(info))
    return hasMany ? found : found[0]
  }

export const joinOf =
  (payload: Payload, field: FlattenedJoinField): PublicResolver =>
  async ({ args, info, reader, source }) => {
    const query = parseListArgs(payload, field.collection as PublicType, args)
    const { hasNextPage, keys, totalDocs } = await reader.findJoined(
      field,
      (source as GraphqlDocument).id,
      query,
    )
    return { docs: await readFound(reader, keys, requestedFields(info, 'docs')), hasNextPage, totalDocs }
  }

export const textOf =
  ({ config }: Payload, name: string): PublicResolver =>
  ({ args, reader, source }) => {
    const { depth = config.defaultDepth } = args
    const text = (source as GraphqlDocument)[name]
    return text instanceof StoredText ? reader.readText(text, Math.min(Number(depth), config.maxDepth)) : null
  }

const readFound = async (...[reader, keys, wanted]: ReadArgs): Promise<GraphqlDocument[]> =>
  (await reader.read(keys, wanted)).filter((one) => one !== undefined)

type ReadArgs = [GraphqlReader, ...Parameters<GraphqlReader['read']>]
