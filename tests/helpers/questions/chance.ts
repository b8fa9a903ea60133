/** Chance that comes out the same for the same seed. */
export type Chance = {
  below: (count: number) => number
  maybe: (share: number) => boolean
  oneOf: <Item>(items: readonly Item[]) => Item
}

export const chanceOf = (seed: number): Chance => {
  let state = seed
  /** mulberry32 */
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    below,
    maybe: (share) => next() < share,
    oneOf: (items) => items[below(items.length)] as (typeof items)[number],
  }
}
