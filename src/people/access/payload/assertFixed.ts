import { refused } from '../../../rules/refusals/refused.ts'
import { saysSame } from '../../../text/digest/saysSame.ts'

type Document = Readonly<Record<string, unknown>>

/**
 * Refuses a change of what is fixed once a document is there.
 *
 * @throws {Refused} 409 `fixed` with the paths
 */
export const assertFixed = (
  fields: readonly string[],
  { before, after }: { before: Document; after: Document },
): void => {
  const changed = fields.filter((field) => field in after && !saysSame(after[field], before[field]))
  if (changed.length === 0) return
  const problems = changed.map((path) => ({ path, message: `${path} cannot be changed.` }))
  throw refused('fixed/fields', { fields: changed, problems })
}
