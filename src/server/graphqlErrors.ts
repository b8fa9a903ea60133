import { type GraphQLError, GraphQLError as PublicError } from 'graphql'
import type { Payload } from 'payload'

import { isMissingReference, missing } from '../platform/database/payload/missingReference.ts'
import { conflict, isWriteConflict } from '../platform/database/payload/writeConflict.ts'
import { troubleOf } from '../platform/database/trouble.ts'
import { dataOfPayloads } from '../platform/problems/payload/answerRefused.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'
import { Refused, refused } from '../rules/refusals/refused.ts'

type Known = { status?: number; name?: string; data?: unknown; isPublic?: boolean }

/**
 * What a client is told: its own mistakes, and refusals with their status and data. Anything else is logged and
 * answered without its words.
 */
export const publicError = (error: GraphQLError, payload: Payload): GraphQLError => {
  const original = error.originalError as (Error & Known) | undefined
  if (!original) return error
  if (isUnreadable(error, original)) return told(error, error.message, { statusCode: 400 })
  const refusal = refusalOf(original)
  if (refusal) return told(error, refusal.message, extensionsOf(refusal))
  const { name, status = 500 } = original
  if (status >= 500) payload.logger.error({ err: original, msg: 'GraphQL' })
  const message = status >= 500 ? 'Something went wrong.' : error.message
  const data = dataOfPayloads(original) ?? original.data
  return told(error, message, { name, statusCode: status, ...(data ? { data } : {}) })
}

/** The refusal of a query as a whole: nothing of it was executed. */
export const errorOf = ({ code, data, message, status }: Refusal): GraphQLError =>
  new PublicError(message, { extensions: { code, statusCode: status, ...data } })

/** What the error is to a client: a refusal of ours, or what the database had against a write. */
const refusalOf = (error: Error): Refused | undefined => {
  if (error instanceof Refused) return error
  if (isWriteConflict(error)) return conflict()
  if (isMissingReference(error)) return missing()
  return troubleOf(error) ? refused('database-unavailable') : undefined
}

const extensionsOf = ({ data, name, status }: Refused) => ({ name, statusCode: status, data })

/** A value that its scalar cannot read: nothing was resolved yet, and nobody has given it a status. */
const isUnreadable = ({ path }: GraphQLError, { status }: Known): boolean =>
  path === undefined && status === undefined

const told = (
  { nodes, path }: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError => new PublicError(message, { ...(nodes && { nodes }), ...(path && { path }), extensions })
