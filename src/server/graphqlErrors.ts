import { type GraphQLError, GraphQLError as PublicError } from 'graphql'
import type { Payload } from 'payload'

import { refusalOf } from '../platform/database/payload/refusalOf.ts'
import { dataOfPayloads } from '../platform/problems/payload/answerRefused.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import type { Refused } from '../rules/refusals/refused.ts'

type Known = { status?: number; name?: string }

/**
 * What a client is told: its own mistakes, and refusals with their status and data. Anything else is logged and
 * answered without its words.
 */
export const publicError = (error: GraphQLError | Error, payload: Payload): GraphQLError => {
  // graphql-http refuses parameters by plain errors.
  if (!('extensions' in error)) return notValid(new PublicError(error.message))
  const original = error.originalError as (Error & Known) | undefined
  if (!original) return error.extensions['code'] === undefined ? notValid(error) : error
  if (isUnreadable(error, original)) return notValid(error)
  const refusal = refusalOf(original)
  if (refusal) return told(error, refusal.message, extensionsOf(refusal))
  const { name, status = 500 } = original
  if (status >= 500) payload.logger.error({ err: original, msg: 'GraphQL' })
  const message = status >= 500 ? 'Something went wrong.' : error.message
  return told(error, message, { name, statusCode: status, data: dataOfPayloads(original) })
}

/** A query or a value that cannot be read, in the words of the GraphQL parser, with a code. */
const notValid = (error: GraphQLError): GraphQLError => {
  const { code, status } = refuse('query-not-valid', { reason: error.message })
  return told(error, error.message, { code, statusCode: status })
}

/** The refusal of a query as a whole: nothing of it was executed. */
export const errorOf = ({ code, data, message, status }: Refusal): GraphQLError =>
  new PublicError(message, { extensions: { code, statusCode: status, ...data } })

const extensionsOf = ({ data, name, status }: Refused) => ({ name, statusCode: status, data })

/** A value that its scalar cannot read: nothing was resolved yet, and nobody has given it a status. */
const isUnreadable = ({ path }: GraphQLError, { status }: Known): boolean =>
  path === undefined && status === undefined

const told = (
  { nodes, path, positions, source }: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError => new PublicError(message, { ...(nodes && { nodes }), source, positions, path, extensions })
