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
 * Removes content that could not be saved from an editor: pictures that were never uploaded, and cell spans that leave
 * their table after a part of it was copied.
 *
 * @returns a function that stops it
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
  toast.warning(
    'A picture that was never uploaded was removed from the text. Upload it, and insert it again.',
  )
}

/** The part of a table cell that is needed here; Payload does not export its class. */
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
