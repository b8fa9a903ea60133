import { type Filter, filtersAfter } from './filtersAfter.ts'
import type { WalkPlan } from './planWalk.ts'

/** A page after a cursor. `last` is the last row shown if there are more; the next cursor points at it. */
export type Walked<Row> = { shown: Row[]; last: Row | undefined }

/**
 * Reads a page of a list by cursor. One row more than the limit is read, to find out whether there is a next page.
 *
 * @param read reads at most so many rows that match a filter, in the order of the plan
 */
export const walkOn = async <Row>(
  { limit, order, values }: WalkPlan,
  read: (stretch: Filter, most: number) => Promise<readonly Row[]>,
): Promise<Walked<Row>> => {
  const rows: Row[] = []
  for (const stretch of values ? filtersAfter(order, values) : [{}]) {
    const missing = limit + 1 - rows.length
    if (missing === 0) break
    rows.push(...(await read(stretch, missing)))
  }
  const shown = rows.slice(0, limit)
  return { shown, last: rows.length > limit ? shown.at(-1) : undefined }
}
