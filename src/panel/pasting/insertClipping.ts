import { $isLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $caretFromPoint,
  $copyNode,
  $findMatchingParent,
  $getCollapsedCaretRange,
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  $setSelectionFromCaretRange,
  $splitAtPointCaretNext,
  type BaseSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'

import { tableAsLines } from '../../archive/html/tableAsLines.ts'
import type { RichTextNode } from '../../text/richtext/nodes.ts'
import { newId } from './newId.ts'

/** Inserts blocks at the caret or in place of the selection, as one undo step. */
export const $insertClipping = (editor: LexicalEditor, blocks: readonly RichTextNode[]): void => {
  editor.update(
    () => {
      const selected = $getSelection() ?? $getPreviousSelection()?.clone() ?? $getRoot().selectEnd()
      const nodes = $fit(blocks, selected).map((block) => $parseSerializedNode(block))
      const selection = $getSelection() ?? selected
      const insertion = { nodes, selection }
      if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, insertion))
        selection.insertNodes(nodes)
    },
    { tag: PASTE_TAG },
  )
}

/** Adapts the blocks to the place where they are inserted, and prepares that place. */
const $fit = (blocks: readonly RichTextNode[], selection: BaseSelection): readonly RichTextNode[] => {
  const fitted = $isInCell(selection) ? withoutTables(blocks) : blocks
  if (!$isRangeSelection(selection)) return fitted
  $leaveLink(selection)
  return wordsAlone(fitted) ?? fitted
}

/** The inline content of a single paragraph, which is inserted into the line at the caret. */
const wordsAlone = (blocks: readonly RichTextNode[]): RichTextNode[] | undefined => {
  const [only, ...others] = blocks
  return only?.type === 'paragraph' && others.length === 0 ? only.children : undefined
}

const $isInCell = (selection: BaseSelection): boolean =>
  selection.getNodes().some((node) => $findMatchingParent(node, isCell) !== null)

const isCell = (node: LexicalNode): boolean => node.getType() === 'tablecell'

/** Removes tables when pasting into a cell, where the editor would drop everything; a single table fills cells. */
const withoutTables = (blocks: readonly RichTextNode[]): readonly RichTextNode[] =>
  blocks.length === 1
    ? blocks
    : blocks.flatMap((block) => (block.type === 'table' ? tableAsLines(block) : [block]))

/** Splits a link at the caret, because links cannot be nested and the editor would mix up the following words. */
const $leaveLink = (selection: RangeSelection): void => {
  selection.removeText()
  let caret = $caretFromPoint(selection.anchor, 'next')
  while ($findMatchingParent(caret.getParentAtCaret() ?? $getRoot(), $isLinkNode)) {
    const after = $splitAtPointCaretNext(caret, { $copyElementNode: $copyWithNewId })
    if (!after) return
    caret = after
  }
  $setSelectionFromCaretRange($getCollapsedCaretRange(caret))
}

const $copyWithNewId = <Node extends ElementNode>(node: Node): Node => {
  const copy = $copyNode(node)
  if ($isLinkNode(copy)) copy.setID(newId())
  return copy
}
