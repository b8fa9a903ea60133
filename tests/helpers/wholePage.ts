import * as graphql from 'graphql'

import { graphqlTypes } from '../../src/public/pages/graphqlTypes.ts'
import { pages } from '../../src/public/pages/page.ts'

/** A GraphQL query for all fields of a page of one kind, with its path as a variable. */
export const wholePage = (kind: keyof typeof pages): string => {
  const [type] = graphqlTypes(graphql, [pages[kind]])
  return `query ($path: String!) { page(path: $path) { __typename ... on ${type?.name} ${type && allOf(type)} } }`
}

/** Every field of a type and of those that it leads to, as a query selects them. */
const allOf = (type: graphql.GraphQLOutputType): string => {
  const named = graphql.getNamedType(type)
  if (!graphql.isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
  return `{ ${fields.map((field) => `${field.name} ${allOf(field.type)}`).join(' ')} }`
}
