import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'

import { jsonProblems } from '../json.ts'
import { badBody } from './refusals.ts'

type Field = GraphQLField<unknown, unknown>
type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>

/**
 * Asks the judge of the arguments of GraphQL’s queries and mutations, as REST asks it of the bodies of its routes. What
 * documents hold and lists are filtered by is judged by their fields, see `guardValues`.
 */
export const guardArguments = (schema: GraphQLSchema): void => {
  const types = [schema.getQueryType(), schema.getMutationType()]
  const fields = types.flatMap((type): Field[] => Object.values(type?.getFields() ?? {}))
  for (const field of fields) {
    if (field.resolve && field.args.length > 0)
      field.resolve = guarded(field.resolve as Resolver) as typeof field.resolve
  }
}

const guarded =
  (resolve: Resolver): Resolver =>
  (...asked) => {
    const said = Object.entries(asked[1]).filter(([name]) => name !== 'data' && name !== 'where')
    const problems = jsonProblems(Object.fromEntries(said), '')
    if (problems.length > 0) throw badBody(problems)
    return resolve(...asked)
  }
