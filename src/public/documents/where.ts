import type { Bound, Plain } from '../../platform/filters/filter.ts'
import type { Column, PublicType } from './document.ts'

/** Which documents of one type are meant, in terms of what is stored of them. */
export type Where =
  | { is: 'all'; of: readonly Where[] }
  | { is: 'any'; of: readonly Where[] }
  | { is: 'not'; of: Where }
  /** One of its values under the key is among these. */
  | { is: 'key'; key: string; values: readonly string[] }
  /** It has any value under the key; of a relation, one that leads to a public document of the target. */
  | { is: 'has'; key: string; target: PublicType | undefined }
  | { is: 'among'; column: Column; values: readonly Plain[] }
  | { is: 'bound'; column: Column; bound: Bound; value: Plain }
  | { is: 'set'; column: Column }

export const everything: Where = { is: 'all', of: [] }
export const nothing: Where = { is: 'any', of: [] }

/** A step of an order. */
export type OrderStep = { column: Column; isDescending: boolean }

/** A list of documents of one type. */
export type StoreQuery = {
  type: PublicType
  where: Where
  /** Ends with the time of creation and the id, so that no two documents have the same place. */
  order: readonly OrderStep[]
  limit: number
  offset: number
}

/** Conditions that must all hold, taken apart as far as they go. */
export const conjunctsOf = (where: Where): readonly Where[] =>
  where.is === 'all' ? where.of.flatMap(conjunctsOf) : [where]
