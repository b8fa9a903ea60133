import { configToSchema } from '@payloadcms/graphql'
import { graphql, type GraphQLSchema } from 'graphql'
import type { Payload } from 'payload'

import { publicReq } from '../../../src/people/access/payload/publicReq.ts'

const known = new WeakMap<Payload, GraphQLSchema>()

/** Payload's own schema, with its own resolvers: none of ours are in it. */
export const payloadSchema = (payload: Payload): GraphQLSchema => {
  const schema = known.get(payload) ?? configToSchema(payload.config).schema
  known.set(payload, schema)
  return schema
}

export type Query = { query: string; variables?: Record<string, unknown> }

/** What Payload's own resolvers answer the public, from the tables of the desk. */
export const askPayload = async (payload: Payload, { query, variables }: Query) => {
  const req = await publicReq(payload, {}, 'GraphQL')
  const { data, errors } = await graphql({
    schema: payloadSchema(payload),
    source: query,
    contextValue: { headers: {}, req },
    ...(variables && { variableValues: variables }),
  })
  // Objects of graphql-js have no prototype.
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, errors: errors?.length ?? 0 }
}
