import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'

import { exceededLimits } from '../api/graphql/limits.ts'
import { measureQuery } from '../api/graphql/measureQuery.ts'
import { mutationFields } from '../api/graphql/mutationFields.ts'
import { servedSchema } from '../api/graphql/payload/servedSchema.ts'
import { settings } from '../platform/settings/settings.ts'
import { guardArguments } from '../platform/values/payload/guardArguments.ts'
import type { Context } from '../public/graphql/payload/context.ts'
import { GraphqlReader } from '../public/graphql/payload/graphqlReader.ts'
import { publicSchemaOf, usePublicResolvers } from '../public/graphql/payload/usePublicResolvers.ts'
import { tellGone } from '../public/redirects/payload/tellGone.ts'
import { familiesOfFields, type Family } from '../rules/limits/rates.ts'
import { refuse } from '../rules/refusals/refuse.ts'
import { errorOf } from './graphqlErrors.ts'
import { type Taken, tooOften } from './rateLimits.ts'

/** The largest number of tokens of a query. */
const mostTokens = 10_000

/** Queries of the public that are kept parsed and validated, and how long one may be. */
const mostValid = 500
const longestValid = 16_384

/** Payload's schema, and the part of it that the public may query. */
export type Schemas = {
  whole: GraphQLSchema
  forPublic: GraphQLSchema
  /** Queries that are valid by the public's schema, by their text: a front end repeats the same ones. */
  valid: LRUCache<string, DocumentNode>
}

/** The parameters of a query, see the GraphQL-over-HTTP specification. */
export type Params = Readonly<{
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}>

/** The client of a query. */
export type Asking = {
  context: Context
  isPublic: () => Promise<boolean>
  /** Counts the fields of a mutation. */
  mayDo: (families: Family[]) => Promise<Taken | undefined>
  /** The rate limit that was exceeded, once it is known. */
  over?: Taken
}

/** Adds the guards to both schemas, and the public resolvers too: a query that only the whole schema knows may use them. */
export const schemasOf = async (payload: Payload): Promise<Schemas> => {
  const whole = servedSchema(payload.config)
  usePublicResolvers(whole, payload)
  tellGone(whole, payload)
  guardArguments(whole)
  const valid = new LRUCache<string, DocumentNode>({ max: mostValid })
  return { whole, forPublic: await publicSchemaOf(whole, payload), valid }
}

type Preparing = {
  asking: Asking
  /** Told once the query may be executed. */
  onValid: () => void
  params: Params
  payload: Payload
}

/**
 * Prepares a query for execution, or says why it is refused: it is too large, sent too often, or not valid.
 */
export const prepareQuery = async (
  schemas: Schemas,
  { asking, onValid, params, payload }: Preparing,
): Promise<(ExecutionArgs & { contextValue: Context }) | readonly GraphQLError[]> => {
  const { operationName, variables: variableValues } = params
  const isPublic = await asking.isPublic()
  const found = await checkedBy(schemas, { asking, isPublic, params })
  if (!('schema' in found)) return found
  onValid()
  const operation = getOperationAST(found.document, operationName)
  if (!operation) return [errorOf(refuse('no-such-operation'))]
  const { context } = asking
  if (found.schema === schemas.whole) context.req = await context.request()
  const isRead = operation.operation === OperationTypeNode.QUERY
  // A mutation must not share its answer with an identical one, because each changes something.
  if (!isRead) context.headers['Cache-Control'] = 'no-store'
  // A mutation such as a log-in may change who the caller is, so only reads use the public reader.
  if (isPublic && isRead) context.reader = await GraphqlReader.open(payload, Date.now())
  return { ...found, contextValue: context, operationName, variableValues }
}

type QueryRequest = { asking: Asking; isPublic: boolean; params: Params }

type Checked = { document: DocumentNode; schema: GraphQLSchema }

const checkedBy = async (
  schemas: Schemas,
  request: QueryRequest,
): Promise<Checked | readonly GraphQLError[]> => {
  const { isPublic, params } = request
  const valid = isPublic ? schemas.valid.get(params.query) : undefined
  const document = valid ?? parsed(params.query)
  if (document instanceof GraphQLError) return [document]
  const refused = await refusalsOf(document, request)
  if (refused.length > 0) return refused
  if (valid) return { document, schema: schemas.forPublic }
  return validated(schemas, isPublic ? params.query : undefined, document)
}

/** A query that is too large, or sent too often, is not validated. */
const refusalsOf = async (
  document: DocumentNode,
  { asking, isPublic, params }: QueryRequest,
): Promise<GraphQLError[]> => {
  const size = measureQuery(document, params.variables ?? {})
  const refused = exceededLimits(size, settings.queryLimits, isPublic)
  if (refused.length > 0) return refused.map(errorOf)
  const over = await asking.mayDo(familiesOfFields(mutationFields(document, params.operationName)))
  if (!over) return []
  asking.over = over
  return [errorOf(tooOften(over.seconds))]
}

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: mostTokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Introspection always uses the whole schema. */
const introspection = /\b__(schema|type)\b/

/**
 * A query with the schema that it is valid for: the public one if possible.
 *
 * @param publicQuery the query, if it comes from the public
 */
const validated = (
  { forPublic, valid, whole }: Schemas,
  publicQuery: string | undefined,
  document: DocumentNode,
): Checked | readonly GraphQLError[] => {
  const mayBeSmall = publicQuery !== undefined && !introspection.test(publicQuery) && isOfQueries(document)
  if (mayBeSmall && validate(forPublic, document).length === 0) {
    if (publicQuery.length <= longestValid) valid.set(publicQuery, document)
    return { document, schema: forPublic }
  }
  const errors = validate(whole, document)
  return errors.length > 0 ? errors : { document, schema: whole }
}

/** The small schema has no mutations, by which it could say that they are wrong. */
const isOfQueries = ({ definitions }: DocumentNode): boolean =>
  definitions.every((one) => !('operation' in one) || one.operation === OperationTypeNode.QUERY)
