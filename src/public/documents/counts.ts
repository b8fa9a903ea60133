import type { Key } from './document.ts'
import { conjunctsOf, type Where } from './where.ts'

/*
 * The store keeps counts: of the documents of a type, and of those that have a key with a value. These give the totals of
 * most lists without counting documents, however many there are.
 */

/** The number of documents that have a key; without a key, the number of documents of the type. */
export type CountOf = (key: Key | undefined) => number

/** The keys in a condition. */
export const keysIn = (where: Where): Key[] => {
  if (where.is === 'key') return where.values.map((value) => ({ key: where.key, value }))
  if (where.is === 'all' || where.is === 'any') return where.of.flatMap(keysIn)
  return where.is === 'not' ? keysIn(where.of) : []
}

/**
 * The number of documents that match a condition, from the kept counts alone.
 *
 * @returns undefined for a condition that is neither empty, nor one key, nor the negation of these
 */
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

/** Whether a condition lists the documents that match it, by id or slug. */
export const isNarrow = (where: Where): boolean =>
  where.is === 'among' && (where.column === 'id' || where.column === 'slug')

/**
 * Counts the documents that match a condition, from the kept counts where possible. For a condition that excludes some
 * documents by id or slug (“all but this one”), only the excluded ones are counted and subtracted.
 *
 * @param countMatching counts documents in the database
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
