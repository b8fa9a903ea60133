import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import {
  type CollectionSlug,
  createLocalReq,
  type PaginatedDocs,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { actorOf } from '../../access/payload/actorOf.ts'
import type { Fragments } from './fragments.ts'
import { idsOf } from './idsOnly.ts'
import { quickLoader } from './quickLoader.ts'

const kept = [
  'articles',
  'sections',
  'persons',
  'trending-items',
  'media',
] as const satisfies CollectionSlug[]

/** Arguments whose lists are put together from kept documents; with another one Payload answers alone. */
const known: ReadonlySet<string> = new Set(['limit', 'page', 'pagination', 'sort', 'where'])

type Resolver = GraphQLFieldResolver<unknown, { req: PayloadRequest }, Record<string, unknown>>

/**
 * Lets GraphQL's public lists, and the relations in them, come from documents that are kept. What is in a list is
 * found out by Payload's own resolver, with its checks and access rules.
 */
export const quickLists = (schema: GraphQLSchema, payload: Payload, fragments: Fragments): void => {
  const queries = schema.getQueryType()?.getFields() ?? {}
  for (const slug of kept) {
    const { graphQL } = payload.collections[slug].config
    const query = graphQL && graphQL.pluralName ? queries[graphQL.pluralName] : undefined
    if (query?.resolve)
      query.resolve = fromKept(slug, query.resolve as Resolver, fragments) as typeof query.resolve
  }
}

const fromKept =
  (slug: (typeof kept)[number], resolve: Resolver, fragments: Fragments): Resolver =>
  async (...asked) => {
    const [, args, context] = asked
    const { req } = context
    const isKnown = Object.keys(args).every((name) => known.has(name) || args[name] === undefined)
    if (actorOf(req).kind !== 'public' || !isKnown) return resolve(...asked)
    const { ids, page } = await idsOf(slug, () => resolve(...asked) as Promise<PaginatedDocs>)
    const own = await createLocalReq({ req: { payloadAPI: 'GraphQL' } }, req.payload)
    const collection = req.payload.collections[slug]
    const docs = await fragments.read({ collection, ids, shape: { depth: 0 }, req: own })
    if (!docs) return resolve(...asked)
    Object.assign(context.req, { payloadDataLoader: quickLoader(own, req.payloadDataLoader, fragments) })
    return { ...page, docs: docs.map((text) => JSON.parse(text) as unknown) }
  }
