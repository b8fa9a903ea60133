import {
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $parseSerializedNode,
  type LexicalEditor,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'

import type { RichTextNode } from '../../richtext/nodes.ts'

/** Puts blocks where the caret stands, or in place of what is selected; one step for undo. */
export const $insertClipping = (editor: LexicalEditor, blocks: readonly RichTextNode[]): void => {
  editor.update(
    () => {
      const selection = $getSelection() ?? $getPreviousSelection()?.clone() ?? $getRoot().selectEnd()
      const nodes = blocks.map((block) => $parseSerializedNode(block))
      const asked = { nodes, selection }
      if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, asked))
        selection.insertNodes(nodes)
    },
    { tag: PASTE_TAG },
  )
}
