/** From when until when an item is on its list; either may be open. */
export type Times = { from?: Date | string | null; until?: Date | string | null }

const timeOf = (time: Date | string | null | undefined): number | undefined =>
  time === null || time === undefined ? undefined : new Date(time).getTime()

const timesOf = ({ from, until }: Times): number[] =>
  [timeOf(from), timeOf(until)].filter((time) => time !== undefined)

/** Whether an item is on its list, at a time in milliseconds since 1970: from its `from` on, and no longer at its `until`. */
export const isOnList = ({ from, until }: Times, now: number): boolean =>
  (timeOf(from) ?? -Infinity) <= now && now < (timeOf(until) ?? Infinity)

/** When an item last came or went, up to a time; undefined when it did not, in milliseconds since 1970. */
export const lastTurn = (times: Times, now: number): number | undefined => {
  const turns = timesOf(times).filter((time) => time <= now)
  return turns.length > 0 ? Math.max(...turns) : undefined
}

/** When the first of some items comes or goes after a time; undefined when none does. */
export const nextTurn = (items: readonly Times[], now: number): number | undefined => {
  const turns = items.flatMap(timesOf).filter((time) => time > now)
  return turns.length > 0 ? Math.min(...turns) : undefined
}
