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

/** Puts blocks where the caret stands, or in place of what is selected; one step for undo. */
export const $insertClipping = (editor: LexicalEditor, blocks: readonly RichTextNode[]): void => {
  editor.update(
    () => {
      const selected = $getSelection() ?? $getPreviousSelection()?.clone() ?? $getRoot().selectEnd()
      const nodes = $fit(blocks, selected).map((block) => $parseSerializedNode(block))
      const selection = $getSelection() ?? selected
      const asked = { nodes, selection }
      if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, asked))
        selection.insertNodes(nodes)
    },
    { tag: PASTE_TAG },
  )
}

/** The blocks as they can stand where they are to be, and that place ready for them. */
const $fit = (blocks: readonly RichTextNode[], selection: BaseSelection): readonly RichTextNode[] => {
  const fitted = $isInCell(selection) ? withoutTables(blocks) : blocks
  if (!$isRangeSelection(selection)) return fitted
  $leaveLink(selection)
  return wordsAlone(fitted) ?? fitted
}

/** What goes into the line at the caret: the words of a single paragraph. */
const wordsAlone = (blocks: readonly RichTextNode[]): RichTextNode[] | undefined => {
  const [only, ...others] = blocks
  return only?.type === 'paragraph' && others.length === 0 ? only.children : undefined
}

const $isInCell = (selection: BaseSelection): boolean =>
  selection.getNodes().some((node) => $findMatchingParent(node, isCell) !== null)

const isCell = (node: LexicalNode): boolean => node.getType() === 'tablecell'

/** The editor takes no table within a cell, and lets go of everything that is pasted with one; a table alone fills cells. */
const withoutTables = (blocks: readonly RichTextNode[]): readonly RichTextNode[] =>
  blocks.length === 1
    ? blocks
    : blocks.flatMap((block) => (block.type === 'table' ? tableAsLines(block) : [block]))

/** Parts a link where the caret stands in it: no link can stand in another, and the editor would mix up the words behind. */
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
