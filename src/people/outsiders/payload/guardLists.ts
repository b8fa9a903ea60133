import {
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import type { Payload, PayloadRequest } from 'payload'

import { listProblem } from '../../../platform/filters/listProblem.ts'
import { publicFilters } from '../../../platform/filters/publicFilters.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { actorOf } from '../../access/payload/actorOf.ts'

type Context = { req: PayloadRequest }
type Field = GraphQLField<unknown, Context>
type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>

/** Refuses in GraphQL what the public may not ask of a list, of a count or of a join: whatever takes a filter. */
export const guardLists = (schema: GraphQLSchema, payload: Payload): void => {
  const slugs = slugsByName(payload)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields()) as Field[]) {
      const slug = slugs.get(filteredBy(field) ?? '')
      if (slug !== undefined && field.resolve)
        field.resolve = guarded(slug, field.resolve as Resolver) as typeof field.resolve
    }
  }
}

/** `Article` filters are of the type `Article_where`, wherever they stand. */
const filteredBy = ({ args }: Field): string | undefined => {
  const where = args.find(({ name }) => name === 'where')
  return where && /^(.+)_where$/.exec(getNamedType(where.type).name)?.[1]
}

/** Only what the public may read at all is named here; the rest is closed to it. */
const slugsByName = ({ collections }: Payload): Map<string, string> =>
  new Map(
    Object.keys(publicFilters).map((slug) => {
      const { graphQL } = collections[slug as keyof typeof publicFilters].config
      if (!graphQL || !graphQL.singularName) throw new Error(`${slug} has no name in GraphQL.`)
      return [graphQL.singularName, slug]
    }),
  )

const guarded =
  (slug: string, resolve: Resolver): Resolver =>
  (...asked) => {
    const [, { sort, where }, { req }] = asked
    const problem = actorOf(req).kind === 'public' && listProblem(slug, { sort, where }, new Map())
    if (problem) throw new Refused(problem)
    return resolve(...asked)
  }
