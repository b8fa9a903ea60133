import { refused } from '../../../rules/refusals/refused.ts'
import { isEquivalent } from '../../../text/digest/isEquivalent.ts'

type Document = Readonly<Record<string, unknown>>

/**
 * Refuses a change of fields that are fixed once a document exists.
 *
 * @throws {Refused} 409 `fixed` with the paths
 */
export const assertFixed = (
  fields: readonly string[],
  { before, after }: { before: Document; after: Document },
): void => {
  const changed = fields.filter((field) => field in after && !isEquivalent(after[field], before[field]))
  if (changed.length === 0) return
  const problems = changed.map((path) => ({ path, message: `${path} cannot be changed.` }))
  throw refused('fixed/fields', { fields: changed, problems })
}
