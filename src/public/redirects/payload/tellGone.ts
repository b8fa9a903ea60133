import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { NotFound, type Payload, type PayloadRequest } from 'payload'

import { goneRefusal } from '../../../editorial/takedowns/tombstone.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { type WorkflowResource, workflowResources } from '../../../rules/rights/policy.ts'
import { readTombstone } from '../../documents/payload/readTombstone.ts'

type Resolver = GraphQLFieldResolver<unknown, { req: PayloadRequest }, { id: string }>

/** Lets GraphQL's queries for one document say `gone` of what was withdrawn, where they would say “not found”. */
export const tellGone = (schema: GraphQLSchema, { collections }: Payload): void => {
  const queries = schema.getQueryType()?.getFields() ?? {}
  for (const resource of workflowResources) {
    const { graphQL } = collections[resource].config
    const query = graphQL && graphQL.singularName ? queries[graphQL.singularName] : undefined
    if (query?.resolve)
      query.resolve = withTombstone(resource, query.resolve as Resolver) as typeof query.resolve
  }
}

const withTombstone =
  (resource: WorkflowResource, resolve: Resolver): Resolver =>
  async (...asked) => {
    try {
      return await resolve(...asked)
    } catch (error) {
      const [, args, context] = asked
      const tombstone =
        error instanceof NotFound ? await readTombstone(context.req.payload, resource, args.id) : undefined
      throw tombstone ? new Refused(goneRefusal(tombstone)) : error
    }
  }
