import { orderOf } from '../../platform/paging/order.ts'
import type { PublicType } from '../documents/document.ts'
import { columnOf } from '../documents/keys.ts'
import type { OrderStep } from '../documents/where.ts'

/**
 * Parses the sort fields of a list into columns. The result ends with the time of creation and the id, so that no two
 * documents have the same place.
 *
 * @param sorts at least one field that the public may sort by; `-` before it means descending
 * @throws {Error} for any other field; requests with one are refused before they come here
 */
export const parseOrder = (type: PublicType, sorts: readonly string[]): OrderStep[] =>
  orderOf(sorts).map(({ isDescending, path }) => {
    const column = columnOf(type, path)
    if (column === undefined) throw new Error(`${type} cannot be sorted by “${path}”.`)
    return { column, isDescending }
  })
