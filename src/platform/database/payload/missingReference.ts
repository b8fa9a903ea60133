import type { Config } from 'payload'

/** The stable code of a write that refers to a document that is not there. */
export const missingCode = 'no-such-document'

export const missingMessage = 'A document that this refers to is not there.'

type Caused = { name?: unknown; message?: unknown; cause?: unknown }

/**
 * Whether SQLite refused a row for its foreign key, or MongoDB an id that is none of its own. A draft's relations are
 * not looked up before.
 */
export const isMissingReference = (error: unknown): boolean => {
  const { name, message, cause } = (typeof error === 'object' && error !== null ? error : {}) as Caused
  const isKey = typeof message === 'string' && message.includes('FOREIGN KEY constraint failed')
  return (
    isKey || name === 'BSONError' || (cause !== undefined && cause !== error && isMissingReference(cause))
  )
}

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Answers such a write with 422: nothing was saved. */
export const answerMissing: AfterError = ({ error }) =>
  isMissingReference(error)
    ? { response: { errors: [{ message: missingMessage, data: { code: missingCode } }] }, status: 422 }
    : undefined
