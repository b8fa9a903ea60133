import { paragraph, type RichTextNode, text } from '../../text/richtext/nodes.ts'
import { nodeText } from './nodeText.ts'

/** A table as lines of text, for where no table can stand: within a cell of another. */
export const tableAsLines = (table: RichTextNode): RichTextNode[] => (table.children ?? []).map(rowAsLine)

const rowAsLine = (row: RichTextNode): RichTextNode => {
  const cells = (row.children ?? []).map((cell) => nodeText(cell).replace(/\s+/g, ' ').trim())
  return paragraph([text(cells.filter((cell) => cell !== '').join(' | '))])
}
