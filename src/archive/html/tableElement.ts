import { mostSpan } from '../../platform/values/nodes.ts'
import { paragraph, type RichTextNode, table, tableCell, tableRow } from '../../text/richtext/nodes.ts'
import { layOutCells, type Span } from '../../text/richtext/tableGrid.ts'
import { note } from '../notes/notes.ts'
import { blockStyle } from './blockStyle.ts'
import { elementName } from './elementName.ts'
import type { Style } from './style.ts'
import { tableAsLines } from './tableAsLines.ts'
import type { ElementHandler, Walker } from './walker.ts'

type TableParts = { rows: Element[]; captions: Element[]; stray: Node[] }

/**
 * Reads a table. Its caption becomes a paragraph above it, as does text that stands between its rows; pictures
 * and blocks inside a cell stand below the table, and a table inside a cell is read as lines of text.
 */
export const readTable: ElementHandler = (element, { walker, flow, style }) => {
  const parts: TableParts = { rows: [], captions: [], stray: [] }
  sortParts(element, parts)
  flow.end()
  for (const caption of parts.captions) {
    walker.walk(caption.childNodes, flow, style)
    flow.end()
  }
  walker.walk(parts.stray, flow, style)
  const below: RichTextNode[] = []
  const rows = fitSpans(parts.rows.map((row) => readRow(row, { walker, style, below })))
  flow.addBlocks([...(rows.length > 0 ? [table(rows)] : []), ...below])
}

/** Sorts the parts of a table: the foot comes last, wherever it is in the source. */
const sortParts = (element: Element, parts: TableParts): void => {
  const feet: Element[] = []
  for (const node of element.childNodes) {
    const name = elementName(node)
    if (name === 'tr') parts.rows.push(node as Element)
    else if (name === 'thead' || name === 'tbody') sortParts(node as Element, parts)
    else if (name === 'tfoot') feet.push(node as Element)
    else if (name === 'caption') parts.captions.push(node as Element)
    else if (name !== 'colgroup' && name !== 'col') parts.stray.push(node)
  }
  for (const foot of feet) sortParts(foot, parts)
}

type Cell = Span & { isHeader: boolean; children: RichTextNode[] }

/**
 * Limits the spans of cells to the size of the table, and leaves out rows and columns in which no cell begins: some
 * sources write “all columns” as a large number.
 */
const fitSpans = (rows: readonly (readonly Cell[])[]): RichTextNode[] => {
  const laidOut = layOutCells(rows)
  const begun = new Set(laidOut.flat().map(({ column }) => column))
  return laidOut.flatMap((cells, row) => {
    if (cells.length === 0) return []
    const fitted = cells.map(({ cell: { children, isHeader }, ...place }) => {
      const columns = Array.from({ length: place.colSpan }, (_, more) => place.column + more)
      const colSpan = columns.filter((column) => begun.has(column)).length
      const rowSpan = rows.slice(row, row + place.rowSpan).filter(({ length }) => length > 0).length
      return tableCell(children, { isHeader, colSpan, rowSpan })
    })
    return [tableRow(fitted)]
  })
}

type RowPlace = { walker: Walker; style: Style; below: RichTextNode[] }

const readRow = (row: Element, { walker, style, below }: RowPlace): Cell[] =>
  cellsOf(row).map(({ cell, nodes }) => {
    const blocks = walker.blocksOf(nodes, cell ? blockStyle(cell, style) : style)
    const children = cellContent(blocks, { walker, style, below })
    return { children, ...(cell ? cellLook(cell) : { isHeader: false, colSpan: 1, rowSpan: 1 }) }
  })

/** The cells of a row; content between two cells becomes a cell of its own. */
const cellsOf = (row: Element): { cell?: Element; nodes: Node[] }[] => {
  const cells: { cell?: Element; nodes: Node[] }[] = []
  for (const node of row.childNodes) {
    const name = elementName(node)
    const last = cells.at(-1)
    if (name === 'td' || name === 'th') cells.push({ cell: node as Element, nodes: [...node.childNodes] })
    else if (last && !last.cell) last.nodes.push(node)
    else if (name !== undefined || (node.textContent ?? '').trim() !== '') cells.push({ nodes: [node] })
  }
  return cells
}

const cellLook = (cell: Element): Omit<Cell, 'children'> => ({
  isHeader: cell.localName.toLowerCase() === 'th',
  colSpan: spanOf(cell, 'colspan') || 1,
  rowSpan: spanOf(cell, 'rowspan') || mostSpan,
})

/** The value of a span attribute. In HTML, zero means: to the end of the rows. */
const spanOf = (cell: Element, name: string): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isSafeInteger(span) && span >= 0 ? Math.min(span, mostSpan) : 1
}

const cellContent = (blocks: readonly RichTextNode[], { walker, below }: RowPlace): RichTextNode[] => {
  const kept = blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'list') return [block]
    if (block.type === 'heading' || block.type === 'quote') return [paragraph(block.children ?? [])]
    if (block.type !== 'table') {
      below.push(block)
      return []
    }
    walker.addNote(note('markup', 'A table inside a table is kept as lines of text.'))
    return tableAsLines(block)
  })
  return kept.length > 0 ? kept : [paragraph([])]
}
