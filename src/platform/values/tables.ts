import { columnsOf, layOutCells, type Span } from '../../text/richtext/tableGrid.ts'
import { isRecord } from './isRecord.ts'
import { mostSpan } from './nodes.ts'

type Node = Readonly<Record<string, unknown>>
type Problem = { path: string; message: string; value: unknown }

/** How many cells the grid of a table may have, empty ones included; more than a text of the maximum size can fill. */
const mostPlaces = 100_000

/**
 * Finds a cell whose span overlaps another cell or leaves the table; programs draw such tables differently.
 *
 * @returns the first such cell, with its path below the table; undefined when there is none
 */
export const spanProblem = (table: Node): Problem | undefined => {
  const rows = nodesIn(table).map((row) => nodesIn(row).map((node) => ({ node, ...spanOf(node) })))
  const laidOut = layOutCells(rows)
  if (columnsOf(laidOut) * rows.length > mostPlaces)
    return {
      path: '',
      message: `A table may have at most ${mostPlaces} cells, empty ones included.`,
      value: undefined,
    }
  for (const [row, cells] of laidOut.entries())
    for (const [place, { cell, colSpan, rowSpan }] of cells.entries())
      if (colSpan !== cell.colSpan || rowSpan !== cell.rowSpan)
        return {
          path: `.children.${row}.children.${place}`,
          message: `This cell overlaps another one or leaves its table. Here colSpan can be ${colSpan} and rowSpan ${rowSpan}.`,
          value: cell.node,
        }
  return undefined
}

const nodesIn = ({ children }: Node): Node[] => (Array.isArray(children) ? children.filter(isRecord) : [])

/** Invalid spans count as 1; the rules for cells report them. */
const spanOf = ({ colSpan, rowSpan }: Node): Span => ({
  colSpan: spanIn(colSpan),
  rowSpan: spanIn(rowSpan),
})

const spanIn = (value: unknown): number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostSpan ? Number(value) : 1
