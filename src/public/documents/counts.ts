import type { Key } from './document.ts'
import { conjunctsOf, type Where } from './where.ts'

/*
 * What the store keeps counts of: the documents of a type, and those that have a key with a value. Many questions are
 * answered by these alone, however many documents there are.
 */

/** How many documents have a key; undefined: how many there are of the type. */
export type CountOf = (key: Key | undefined) => number

/** Every key that a condition names. */
export const keysIn = (where: Where): Key[] => {
  if (where.is === 'key') return where.values.map((value) => ({ key: where.key, value }))
  if (where.is === 'all' || where.is === 'any') return where.of.flatMap(keysIn)
  return where.is === 'not' ? keysIn(where.of) : []
}

/** How many documents meet a condition: everything, one key, or what has it not. Undefined for what has to be counted. */
export const knownCount = (where: Where, countOf: CountOf): number | undefined => {
  const [only, ...more] = conjunctsOf(where)
  if (!only) return countOf(undefined)
  if (more.length > 0) return undefined
  if (only.is === 'not') {
    const without = knownCount(only.of, countOf)
    return without === undefined ? undefined : countOf(undefined) - without
  }
  if (only.is !== 'key') return undefined
  const [value, ...others] = only.values
  return value === undefined || others.length > 0 ? undefined : countOf({ key: only.key, value })
}

/** Whether a condition names the documents that meet it. */
export const isNarrow = (where: Where): boolean =>
  where.is === 'among' && (where.column === 'id' || where.column === 'slug')

/**
 * How many documents meet a condition. What leaves out some documents by name (“all but this one”) is counted by them.
 *
 * @param countMatching counts the documents themselves
 */
export const countBy = async (
  where: Where,
  countOf: CountOf,
  countMatching: (where: Where) => Promise<number>,
): Promise<number> => {
  const known = knownCount(where, countOf)
  if (known !== undefined) return known
  const all = conjunctsOf(where)
  const one = all.find((each) => each.is === 'not' && isNarrow(each.of))
  if (one?.is !== 'not') return countMatching(where)
  const left: Where = { is: 'all', of: all.filter((each) => each !== one) }
  const most = knownCount(left, countOf)
  return most === undefined
    ? countMatching(where)
    : most - (await countMatching({ is: 'all', of: [left, one.of] }))
}
