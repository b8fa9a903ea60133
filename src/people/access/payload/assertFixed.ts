import { APIError } from 'payload'

import { saysSame } from '../../../text/digest/saysSame.ts'

type Document = Readonly<Record<string, unknown>>

/**
 * Refuses a change of what is fixed once a document is there.
 *
 * @throws {APIError} 409 `fixed` with the paths
 */
export const assertFixed = (
  fields: readonly string[],
  { before, after }: { before: Document; after: Document },
): void => {
  const changed = fields.filter((field) => field in after && !saysSame(after[field], before[field]))
  if (changed.length === 0) return
  const errors = changed.map((path) => ({ path, message: `${path} is fixed.` }))
  throw new APIError(`Fixed once it is there: ${changed.join(', ')}.`, 409, { code: 'fixed', errors }, true)
}
