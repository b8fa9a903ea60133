import { columnsOf, layOutCells, type Span } from '../../text/richtext/tableGrid.ts'
import { isRecord } from './isRecord.ts'
import { mostSpan } from './nodes.ts'

type Node = Readonly<Record<string, unknown>>
type Problem = { path: string; message: string; value: unknown }

/** Places of one table, empty ones included: far more than a text of the most nodes fills. */
const mostPlaces = 100_000

/**
 * What is wrong with how far the cells of a table reach, by the path of the first such cell below the table; undefined
 * when nothing is. Cells that lie over one another, or reach below the last row, are drawn differently by everyone.
 */
export const spanProblem = (table: Node): Problem | undefined => {
  const rows = nodesIn(table).map((row) => nodesIn(row).map((node) => ({ node, ...spanOf(node) })))
  const laidOut = layOutCells(rows)
  if (columnsOf(laidOut) * rows.length > mostPlaces)
    return {
      path: '',
      message: `A table has ${mostPlaces} places at most, empty ones included.`,
      value: undefined,
    }
  for (const [row, cells] of laidOut.entries())
    for (const [place, { cell, colSpan, rowSpan }] of cells.entries())
      if (colSpan !== cell.colSpan || rowSpan !== cell.rowSpan)
        return {
          path: `.children.${row}.children.${place}`,
          message: `This cell reaches over another one or out of its table: here colSpan can be ${colSpan} and rowSpan ${rowSpan}.`,
          value: cell.node,
        }
  return undefined
}

const nodesIn = ({ children }: Node): Node[] => (Array.isArray(children) ? children.filter(isRecord) : [])

/** What is no number is told of by the rules for cells. */
const spanOf = ({ colSpan, rowSpan }: Node): Span => ({
  colSpan: spanIn(colSpan),
  rowSpan: spanIn(rowSpan),
})

const spanIn = (value: unknown): number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostSpan ? Number(value) : 1
