import type { CollectionSlug, DataFromCollectionSlug, Payload, Where } from 'payload'

import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import type { PublicType } from '../../documents/document.ts'
import type { Where as Stored } from '../../documents/where.ts'
import type { Page } from '../page.ts'
import { countList, readList } from './readList.ts'

type ListedType = PublicType & CollectionSlug

/** Options as in Payload's `find`. Without `sort`, the list has the default order of its type. */
export type FindOptions<Type extends ListedType> = {
  type: Type
  /** Only of fields that the public may filter by: see `publicFilters`. */
  where: Where
  /** A further condition, which the query language of the public has no words for. */
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
 * Finds documents as readers see them. Our own endpoints (fronts, feeds, formats) use it instead of `payload.find`.
 *
 * @throws {Error} for a field that the public may not filter or sort by
 */
export const findPublic = async <Type extends ListedType>(
  payload: Payload,
  find: FindOptions<Type>,
): Promise<DataFromCollectionSlug<Type>[]> => (await findPage(payload, find, false)).docs

/** The same, with totals. */
export const findPublicPage = <Type extends ListedType>(
  payload: Payload,
  find: FindOptions<Type>,
): Promise<Found<Type>> => findPage(payload, find, true)

/** How many public documents match a filter. */
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
