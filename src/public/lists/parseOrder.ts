import { orderOf } from '../../platform/paging/order.ts'
import type { PublicType } from '../documents/document.ts'
import { columnOf } from '../documents/keys.ts'
import type { OrderStep } from '../documents/where.ts'

/**
 * The order of a list, in which no two documents have the same place.
 *
 * @param sorts fields that the public may sort by, `-` before one for descending; at least one
 * @throws {Error} for another field, which is refused beforehand
 */
export const parseOrder = (type: PublicType, sorts: readonly string[]): OrderStep[] =>
  orderOf(sorts).map(({ isDescending, path }) => {
    const column = columnOf(type, path)
    if (column === undefined) throw new Error(`${type} are not in the order of “${path}”.`)
    return { column, isDescending }
  })
