import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { type PaginatedDocs, type Payload, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { publicReq } from '../../../people/access/payload/publicReq.ts'
import { idsOf } from '../../../platform/paging/payload/idsOnly.ts'
import { keptCollections, listParams } from '../../../platform/tags/keptCollections.ts'
import type { Fragments } from '../../../public/fragments/payload/fragments.ts'
import { quickLoader } from '../../../public/fragments/payload/quickLoader.ts'

/** With another argument Payload answers alone. */
const known: ReadonlySet<string> = new Set(listParams)

type Resolver = GraphQLFieldResolver<unknown, { req: PayloadRequest }, Record<string, unknown>>

/**
 * Lets GraphQL's public lists, and the relations in them, come from documents that are kept. What is in a list is
 * found out by Payload's own resolver, with its checks and access rules.
 */
export const quickLists = (schema: GraphQLSchema, payload: Payload, fragments: Fragments): void => {
  const queries = schema.getQueryType()?.getFields() ?? {}
  for (const slug of keptCollections) {
    const { graphQL } = payload.collections[slug].config
    const query = graphQL && graphQL.pluralName ? queries[graphQL.pluralName] : undefined
    if (query?.resolve)
      query.resolve = fromKept(slug, query.resolve as Resolver, fragments) as typeof query.resolve
  }
}

const fromKept =
  (slug: (typeof keptCollections)[number], resolve: Resolver, fragments: Fragments): Resolver =>
  async (...asked) => {
    const [, args, context] = asked
    const { req } = context
    const isKnown = Object.keys(args).every((name) => known.has(name) || args[name] === undefined)
    if (actorOf(req).kind !== 'public' || !isKnown) return resolve(...asked)
    const { ids, page } = await idsOf(slug, () => resolve(...asked) as Promise<PaginatedDocs>)
    const own = await publicReq(req.payload, {}, 'GraphQL')
    const collection = req.payload.collections[slug]
    const docs = await fragments.read({ collection, ids, shape: { depth: 0 }, req: own })
    if (!docs) return resolve(...asked)
    Object.assign(context.req, { payloadDataLoader: quickLoader(own, req.payloadDataLoader, fragments) })
    return { ...page, docs: docs.map((text) => JSON.parse(text) as unknown) }
  }
