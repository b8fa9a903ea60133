import type { WalkPlan } from './planWalk.ts'
import { type Filter, stretchesAfter } from './stretches.ts'

/** A page behind a cursor; `last` is there when there are more, and a cursor at it leads on. */
export type Walked<Row> = { shown: Row[]; last: Row | undefined }

/**
 * Reads a page of a list by cursor: as many rows as are asked for, and one more, which tells whether there are more.
 *
 * @param read reads the first rows, so many at most, of those that a filter lets through, in the order of the plan
 */
export const walkOn = async <Row>(
  { limit, order, values }: WalkPlan,
  read: (stretch: Filter, most: number) => Promise<readonly Row[]>,
): Promise<Walked<Row>> => {
  const rows: Row[] = []
  for (const stretch of values ? stretchesAfter(order, values) : [{}]) {
    const missing = limit + 1 - rows.length
    if (missing === 0) break
    rows.push(...(await read(stretch, missing)))
  }
  const shown = rows.slice(0, limit)
  return { shown, last: rows.length > limit ? shown.at(-1) : undefined }
}
