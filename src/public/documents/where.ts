import type { Bound, Plain } from '../../platform/filters/filter.ts'
import type { Column, PublicType } from './document.ts'

/** A condition on the stored documents of one type. */
export type Where =
  | { is: 'all'; of: readonly Where[] }
  | { is: 'any'; of: readonly Where[] }
  | { is: 'not'; of: Where }
  /** The document has one of these values for the key. */
  | { is: 'key'; key: string; values: readonly string[] }
  /** The document has any value for the key; for a relation, the id of a public document of the type `target`. */
  | { is: 'has'; key: string; target: PublicType | undefined }
  | { is: 'among'; column: Column; values: readonly Plain[] }
  | { is: 'bound'; column: Column; bound: Bound; value: Plain }
  | { is: 'set'; column: Column }

export const everything: Where = { is: 'all', of: [] }
export const nothing: Where = { is: 'any', of: [] }

/** One column of an order. */
export type OrderStep = { column: Column; isDescending: boolean }

/** A list of documents of one type. */
export type StoreQuery = {
  type: PublicType
  where: Where
  /** Must end with the time of creation and the id, so that no two documents have the same place. */
  order: readonly OrderStep[]
  limit: number
  offset: number
}

/** Splits a condition into the conditions that must all hold; nested ones are flattened. */
export const conjunctsOf = (where: Where): readonly Where[] =>
  where.is === 'all' ? where.of.flatMap(conjunctsOf) : [where]
