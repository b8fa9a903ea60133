import type { GraphQLFieldConfigMap } from 'graphql'
import type { Config } from 'payload'

import { workflowResources } from '../../access/policy.ts'
import { transitionNames } from '../transitions.ts'
import { readOffers } from './offers.ts'
import { optionsOf, type WorkflowOptions } from './options.ts'
import { transition } from './transition.ts'

type GraphQL = typeof import('graphql')
type Schema = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[1]
type Fields = GraphQLFieldConfigMap<unknown, { req: Parameters<typeof readOffers>[0] }>

/** `transitionArticle(id, name, comment, at)` and its like for each type under the workflow. */
export const transitionMutations = (graphql: GraphQL, schema: unknown): Fields => {
  const { GraphQLInt, GraphQLNonNull, GraphQLString } = graphql
  const name = namesEnum(graphql)
  return fieldsFor(schema as Schema, ({ singular, type, options }) => ({
    [`transition${singular}`]: {
      type: type as never,
      args: {
        id: { type: new GraphQLNonNull(GraphQLString) },
        name: { type: new GraphQLNonNull(name) },
        comment: { type: GraphQLString },
        at: { type: GraphQLString, description: 'ISO 8601, for schedule' },
        rev: { type: GraphQLInt, description: 'The revision that was looked at' },
      },
      resolve: (_root, args, { req }) =>
        transition({
          ...(args as { id: string; name: (typeof transitionNames)[number] }),
          req,
          collection: options.resource,
          depth: 0,
        }),
    },
  }))
}

/** `articleTransitions(id)` and its like: what the caller may do now, and why not the rest. */
export const transitionQueries = (graphql: GraphQL, schema: unknown): Fields => {
  const offers = offersType(graphql)
  return fieldsFor(schema as Schema, ({ singular, options }) => ({
    [`${singular.charAt(0).toLowerCase()}${singular.slice(1)}Transitions`]: {
      type: offers,
      args: { id: { type: new graphql.GraphQLNonNull(graphql.GraphQLString) } },
      resolve: (_root, args, { req }) => readOffers(req, options, (args as { id: string }).id),
    },
  }))
}

type Typed = { singular: string; type: unknown; options: WorkflowOptions }

const fieldsFor = (schema: Schema, make: (typed: Typed) => Fields): Fields => {
  const { collections } = schema as unknown as {
    collections: Record<string, { graphQL: { type: { name: string } } }>
  }
  return Object.assign(
    {},
    ...workflowResources.map((resource) => {
      const options = optionsOf(resource)
      const type = collections[resource]?.graphQL.type
      return options && type ? make({ singular: type.name, type, options }) : {}
    }),
  ) as Fields
}

const enums = new WeakMap<object, InstanceType<GraphQL['GraphQLEnumType']>>()

/** GraphQL names have no hyphens: `publish_now` stands for `publish-now`. */
const namesEnum = (graphql: GraphQL) => {
  const known = enums.get(graphql)
  if (known) return known
  const values = Object.fromEntries(
    transitionNames.map((name) => [name.replaceAll('-', '_'), { value: name }]),
  )
  const made = new graphql.GraphQLEnumType({ name: 'TransitionName', values })
  enums.set(graphql, made)
  return made
}

const offersType = (graphql: GraphQL) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } =
    graphql
  const text = { type: GraphQLString }
  const yes = { type: new GraphQLNonNull(GraphQLBoolean) }
  const problem = new GraphQLObjectType({ name: 'TransitionProblem', fields: { path: text, message: text } })
  const refusal = new GraphQLObjectType({
    name: 'TransitionRefusal',
    fields: {
      status: { type: GraphQLInt },
      code: text,
      message: text,
      errors: { type: new GraphQLList(problem) },
    },
  })
  const offer = new GraphQLObjectType({
    name: 'TransitionOffer',
    fields: {
      name: { type: new GraphQLNonNull(namesEnum(graphql)) },
      label: text,
      to: text,
      allowed: yes,
      needsComment: yes,
      needsTime: yes,
      refusal: { type: refusal },
    },
  })
  return new GraphQLObjectType({
    name: 'TransitionOffers',
    fields: { stage: text, live: text, transitions: { type: new GraphQLList(new GraphQLNonNull(offer)) } },
  })
}
