import type { CollectionSlug, DataFromCollectionSlug, Payload, Where } from 'payload'

import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import type { PublicType } from '../../documents/document.ts'
import type { Where as Stored } from '../../documents/where.ts'
import type { Page } from '../page.ts'
import { countList, readList } from './readList.ts'

type ListedType = PublicType & CollectionSlug

/** What a list for readers is asked for by, as Payload’s `find` takes it; in the usual order of its type if not said otherwise. */
export type FindOptions<Type extends ListedType> = {
  type: Type
  /** Of fields that the public may filter by: see `publicFilters`. */
  where: Where
  /** The same in terms of what is stored, where readers have no words for it. */
  within?: Stored
  depth: number
  limit: number
  page?: number
  sort?: string | string[]
  select?: object
  populate?: object
  joins?: false
}

/**
 * Documents as readers see them, for answers of ours: fronts, feeds, formats, hits of the search.
 *
 * @throws {Error} for a question that no code of ours may ask
 */
export const findPublic = async <Type extends ListedType>(
  payload: Payload,
  find: FindOptions<Type>,
): Promise<DataFromCollectionSlug<Type>[]> => (await findPage(payload, find, false)).docs

/** The same with all pages counted. */
export const findPublicPage = <Type extends ListedType>(
  payload: Payload,
  find: FindOptions<Type>,
): Promise<Found<Type>> => findPage(payload, find, true)

/** How many of them there are. */
export const countPublic = (payload: Payload, type: ListedType, where: Where): Promise<number> =>
  countList({ payload, type, query: { where }, now: Date.now() })

type Found<Type extends ListedType> = Page & { docs: DataFromCollectionSlug<Type>[] }

const findPage = async <Type extends ListedType>(
  payload: Payload,
  { type, within, ...find }: FindOptions<Type>,
  isCounted: boolean,
): Promise<Found<Type>> => {
  const query: unknown = { ...find, pagination: isCounted }
  const list = await readList({ payload, type, within, query: query as QueryParams, now: Date.now() })
  return {
    ...list.page,
    docs: list.texts.map((text) => JSON.parse(text) as DataFromCollectionSlug<Type>),
  }
}
