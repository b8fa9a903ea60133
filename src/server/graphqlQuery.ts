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
const maxTokens = 10_000

/** How many validated queries of the public are cached, and up to which length. */
const maxValidQueries = 500
const maxValidLength = 16_384

/** Payload's schema, and the part of it that the public may query. */
export type Schemas = {
  whole: GraphQLSchema
  forPublic: GraphQLSchema
  /** Parsed queries that are valid by the public schema, by their text: front ends repeat the same ones. */
  valid: LRUCache<string, DocumentNode>
}

/** The parameters of a query, see the GraphQL-over-HTTP specification. */
export type Params = Readonly<{
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}>

/** What has to be known of the client of a query. */
export type GraphqlClient = {
  context: Context
  isPublic: () => Promise<boolean>
  /** Counts the fields of a mutation towards the rate limits, and returns a limit that is exceeded. */
  mayDo: (families: Family[]) => Promise<Taken | undefined>
  /** The rate limit that was exceeded, once it is known. */
  over?: Taken
}

/**
 * Makes both schemas. The whole schema gets the public resolvers and the guards first: the public one is a part of it, and
 * public queries that only the whole schema can answer need them too.
 */
export const schemasOf = async (payload: Payload): Promise<Schemas> => {
  const whole = servedSchema(payload.config)
  usePublicResolvers(whole, payload)
  tellGone(whole, payload)
  guardArguments(whole)
  const valid = new LRUCache<string, DocumentNode>({ max: maxValidQueries })
  return { whole, forPublic: await publicSchemaOf(whole, payload), valid }
}

type Preparing = {
  client: GraphqlClient
  /** Called once the query is valid. */
  onValid: () => void
  params: Params
  payload: Payload
}

/**
 * Prepares a query for execution, or returns the errors because of which it is refused: it is too large or not valid, has
 * no such operation, or its mutations exceed a rate limit.
 */
export const prepareQuery = async (
  schemas: Schemas,
  { client, onValid, params, payload }: Preparing,
): Promise<(ExecutionArgs & { contextValue: Context }) | readonly GraphQLError[]> => {
  const { operationName, variables: variableValues } = params
  const isPublic = await client.isPublic()
  const found = await checkQuery(schemas, { client, isPublic, params })
  if (!('schema' in found)) return found
  onValid()
  const operation = getOperationAST(found.document, operationName)
  if (!operation) return [errorOf(refuse('no-such-operation'))]
  const { context } = client
  if (found.schema === schemas.whole) context.req = await context.request()
  const isRead = operation.operation === OperationTypeNode.QUERY
  // A mutation must not share its answer with an identical one, because each changes something.
  if (!isRead) context.headers['Cache-Control'] = 'no-store'
  // A mutation such as a log-in may change who the caller is, so only reads use the public reader.
  if (isPublic && isRead) context.reader = await GraphqlReader.open(payload, Date.now())
  return { ...found, contextValue: context, operationName, variableValues }
}

type QueryRequest = { client: GraphqlClient; isPublic: boolean; params: Params }

type Checked = { document: DocumentNode; schema: GraphQLSchema }

const checkQuery = async (
  schemas: Schemas,
  request: QueryRequest,
): Promise<Checked | readonly GraphQLError[]> => {
  const { isPublic, params } = request
  const valid = isPublic ? schemas.valid.get(params.query) : undefined
  const document = valid ?? parseQuery(params.query)
  if (document instanceof GraphQLError) return [document]
  const refused = await limitErrors(document, request)
  if (refused.length > 0) return refused
  if (valid) return { document, schema: schemas.forPublic }
  return validateQuery(schemas, isPublic ? params.query : undefined, document)
}

/** Checks the limits first, so that a query that exceeds them is not validated. */
const limitErrors = async (
  document: DocumentNode,
  { client, isPublic, params }: QueryRequest,
): Promise<GraphQLError[]> => {
  const size = measureQuery(document, params.variables ?? {})
  const refused = exceededLimits(size, settings.queryLimits, isPublic)
  if (refused.length > 0) return refused.map(errorOf)
  const over = await client.mayDo(familiesOfFields(mutationFields(document, params.operationName)))
  if (!over) return []
  client.over = over
  return [errorOf(tooOften(over.seconds))]
}

const parseQuery = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: maxTokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Introspection always uses the whole schema. */
const introspection = /\b__(schema|type)\b/

/**
 * Validates a query, against the public schema if possible.
 *
 * @param publicQuery the text of the query if it comes from the public, otherwise undefined
 */
const validateQuery = (
  { forPublic, valid, whole }: Schemas,
  publicQuery: string | undefined,
  document: DocumentNode,
): Checked | readonly GraphQLError[] => {
  const mayUsePublicSchema =
    publicQuery !== undefined && !introspection.test(publicQuery) && hasOnlyQueries(document)
  if (mayUsePublicSchema && validate(forPublic, document).length === 0) {
    if (publicQuery.length <= maxValidLength) valid.set(publicQuery, document)
    return { document, schema: forPublic }
  }
  const errors = validate(whole, document)
  return errors.length > 0 ? errors : { document, schema: whole }
}

/**
 * The public schema has no mutations, and validation accepts any field of an operation type that a schema does not
 * have.
 */
const hasOnlyQueries = ({ definitions }: DocumentNode): boolean =>
  definitions.every((one) => !('operation' in one) || one.operation === OperationTypeNode.QUERY)
