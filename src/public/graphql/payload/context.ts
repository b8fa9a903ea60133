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
export type Question = {
  reader: GraphqlReader
  source: unknown
  args: Readonly<Record<string, unknown>>
  context: Context
  info: GraphQLResolveInfo
}

/** A resolver for what the public asks, which is read from what is public and from nothing else. */
export type PublicResolver = (question: Question) => unknown

/** Lets a field be answered in this way when the public asks, and as before when somebody else does. */
export const answerPublic = (field: Field, resolve: PublicResolver): void => {
  const before = field.resolve as Resolver
  const answer: Resolver = (...asked) => {
    const [source, args, context, info] = asked
    const { reader } = context
    return reader ? resolve({ reader, source, args, context, info }) : before(...asked)
  }
  field.resolve = answer
}

/** Lets a query that is not answered from the store have the request that its resolvers take for granted. */
export const withRequest = (field: Field): void => {
  const before = field.resolve as Resolver
  const answer: Resolver = async (...args) => {
    const [, , context] = args
    context.req ??= await context.request()
    return before(...args)
  }
  field.resolve = answer
}
