import type { GraphQLFieldConfigMap } from 'graphql'
import type { Config } from 'payload'

import { workflowResources } from '../../../rules/rights/policy.ts'
import type { LaneName, LaneState } from '../../../rules/workflow/lanes.ts'
import type { TransitionName } from '../../../rules/workflow/transitions.ts'
import { optionsOf, type WorkflowOptions } from '../../stories/payload/options.ts'
import { workflowTypes } from './graphqlTypes.ts'
import { laneMove } from './laneMove.ts'
import { readOffers } from './offers.ts'
import { signOff } from './signOffs/signOff.ts'
import { transition } from './transition.ts'

type GraphQL = typeof import('graphql')
type Schema = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[1]
type Fields = GraphQLFieldConfigMap<unknown, { req: Parameters<typeof readOffers>[0] }>

/** `transitionArticle`, `setArticleLane`, `signOffArticle` and their counterparts for each type under the workflow. */
export const workflowMutations = (graphql: GraphQL, schema: unknown): Fields => {
  const { GraphQLInt, GraphQLNonNull, GraphQLString } = graphql
  const { transitionName, laneName, laneState, signedOff } = workflowTypes(graphql)
  const lane = { type: new GraphQLNonNull(laneName) }
  const state = { type: new GraphQLNonNull(laneState) }
  const id = { type: new GraphQLNonNull(GraphQLString) }
  const comment = { type: GraphQLString }
  const rev = { type: GraphQLInt, description: 'The number of the revision that the move is based on' }
  return fieldsFor(schema as Schema, ({ singular, type, options }) => ({
    [`transition${singular}`]: {
      type: type as never,
      args: { id, comment, rev, name: { type: new GraphQLNonNull(transitionName) }, ...moveArgs(graphql) },
      resolve: (_root, args, { req }) =>
        transition({
          ...(args as { id: string; name: TransitionName }),
          req,
          collection: options.resource,
          depth: 0,
        }),
    },
    [`set${singular}Lane`]: {
      type: type as never,
      args: { id, comment, rev, lane, state },
      resolve: (_root, { lane: name, ...args }, { req }) =>
        laneMove({ ...(args as LaneArgs), name: name as LaneName, req, collection: options.resource }),
    },
    [`signOff${singular}`]: {
      type: signedOff,
      args: { id, comment },
      resolve: (_root, args, { req }) => signOff({ ...(args as { id: string }), req, options }),
    },
  }))
}

/** Arguments that only some moves have. */
const moveArgs = ({ GraphQLString: type }: GraphQL) => ({
  at: { type, description: 'ISO 8601, for schedule' },
  notice: { type, description: 'The public notice for readers, for withdraw' },
  zone: { type, description: 'The time zone in which the time was chosen, an IANA name' },
})

type LaneArgs = { id: string; state: LaneState; comment?: string; rev?: number }

/** `articleTransitions(id)` and its counterparts: what the caller may do now, and why not the rest. */
export const workflowQueries = (graphql: GraphQL, schema: unknown): Fields => {
  const { offers } = workflowTypes(graphql)
  return fieldsFor(schema as Schema, ({ singular, options }) => ({
    [`${singular.charAt(0).toLowerCase()}${singular.slice(1)}Transitions`]: {
      type: offers,
      args: { id: { type: new graphql.GraphQLNonNull(graphql.GraphQLString) } },
      resolve: (_root, args, { req }) => readOffers(req, options, (args as { id: string }).id),
    },
  }))
}

type Typed = { singular: string; type: unknown; options: WorkflowOptions }

const fieldsFor = ({ collections }: Schema, make: (typed: Typed) => Fields): Fields => {
  return Object.assign(
    {},
    ...workflowResources.map((resource) => {
      const options = optionsOf(resource)
      const type = collections[resource]?.graphQL?.type
      return options && type ? make({ singular: type.name, type, options }) : {}
    }),
  ) as Fields
}
