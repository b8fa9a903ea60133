import type { GraphQLField, GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql'
import type { PayloadRequest } from 'payload'

import type { GraphqlReader } from './graphqlReader.ts'

/** The context of a GraphQL request. */
export type Context = {
  /**
   * The request that Payload's resolvers expect. Public resolvers do not need it, so it is made only when it is used.
   */
  req?: PayloadRequest
  request: () => Promise<PayloadRequest>
  /** Headers of the answer: Payload's log-in and log-out set their cookies here. */
  headers: Record<string, string>
  /** Set for requests that are answered from the store of public documents. */
  reader?: GraphqlReader | undefined
}

export type Field = GraphQLField<unknown, Context>
export type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>

/** The arguments of a public resolver. */
export type ResolverCall = {
  reader: GraphqlReader
  source: unknown
  args: Readonly<Record<string, unknown>>
  context: Context
  info: GraphQLResolveInfo
}

/** A resolver that reads only the store of public documents. */
export type PublicResolver = (call: ResolverCall) => unknown

/** Uses a resolver for a field when the public asks. Everybody else gets the original one. */
export const resolveForPublic = (field: Field, resolve: PublicResolver): void => {
  const original = field.resolve as Resolver
  const answer: Resolver = (...params) => {
    const [source, args, context, info] = params
    const { reader } = context
    return reader ? resolve({ reader, source, args, context, info }) : original(...params)
  }
  field.resolve = answer
}

/** Makes sure that `context.req` is set before a field is resolved, because Payload's resolvers rely on it. */
export const resolveWithRequest = (field: Field): void => {
  const original = field.resolve as Resolver
  const answer: Resolver = async (...args) => {
    const [, , context] = args
    context.req ??= await context.request()
    return original(...args)
  }
  field.resolve = answer
}
