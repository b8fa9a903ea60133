import { type GraphQLError, GraphQLError as PublicError, type ValidationRule } from 'graphql'
import type { Payload } from 'payload'

import {
  isMissingReference,
  missingCode,
  missingMessage,
} from '../platform/database/payload/missingReference.ts'
import { conflictCode, conflictMessage, isWriteConflict } from '../platform/database/payload/writeConflict.ts'
import { troubleCode, troubleMessage, troubleOf } from '../platform/database/trouble.ts'

type Known = { status?: number; name?: string; data?: unknown; isPublic?: boolean }

/**
 * What a client is told: its own mistakes, and refusals with their status and data. Anything else is logged and
 * answered without its words.
 */
export const publicError = (error: GraphQLError, payload: Payload): GraphQLError => {
  const original = error.originalError as (Error & Known) | undefined
  if (!original) return error
  if (isUnreadable(error, original)) return told(error, error.message, { statusCode: 400 })
  if (isWriteConflict(original))
    return told(error, conflictMessage, { statusCode: 503, data: { code: conflictCode } })
  if (isMissingReference(original))
    return told(error, missingMessage, { statusCode: 422, data: { code: missingCode } })
  if (troubleOf(original))
    return told(error, troubleMessage, { statusCode: 503, data: { code: troubleCode } })
  const { name, data, status = 500 } = original
  if (status >= 500) payload.logger.error({ err: original, msg: 'GraphQL' })
  const message = status >= 500 ? 'Something went wrong.' : error.message
  return told(error, message, { name, statusCode: status, ...(data ? { data } : {}) })
}

/** A value that its scalar cannot read: nothing was resolved yet, and nobody has given it a status. */
const isUnreadable = ({ path }: GraphQLError, { status }: Known): boolean =>
  path === undefined && status === undefined

const told = (
  { nodes, path }: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError => new PublicError(message, { ...(nodes && { nodes }), ...(path && { path }), extensions })

/** A query that is too large is not looked at further. */
export const refusing =
  (refused: readonly { message: string; code: string }[]): ValidationRule =>
  (context) => ({
    Document: () => {
      for (const { message, ...extensions } of refused) {
        context.reportError(new PublicError(message, { extensions }))
      }
    },
  })
