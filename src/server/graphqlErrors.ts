import { type GraphQLError, GraphQLError as PublicError } from 'graphql'
import type { Payload } from 'payload'

import { refusalOf } from '../platform/database/payload/refusalOf.ts'
import { dataOfPayloads } from '../platform/problems/payload/answerRefused.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import type { Refused } from '../rules/refusals/refused.ts'

type Known = { status?: number; name?: string }

/**
 * Formats an error for the client: its own mistakes, and refusals with their status and data. Any other error is
 * logged, and answered without its message.
 */
export const publicError = (error: GraphQLError | Error, payload: Payload): GraphQLError => {
  // graphql-http refuses parameters with plain errors.
  if (!('extensions' in error)) return notValid(new PublicError(error.message))
  const original = error.originalError as (Error & Known) | undefined
  if (!original) return error.extensions['code'] === undefined ? notValid(error) : error
  if (isUnreadable(error, original)) return notValid(error)
  const refusal = refusalOf(original)
  if (refusal) return withExtensions(error, refusal.message, extensionsOf(refusal))
  const { name, status = 500 } = original
  if (status >= 500) payload.logger.error({ err: original, msg: 'A GraphQL query failed.' })
  const message = status >= 500 ? 'Something went wrong.' : error.message
  return withExtensions(error, message, { name, statusCode: status, data: dataOfPayloads(original) })
}

/** An error for a query or a value that cannot be parsed: the parser's message with a code. */
const notValid = (error: GraphQLError): GraphQLError => {
  const { code, status } = refuse('query-not-valid', { reason: error.message })
  return withExtensions(error, error.message, { code, statusCode: status })
}

/** The refusal of a whole query, of which nothing was executed. */
export const errorOf = ({ code, data, message, status }: Refusal): GraphQLError =>
  new PublicError(message, { extensions: { code, statusCode: status, ...data } })

const extensionsOf = ({ data, name, status }: Refused) => ({ name, statusCode: status, data })

/** A value that its scalar cannot read: no resolver has run yet, and it has no status. */
const isUnreadable = ({ path }: GraphQLError, { status }: Known): boolean =>
  path === undefined && status === undefined

const withExtensions = (
  { nodes, path, positions, source }: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError => new PublicError(message, { ...(nodes && { nodes }), source, positions, path, extensions })
