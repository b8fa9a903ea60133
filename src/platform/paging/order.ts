/** One field of an order. */
export type SortField = { path: string; isDescending: boolean }

/**
 * The whole order of a walk: what was asked for, then the time of creation, then the id, so that no two documents
 * have the same place. The last two go the way of the last field that was asked for, so that one index serves the
 * list forwards and backwards.
 *
 * @param sorts fields, `-` before one for descending; at least one
 */
export const orderOf = (sorts: readonly string[]): SortField[] => {
  const asked = sorts.map((each) => ({
    path: each.replace(/^-/, '').replaceAll('__', '.'),
    isDescending: each.startsWith('-'),
  }))
  const isDescending = asked.at(-1)?.isDescending ?? false
  const all = [...asked, ...['createdAt', 'id'].map((path) => ({ path, isDescending }))]
  const firsts = all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index)
  // Nothing comes behind what no two documents share.
  return firsts.slice(0, firsts.findIndex(({ path }) => path === 'id') + 1)
}

/** An order as Payload takes it. */
export const sortOf = (order: readonly SortField[]): string[] =>
  order.map(({ isDescending, path }) => (isDescending ? `-${path}` : path))
