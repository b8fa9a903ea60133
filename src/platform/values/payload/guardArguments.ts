import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'

import { jsonProblems } from '../json.ts'
import { badBody } from './refusals.ts'

type Field = GraphQLField<unknown, unknown>
type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>

/**
 * Validates the arguments of GraphQL queries and mutations, as REST validates the bodies of its routes. The data of
 * documents and the filters of lists are validated by their fields instead (see `guardValues`).
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
  (...args) => {
    const said = Object.entries(args[1]).filter(([name]) => name !== 'data' && name !== 'where')
    const problems = jsonProblems(Object.fromEntries(said), '')
    if (problems.length > 0) throw badBody(problems)
    return resolve(...args)
  }
