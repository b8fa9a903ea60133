import type { Listed, PublicDocuments } from '../../documents/store.ts'
import type { Ask } from '../../documents/where.ts'

type Store = Pick<PublicDocuments<never>, 'count' | 'find'>

/** The documents on a page, and how many there are in all. */
export type Counted = { found: Listed[]; total: number }

/** A page of a list with the count of the whole. */
export const findCounted = (store: Store, list: Ask, now: number): Promise<Counted> =>
  list.offset === 0 ? firstPage(store, list, now) : laterPage(store, list, now)

/** Where everything fits on the first page, it is counted already. */
const firstPage = async (store: Store, list: Ask, now: number): Promise<Counted> => {
  const { limit, type, where } = list
  const found = await store.find({ ...list, limit: limit + 1 }, now)
  if (found.length <= limit) return { found, total: found.length }
  return { found: found.slice(0, limit), total: await store.count(type, where, now) }
}

/** A page behind the middle is read from the other end. */
const laterPage = async (store: Store, list: Ask, now: number): Promise<Counted> => {
  const { limit, offset, order, type, where } = list
  const total = await store.count(type, where, now)
  const count = Math.min(limit, total - offset)
  if (count <= 0) return { found: [], total }
  const behind = total - offset - count
  if (behind >= offset) return { found: await store.find(list, now), total }
  const turned = order.map((step) => ({ ...step, isDescending: !step.isDescending }))
  const found = await store.find({ ...list, limit: count, offset: behind, order: turned }, now)
  return { found: found.toReversed(), total }
}
