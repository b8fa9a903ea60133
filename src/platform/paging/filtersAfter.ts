import type { SortValue } from './cursor.ts'
import type { SortField } from './order.ts'

/** A filter as Payload takes it. */
export type Filter = { and?: Filter[]; or?: Filter[]; [path: string]: unknown }

/**
 * The filters that select the documents after a place, to be queried one after the other until a page is full. Usually
 * there is one: it starts with a bound on the first field alone, so that the database can seek by its index. Documents
 * without a value come first in ascending and last in descending order, on SQLite as on MongoDB; they need a filter of
 * their own, because no bound covers them together with the others.
 *
 * @param values the sort values of the document at the place, in the order of the fields
 */
export const filtersAfter = (
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

/** Whether a document may lack the field. */
const mayBeUnset = (path: string): boolean => !['id', 'createdAt', 'updatedAt'].includes(path)

/** Documents after the place: those that are after it by the first field, or equal there and after it by the next. */
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
