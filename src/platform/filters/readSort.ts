import type { FieldShape, ShapeOf } from './fieldShape.ts'
import { hasValues, readPath } from './readPath.ts'
import { sortUnanswered } from './refusedQuestion.ts'
import { sortsIn } from './sortProblem.ts'

type Scope = {
  fields: readonly FieldShape[]
  shapeOf: ShapeOf
  /** Whether only fields of the document itself can be sorted by. */
  isOwnOnly?: boolean
}

/**
 * Completes a sort so that no two documents share a place: the requested fields, then `last` in the direction of the
 * last requested field, as `orderOf` does for lists by cursor.
 *
 * @param last fields that end every order; those that the collection does not have are left out
 * @throws {Refused} 400 for a field that may hold several values, or whose values have no order
 */
export const readSort = (sort: unknown, last: readonly string[], scope: Scope): string[] => {
  const all = sortsIn(sort).map((each) => each.replaceAll('__', '.'))
  const requested = all.filter(
    (each, index) => all.findIndex((other) => pathOf(other) === pathOf(each)) === index,
  )
  const paths = requested.map(pathOf)
  for (const path of paths) if (!isSortable(path, scope)) throw sortUnanswered(path)
  const sign = requested.at(-1)?.startsWith('-') ? '-' : ''
  const more = last.filter((path) => !paths.includes(path) && isSortable(path, scope))
  return [...requested, ...more.map((path) => sign + path)]
}

const pathOf = (sort: string): string => sort.replace(/^-/, '')

const isSortable = (path: string, { fields, isOwnOnly, shapeOf }: Scope): boolean => {
  const found = readPath(fields, path, shapeOf)
  if (found?.is === 'value') return !found.at.isList && hasValues(found.at.kind)
  if (found?.is !== 'related' || found.at.isList || isOwnOnly) return false
  return isSortable(found.rest, { fields: shapeOf(found.target) ?? [], shapeOf })
}
