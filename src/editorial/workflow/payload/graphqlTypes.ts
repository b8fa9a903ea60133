import type { GraphQLOutputType } from 'graphql'

import { laneNames, laneStates } from '../../../rules/workflow/lanes.ts'
import { transitionNames } from '../../../rules/workflow/transitions.ts'

type GraphQL = typeof import('graphql')
type Shape = Record<string, GraphQLOutputType>

type Types = ReturnType<typeof build>

const built = new WeakMap<object, Types>()

/** The workflow's own GraphQL types, built once for each copy of the graphql library. */
export const workflowTypes = (graphql: GraphQL): Types => {
  const known = built.get(graphql)
  if (known) return known
  const types = build(graphql)
  built.set(graphql, types)
  return types
}

const build = (graphql: GraphQL) => {
  const enumOf = enumsOf(graphql)
  const transitionName = enumOf('TransitionName', transitionNames)
  const laneName = enumOf('LaneName', laneNames)
  const laneState = enumOf('LaneState', laneStates)
  const { GraphQLInt, GraphQLList, GraphQLNonNull } = graphql
  const signedOff = objectsOf(graphql)('SignedOff', {
    signedOff: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLInt))),
  })
  const offers = offersType(graphql, { transitionName, laneName, laneState })
  return { transitionName, laneName, laneState, signedOff, offers }
}

/** GraphQL names have no hyphens: `publish_now` stands for `publish-now`. */
const enumsOf =
  ({ GraphQLEnumType }: GraphQL) =>
  (name: string, of: readonly string[]) =>
    new GraphQLEnumType({
      name,
      values: Object.fromEntries(of.map((value) => [value.replaceAll('-', '_'), { value }])),
    })

const objectsOf =
  ({ GraphQLObjectType }: GraphQL) =>
  (name: string, shape: Shape) =>
    new GraphQLObjectType({
      name,
      fields: Object.fromEntries(Object.entries(shape).map(([field, type]) => [field, { type }])),
    })

type Enums = Record<'transitionName' | 'laneName' | 'laneState', GraphQLOutputType>

const offersType = (graphql: GraphQL, enums: Enums) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString: text } = graphql
  const object = objectsOf(graphql)
  const sure = (type: GraphQLOutputType) => new GraphQLNonNull(type as never)
  const many = (type: GraphQLOutputType) => new GraphQLList(sure(type))
  const yes = sure(GraphQLBoolean)
  const problem = object('TransitionProblem', { path: text, message: text })
  const errors = new GraphQLList(problem)
  const refusal = object('TransitionRefusal', { status: GraphQLInt, code: text, message: text, errors })
  const needs = { needsComment: yes, needsTime: yes }
  const offer = { name: sure(enums.transitionName), label: text, to: text, allowed: yes, ...needs, refusal }
  const approval = object('Approval', { name: text, at: text })
  const approvals = { needed: sure(GraphQLInt), given: many(approval) }
  const lane = { lane: sure(enums.laneName), label: text, state: sure(enums.laneState), name: text, at: text }
  const waits = { rev: GraphQLInt, publishedBy: text, publishedAt: text, reason: text, allowed: yes, refusal }
  return object('TransitionOffers', {
    stage: text,
    live: text,
    rev: GraphQLInt,
    transitions: many(object('TransitionOffer', offer)),
    approvals: object('Approvals', approvals),
    lanes: many(object('Lane', { ...lane, mayBecome: many(enums.laneState) })),
    signOff: object('OpenSignOff', waits),
  })
}
