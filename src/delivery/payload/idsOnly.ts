import { AsyncLocalStorage } from 'node:async_hooks'

import type { DatabaseAdapter, PaginatedDocs } from 'payload'

import { isOne } from '../tags.ts'

type Listing = { collection: string; ids: string[] }

const listings = new AsyncLocalStorage<Listing>()

/**
 * Runs Payload's own find up to the database, with its checks and access rules, and takes the ids of what it finds
 * in place of the documents.
 *
 * @param find makes one find of Payload's, in the collection
 * @returns its answer, without documents, and the ids in order
 */
export const idsOf = async (
  collection: string,
  find: () => Promise<PaginatedDocs>,
): Promise<{ ids: string[]; page: PaginatedDocs }> => {
  const listing: Listing = { collection, ids: [] }
  const page = await listings.run(listing, find)
  return { ids: listing.ids, page }
}

type Find = DatabaseAdapter['find']
type Ask = Omit<Parameters<Find>[0], 'joins'> & { joins?: unknown }

/** Makes the adapter look for ids alone when they are what is wanted. */
export const listIds = (db: DatabaseAdapter): void => {
  const find = db.find.bind(db) as AnyFind
  const listed: AnyFind = async (ask) => {
    const listing = listings.getStore()
    if (listing?.collection !== ask.collection) return find(ask)
    // What is read on the way is read as ever.
    const { docs, ...page } = await listings.exit(() =>
      findIds(find, { ...ask, joins: false, select: { id: true } }),
    )
    listing.ids = docs.map(({ id }) => String(id))
    return { ...page, docs: [] }
  }
  Object.assign(db, { find: listed })
}

type AnyFind = (ask: Ask) => Promise<Found>
type Found = PaginatedDocs<{ id: number | string }>

/** What can be but one is not counted: whether there is a second one tells as much. */
const findIds = async (find: AnyFind, ask: Ask): Promise<Found> => {
  const isCounted = ask.pagination !== false && (ask.page ?? 1) === 1 && ask.limit === 1
  if (!isCounted || !isOne(ask.where)) return await find(ask)
  const { docs } = await find({ ...ask, limit: 2, pagination: false })
  return docs.length === 1 ? { ...single, docs } : await find(ask)
}

const single = {
  hasNextPage: false,
  hasPrevPage: false,
  limit: 1,
  nextPage: null,
  page: 1,
  pagingCounter: 1,
  prevPage: null,
  totalDocs: 1,
  totalPages: 1,
} as const
