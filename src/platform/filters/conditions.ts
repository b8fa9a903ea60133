export type Condition = Record<string, unknown>

/** The conditions that must all hold: those at the top level and within `and`. */
export const conjunction = (where: unknown): Condition[] => {
  if (!isObject(where)) return []
  const { and, AND, ...own } = where
  return [own, ...[and, AND].flat().flatMap(conjunction)]
}

/** The values of `equals` or `in` in a field's operators; undefined when there is neither. */
export const listed = (operators: unknown): string[] | undefined => {
  if (!isObject(operators)) return undefined
  const { equals, in: among } = operators
  if (isId(equals)) return [String(equals)]
  const many = typeof among === 'string' ? among.split(',') : among
  return Array.isArray(many) && many.every(isId) ? many.map(String) : undefined
}

/** Whether the conditions match at most one document, by its id or its slug. */
export const isOne = (where: unknown): boolean =>
  conjunction(where).some(({ id, slug }) => listed(id)?.length === 1 || listed(slug)?.length === 1)

const isId = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

const isObject = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
