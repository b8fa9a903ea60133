import { paragraph, type RichTextNode, table, tableCell, tableRow, text } from '../../richtext/nodes.ts'
import { note } from '../notes.ts'
import { blockStyle } from './blockStyle.ts'
import { elementName } from './elementName.ts'
import { nodeText } from './nodeText.ts'
import type { Style } from './style.ts'
import type { ElementHandler, Walker } from './walker.ts'

const MAX_SPAN = 1000

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
  const rows = parts.rows.map((row) => readRow(row, { walker, style, below }))
  const filled = rows.filter((row) => (row.children ?? []).length > 0)
  flow.addBlocks([...(filled.length > 0 ? [table(filled)] : []), ...below])
}

/** Sorts what is in a table: the foot comes last, wherever it stands in the source. */
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

type RowPlace = { walker: Walker; style: Style; below: RichTextNode[] }

const readRow = (row: Element, { walker, style, below }: RowPlace): RichTextNode => {
  const cells = cellsOf(row).map(({ cell, nodes }) => {
    const blocks = walker.blocksOf(nodes, cell ? blockStyle(cell, style) : style)
    return tableCell(cellContent(blocks, { walker, style, below }), cell ? cellLook(cell) : {})
  })
  return tableRow(cells)
}

/** The cells of a row; what stands between them makes a cell of its own. */
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

const cellLook = (cell: Element): { isHeader: boolean; colSpan: number; rowSpan: number } => ({
  isHeader: cell.localName.toLowerCase() === 'th',
  colSpan: spanOf(cell, 'colspan'),
  rowSpan: spanOf(cell, 'rowspan'),
})

const spanOf = (cell: Element, name: string): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), MAX_SPAN) : 1
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
    return (block.children ?? []).map(rowAsLine)
  })
  return kept.length > 0 ? kept : [paragraph([])]
}

const rowAsLine = (row: RichTextNode): RichTextNode => {
  const cells = (row.children ?? []).map((cell) => nodeText(cell).replace(/\s+/g, ' ').trim())
  return paragraph([text(cells.filter((cell) => cell !== '').join(' | '))])
}
