import type { ListEntry, PublicDocuments } from '../../documents/store.ts'
import type { StoreQuery } from '../../documents/where.ts'

type Store = Pick<PublicDocuments<never>, 'count' | 'find'>

/** The documents on a page, and the total. */
export type EntriesWithTotal = { found: ListEntry[]; total: number }

/** Finds a page of a list and counts the whole list. */
export const findWithTotal = (store: Store, list: StoreQuery, now: number): Promise<EntriesWithTotal> =>
  list.offset === 0 ? firstPage(store, list, now) : laterPage(store, list, now)

/** Reads one document more than the page has: when the whole list fits on the page, nothing needs to be counted. */
const firstPage = async (store: Store, list: StoreQuery, now: number): Promise<EntriesWithTotal> => {
  const { limit, type, where } = list
  const found = await store.find({ ...list, limit: limit + 1 }, now)
  if (found.length <= limit) return { found, total: found.length }
  return { found: found.slice(0, limit), total: await store.count(type, where, now) }
}

/**
 * Reads a page beyond the middle from the end, in reverse order, so that the last page costs what the first one does.
 */
const laterPage = async (store: Store, list: StoreQuery, now: number): Promise<EntriesWithTotal> => {
  const { limit, offset, order, type, where } = list
  const total = await store.count(type, where, now)
  const count = Math.min(limit, total - offset)
  if (count <= 0) return { found: [], total }
  const remaining = total - offset - count
  if (remaining >= offset) return { found: await store.find(list, now), total }
  const reversed = order.map((step) => ({ ...step, isDescending: !step.isDescending }))
  const found = await store.find({ ...list, limit: count, offset: remaining, order: reversed }, now)
  return { found: found.toReversed(), total }
}
