/** One field of an order. */
export type SortField = { path: string; isDescending: boolean }

/**
 * The full order of a list by cursor: the requested fields, then the time of creation, then the id, so that no two
 * documents share a place. The last two have the direction of the last requested field, so that one index serves the
 * list in both directions.
 *
 * @param sorts fields, `-` before one for descending; at least one
 */
export const orderOf = (sorts: readonly string[]): SortField[] => {
  const requested = sorts.map((each) => ({
    path: each.replace(/^-/, '').replaceAll('__', '.'),
    isDescending: each.startsWith('-'),
  }))
  const isDescending = requested.at(-1)?.isDescending ?? false
  const all = [...requested, ...['createdAt', 'id'].map((path) => ({ path, isDescending }))]
  const firsts = all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index)
  // Ids are unique, so fields after the id have no effect.
  return firsts.slice(0, firsts.findIndex(({ path }) => path === 'id') + 1)
}

/** An order as Payload's `sort`. */
export const sortOf = (order: readonly SortField[]): string[] =>
  order.map(({ isDescending, path }) => (isDescending ? `-${path}` : path))
