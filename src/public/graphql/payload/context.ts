import type { GraphQLField, GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql'
import type { PayloadRequest } from 'payload'

import type { GraphqlReader } from './graphqlReader.ts'

/** What resolvers know of the request that they answer. */
export type Context = {
  /** As Payload's resolvers take it. Those of the public need none. */
  req?: PayloadRequest
  request: () => Promise<PayloadRequest>
  /** Of the answer: Payload's log-in and log-out set their cookies here. */
  headers: Record<string, string>
  /** There when the public asks. */
  reader?: GraphqlReader | undefined
}

export type Field = GraphQLField<unknown, Context>
export type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>

/** What is asked of a resolver. */
export type ResolverCall = {
  reader: GraphqlReader
  source: unknown
  args: Readonly<Record<string, unknown>>
  context: Context
  info: GraphQLResolveInfo
}

/** A resolver for what the public asks, which is read from what is public and from nothing else. */
export type PublicResolver = (call: ResolverCall) => unknown

/** Lets a field be answered in this way when the public asks, and as original when somebody else does. */
export const resolveForPublic = (field: Field, resolve: PublicResolver): void => {
  const original = field.resolve as Resolver
  const answer: Resolver = (...params) => {
    const [source, args, context, info] = params
    const { reader } = context
    return reader ? resolve({ reader, source, args, context, info }) : original(...params)
  }
  field.resolve = answer
}

/** Lets a query that is not answered from the store have the request that its resolvers take for granted. */
export const resolveWithRequest = (field: Field): void => {
  const original = field.resolve as Resolver
  const answer: Resolver = async (...args) => {
    const [, , context] = args
    context.req ??= await context.request()
    return original(...args)
  }
  field.resolve = answer
}
