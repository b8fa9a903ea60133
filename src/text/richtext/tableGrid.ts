/** How many columns and rows a cell spans. */
export type Span = { colSpan: number; rowSpan: number }

/** A cell in the grid: its first column, counted from 0, and its span as far as there is room. */
export type PlacedCell<Cell> = Span & { cell: Cell; column: number }

/** The widest table that spans can make, in columns. */
const mostColumns = 1000

/**
 * Lays out the cells of a table as browsers do, each in the first free column of its row. A span ends before another cell
 * and at the end of the table, so that no two cells overlap.
 */
export const layOutCells = <Cell extends Span>(rows: readonly (readonly Cell[])[]): PlacedCell<Cell>[][] => {
  /** The row that each column is free from. */
  const freeFrom: number[] = []
  return rows.map((cells, row) => {
    const isFree = (column: number): boolean => (freeFrom[column] ?? 0) <= row
    let column = 0
    return cells.map((cell) => {
      while (!isFree(column)) column += 1
      const first = column
      const end = Math.max(first + 1, Math.min(first + cell.colSpan, mostColumns))
      const rowSpan = first < mostColumns ? Math.min(cell.rowSpan, rows.length - row) : 1
      do freeFrom[column++] = row + rowSpan
      while (column < end && isFree(column))
      return { cell, column: first, colSpan: column - first, rowSpan }
    })
  })
}

/** How many columns a table has. */
export const columnsOf = (rows: readonly (readonly (Span & { column: number })[])[]): number =>
  rows.flat().reduce((most, { colSpan, column }) => Math.max(most, column + colSpan), 0)
