import { UploadNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $isElementNode,
  type ElementNode,
  getRegisteredNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { toast } from '@payloadcms/ui'

import { layOutCells } from '../../text/richtext/tableGrid.ts'

/**
 * Keeps out of an editor what no save would take, wherever it comes from: pictures that were never uploaded, and cells
 * that reach out of their table once a part of it was copied.
 *
 * @returns ends it
 */
export const keepStorable = (editor: LexicalEditor): (() => void) => {
  const table = getRegisteredNode(editor, 'table')
  const ends = [
    editor.registerNodeTransform(UploadNode, dropPending),
    ...(table ? [editor.registerNodeTransform(table.klass, fitCells)] : []),
  ]
  return () => {
    for (const end of ends) end()
  }
}

const dropPending = (node: UploadNode): void => {
  const { pending } = node.getData() as { pending?: unknown }
  if (pending === undefined) return
  node.replace($createParagraphNode())
  toast.warning('A picture that was never uploaded was taken out of the text. Upload it, and put it in anew.')
}

/** The cells of tables, as far as they are needed here; Payload gives no way to their class. */
type Cell = ElementNode & {
  getColSpan: () => number
  getRowSpan: () => number
  setColSpan: (span: number) => Cell
  setRowSpan: (span: number) => Cell
}

const isCell = (node: LexicalNode): node is Cell => $isElementNode(node) && node.getType() === 'tablecell'

const fitCells = (table: LexicalNode): void => {
  if (!$isElementNode(table)) return
  const rows = table.getChildren().map((row) =>
    ($isElementNode(row) ? row.getChildren() : []).filter(isCell).map((cell) => ({
      node: cell,
      colSpan: cell.getColSpan(),
      rowSpan: cell.getRowSpan(),
    })),
  )
  for (const { cell, colSpan, rowSpan } of layOutCells(rows).flat()) {
    if (colSpan !== cell.colSpan) cell.node.setColSpan(colSpan)
    if (rowSpan !== cell.rowSpan) cell.node.setRowSpan(rowSpan)
  }
}
