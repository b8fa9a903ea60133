import { configToSchema } from '@payloadcms/graphql'
import { GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'

/**
 * Payload's GraphQL schema without its queries for permissions, which take up half of it. Their types promise what
 * Payload's operations do not return, so that most of these queries fail; `/api/access` and `/api/{type}/access/{id}` answer.
 */
export const servedSchema = (config: SanitizedConfig): GraphQLSchema => {
  const { schema } = configToSchema(config)
  const query = schema.getQueryType()?.toConfig()
  if (!query) throw new Error('The GraphQL schema has no queries.')
  const fields = Object.entries(query.fields).filter(([name]) => !isPermissionQuery(name))
  return new GraphQLSchema({
    query: new GraphQLObjectType({ ...query, fields: Object.fromEntries(fields) }),
    mutation: schema.getMutationType() ?? null,
  })
}

const isPermissionQuery = (name: string): boolean => name === 'Access' || name.startsWith('docAccess')
