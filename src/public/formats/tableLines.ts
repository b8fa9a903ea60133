import { columnsOf } from '../../text/richtext/tableGrid.ts'
import type { TableCell } from './textBlocks.ts'

/**
 * The rows of a table as lines with a place for each column, for formats that know no merged cells: a cell stands in the
 * first place of those it covers, and the others stay empty, so that what is below one another stays so.
 */
export const tableLines = (rows: readonly (readonly TableCell[])[]): (TableCell | undefined)[][] => {
  const columns = columnsOf(rows)
  return rows.map((cells) => {
    const line = Array<TableCell | undefined>(columns).fill(undefined)
    for (const cell of cells) line[cell.column] = cell
    return line
  })
}
