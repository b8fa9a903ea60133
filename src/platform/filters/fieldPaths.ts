/** Normalises a field path of a condition or a sort: Payload reads `-createdBy__name` as `createdBy.name`. */
const plain = (path: string): string => path.trim().replace(/^-/, '').replaceAll('__', '.')

/** A field that a query names, and whether it filters or sorts by it. */
export type NamedField = { path: string; by: 'filter' | 'sort' }

/**
 * Every field that a list query names: in its conditions at any depth, and in its sort.
 *
 * @param question the query as Payload takes it; parts that cannot be read are skipped, because Payload refuses them
 */
export const namedFields = (question: { where?: unknown; sort?: unknown }): NamedField[] => [
  ...filteredBy(question.where, ''),
  ...[question.sort]
    .flat()
    .filter((each) => typeof each === 'string')
    .flatMap((each) => each.split(','))
    .map((each): NamedField => ({ path: plain(each), by: 'sort' })),
]

const filteredBy = (where: unknown, below: string): NamedField[] => {
  if (Array.isArray(where)) return where.flatMap((each) => filteredBy(each, below))
  if (!isObject(where)) return []
  return Object.entries(where).flatMap(([key, value]) => {
    if (/^(and|or)$/i.test(key)) return filteredBy(value, below)
    const path = below + plain(key)
    return [{ path, by: 'filter' as const }, ...within(value, `${path}.`)]
  })
}

/** An operand may be conditions on the other side of a relation: `{ bylines: { contains: { … } } }`. */
const within = (operators: unknown, below: string): NamedField[] =>
  isObject(operators)
    ? Object.values(operators).flatMap((operand) => (isObject(operand) ? filteredBy(operand, below) : []))
    : []

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
