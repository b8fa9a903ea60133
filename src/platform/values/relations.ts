import type { IsId } from './field.ts'
import { isRecord } from './isRecord.ts'
import type { Verdict } from './problem.ts'

const notAnId: Verdict = { code: 'bad-id', message: 'This must be the id of a document.' }

/**
 * Validates the value of a relation: an id, or a populated document. For a relation to several collections it is
 * `{ relationTo, value }`.
 */
export const relationProblem = (
  value: unknown,
  relationTo: string | readonly string[],
  isId: IsId,
): Verdict | undefined => {
  if (typeof relationTo === 'string') return isIdOf(value, relationTo, isId) ? undefined : notAnId
  if (!isRecord(value))
    return { code: 'wrong-shape', message: 'This must be { "relationTo": …, "value": id }.' }
  const { relationTo: collection, value: id } = value
  if (typeof collection !== 'string' || !relationTo.includes(collection))
    return { code: 'not-an-option', message: `relationTo must be one of: ${relationTo.join(', ')}.` }
  return isIdOf(id, collection, isId) ? undefined : notAnId
}

const isIdOf = (value: unknown, collection: string, isId: IsId): boolean => {
  const id = isRecord(value) ? value['id'] : value
  return typeof id === 'string' && isId(collection, id)
}
