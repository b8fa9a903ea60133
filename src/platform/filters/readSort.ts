import type { FieldShape, ShapeOf } from './fieldShape.ts'
import { hasValues, readPath } from './readPath.ts'
import { sortUnanswered } from './refusedQuestion.ts'
import { sortsIn } from './sortProblem.ts'

type Scope = {
  fields: readonly FieldShape[]
  shapeOf: ShapeOf
  /** Whether relations lead to nothing to sort by. */
  isOwnOnly?: boolean
}

/**
 * An order in which no two documents have the same place: what was asked for, then what tells all documents apart, the
 * way of the last field that was asked for, as `orderOf` has it for walks.
 *
 * @param last fields that end every order; those that there are none of are left out
 * @throws {Refused} for a field of which a document may have several values, or none that have an order
 */
export const readSort = (sort: unknown, last: readonly string[], scope: Scope): string[] => {
  const all = sortsIn(sort).map((each) => each.replaceAll('__', '.'))
  const asked = all.filter(
    (each, index) => all.findIndex((other) => pathOf(other) === pathOf(each)) === index,
  )
  const paths = asked.map(pathOf)
  for (const path of paths) if (!isSortable(path, scope)) throw sortUnanswered(path)
  const sign = asked.at(-1)?.startsWith('-') ? '-' : ''
  const more = last.filter((path) => !paths.includes(path) && isSortable(path, scope))
  return [...asked, ...more.map((path) => sign + path)]
}

const pathOf = (sort: string): string => sort.replace(/^-/, '')

const isSortable = (path: string, { fields, isOwnOnly, shapeOf }: Scope): boolean => {
  const found = readPath(fields, path, shapeOf)
  if (found?.is === 'value') return !found.at.isList && hasValues(found.at.kind)
  if (found?.is !== 'related' || found.at.isList || isOwnOnly) return false
  return isSortable(found.rest, { fields: shapeOf(found.target) ?? [], shapeOf })
}
