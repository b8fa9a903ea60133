/** As much of an item as its place depends on. */
export type Placed = {
  rank?: number | null | undefined
  kind?: 'manual' | 'automatic' | null | undefined
  pinned?: boolean | null | undefined
  /** The id of its story. */
  story?: string | undefined
}

/** Whether an editor put the item where it is. */
export const isHeld = ({ kind, pinned }: Pick<Placed, 'kind' | 'pinned'>): boolean =>
  kind !== 'automatic' || pinned === true

/**
 * The items of a trending list in the order in which readers see them. What editors put there, or pinned, is at its
 * rank; the automatic ones fill the other places in their own order, and leave out stories that an editor's item has.
 * Where nothing fills a place, what comes next moves up.
 */
export const arrange = <Item extends Placed>(items: readonly Item[]): Item[] => {
  const held = items.filter(isHeld).toSorted(byRank)
  const taken = new Set(held.map(({ story }) => story))
  const others = items.filter((item) => !isHeld(item)).toSorted(byRank)
  return interleave(held, unique(others, taken))
}

/**
 * The ranks of a list that editors have left free.
 *
 * @param held ranks that are taken; two of the same push each other down
 */
export const freeRanks = (held: readonly (number | null | undefined)[], length: number): number[] => {
  const places = Array.from({ length: Math.max(0, length - held.length) }, () => ({ rank: undefined }))
  const taken = held.map((rank) => ({ rank, isTaken: true })).toSorted(byRank)
  return interleave<{ rank: Placed['rank']; isTaken?: boolean }>(taken, places).flatMap((one, place) =>
    one.isTaken ? [] : [place + 1],
  )
}

const interleave = <Item extends Pick<Placed, 'rank'>>(
  held: readonly Item[],
  others: readonly Item[],
): Item[] => {
  const rest = [...held]
  const all: Item[] = []
  for (const other of others) {
    while (rest[0] && rankOf(rest[0]) <= all.length + 1) all.push(...rest.splice(0, 1))
    all.push(other)
  }
  return [...all, ...rest]
}

const rankOf = ({ rank }: Pick<Placed, 'rank'>): number => rank ?? Infinity

const byRank = (one: Pick<Placed, 'rank'>, other: Pick<Placed, 'rank'>): number =>
  rankOf(one) === rankOf(other) ? 0 : rankOf(one) - rankOf(other)

const unique = <Item extends Placed>(items: readonly Item[], taken: Set<string | undefined>): Item[] =>
  items.filter(({ story }) => story === undefined || (!taken.has(story) && taken.add(story)))
