import type { SortValue } from './cursor.ts'
import type { SortField } from './order.ts'

/** A filter as Payload takes it. */
export type Filter = { and?: Filter[]; or?: Filter[]; [path: string]: unknown }

/**
 * What comes behind a place, as filters to be asked one after the other until a page is full. Most often it is one:
 * it begins with a bound on the first field alone, by which the database goes straight to the place. Documents
 * without a value come first in ascending and last in descending order, in SQLite as in MongoDB; they are a stretch
 * of their own, for no bound covers them together with the others.
 *
 * @param values of the document at the place, in the order of the fields
 */
export const stretchesAfter = (
  order: readonly SortField[],
  values: readonly SortValue[],
): [Filter, ...Filter[]] => {
  const [field, ...others] = order
  const [value = null, ...rest] = values
  if (!field) return [{}]
  const { isDescending, path } = field
  const later = behindOf(others, rest)
  if (value === null) {
    const unset: Filter = { and: [{ [path]: { equals: null } }, ...some(later)] }
    return isDescending ? [unset] : [unset, { [path]: { not_equals: null } }]
  }
  const bound: Filter = { [path]: { [isDescending ? 'less_than_equal' : 'greater_than_equal']: value } }
  const set: Filter = {
    and: [bound, eitherOf([beyondOf(field, value), ...some(levelOf(field, value, later))])],
  }
  return isDescending && mayBeUnset(path) ? [set, { [path]: { equals: null } }] : [set]
}

/** Every document has these. */
const mayBeUnset = (path: string): boolean => !['id', 'createdAt', 'updatedAt'].includes(path)

/** Behind the place by the first field, or level with it there and behind by the next. */
const behindOf = (order: readonly SortField[], values: readonly SortValue[]): Filter | undefined => {
  const [field, ...others] = order
  const [value = null, ...rest] = values
  if (!field) return undefined
  const { isDescending, path } = field
  const level = some(levelOf(field, value, behindOf(others, rest)))
  if (value === null) return eitherOf(isDescending ? level : [{ [path]: { not_equals: null } }, ...level])
  const unset: Filter[] = isDescending && mayBeUnset(path) ? [{ [path]: { equals: null } }] : []
  return eitherOf([beyondOf(field, value), ...unset, ...level])
}

const beyondOf = ({ isDescending, path }: SortField, value: SortValue): Filter => ({
  [path]: { [isDescending ? 'less_than' : 'greater_than']: value },
})

const levelOf = ({ path }: SortField, value: SortValue, later: Filter | undefined): Filter | undefined =>
  later && { and: [{ [path]: { equals: value } }, later] }

const eitherOf = (filters: Filter[]): Filter =>
  filters.length === 1 && filters[0] ? filters[0] : { or: filters }

const some = <Item>(item: Item | undefined): Item[] => (item === undefined ? [] : [item])
