import type { DatabaseAdapter, PaginatedDocs } from 'payload'

import { withFields } from '../../database/payload/withFields.ts'
import { RestingStorage } from '../../database/restingStorage.ts'
import { isOne } from '../../filters/conditions.ts'

/** An id, and the fields that are wanted beside it. */
export type IdRow = Record<string, unknown> & { id: number | string }

type Listing = { collection: string; beside: readonly string[]; rows: IdRow[] }

const listings = new RestingStorage<Listing>()

/**
 * Runs Payload's own find up to the database, with its checks and access rules, and takes the ids of what it finds
 * in place of the documents.
 *
 * @param find makes one find of Payload's, in the collection
 * @param beside fields to be read with the ids, as they are in the database
 * @returns its answer, without documents, and the ids in order
 */
export const idsOf = async (
  collection: string,
  find: () => Promise<PaginatedDocs>,
  beside: readonly string[] = [],
): Promise<{ ids: string[]; rows: IdRow[]; page: PaginatedDocs }> => {
  const listing: Listing = { collection, beside, rows: [] }
  const page = await listings.run(listing, find)
  return { ids: listing.rows.map(({ id }) => String(id)), rows: listing.rows, page }
}

/** Reads something on the way, which is no part of the list whose ids are wanted. */
export const besideLists = <Result>(read: () => Result): Result =>
  listings.getStore() ? listings.exit(read) : read()

type Find = DatabaseAdapter['find']
type Ask = Omit<Parameters<Find>[0], 'joins' | 'select'> & { joins?: unknown; select?: unknown }

/** Makes the adapter look for ids alone when they are what is wanted. */
export const listIds = (db: DatabaseAdapter): void => {
  const { find: read } = db
  const find: AnyFind = (ask) =>
    read.call(withFields(db, ask.collection, fieldsIn(ask)), ask as never) as Promise<Found>
  const listed: AnyFind = async (ask) => {
    const listing = listings.getStore()
    if (listing?.collection !== ask.collection) return read.call(db, ask as never) as Promise<Found>
    // What is read on the way is read as ever.
    const { docs, ...page } = await listings.exit(() =>
      findIds(find, { ...ask, joins: false, select: selectOf(listing) }),
    )
    listing.rows = docs
    return { ...page, docs: [] }
  }
  Object.assign(db, { find: listed })
}

/** The fields by which documents are found and put in order, and those selected. */
const fieldsIn = ({ select, sort, where }: Ask): string[] => {
  const order = [sort ?? []].flat().flatMap((names) => names.split(','))
  return [...namesIn(where), ...order.map((name) => name.replace(/^-/, '')), ...Object.keys(select ?? {})]
}

const namesIn = (where: unknown): string[] =>
  Object.entries((where ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    /^(and|or)$/i.test(name) ? [value].flat().flatMap(namesIn) : [name],
  )

const selectOf = ({ beside }: Listing): Record<string, true> =>
  Object.fromEntries(['id', ...beside].map((name) => [name, true]))

type AnyFind = (ask: Ask) => Promise<Found>
type Found = PaginatedDocs<IdRow>

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
