import {
  $getSelection,
  $isRangeSelection,
  getRegisteredNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

import { type Clipping, readClipboard } from '../../archive/clipboard/readClipboard.ts'
import { addressProblem } from '../../platform/values/addresses.ts'
import { textProblem, withoutUnfit } from '../../platform/values/text.ts'
import { type RichTextNode, text as textNode } from '../../text/richtext/nodes.ts'
import { type AnyNode, childrenOf } from '../../text/richtext/tree.ts'
import { newId } from './newId.ts'

/** How a clipboard is handled: `left` to the editor, or pasted as a clean `text`, and so on. */
export type Pasted =
  | { kind: 'clipping'; clipping: Clipping }
  | { kind: 'files'; files: readonly File[] }
  | { kind: 'left' }
  | { kind: 'text'; event: ClipboardEvent }

/** Reads a clipboard or dropped data. Words take precedence over files, because Word adds a picture of the words. */
export const readPasted = (data: DataTransfer, editor: LexicalEditor): Pasted => {
  const own = ownNodes(data, editor)
  if (own) return { kind: 'clipping', clipping: { blocks: own, notes: [], isPictures: false } }
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  if (isAddressForSelection(text)) return { kind: 'left' }
  const isHtml = html !== '' && html !== text
  const found = isHtml ? readHtml(html, text) : plain(text)
  const files = [...data.files]
  return files.length > 0 && hasNoWords(found, text) ? { kind: 'files', files } : found
}

const readHtml = (html: string, text: string): Pasted => {
  const clipping = readClipboard(new DOMParser().parseFromString(html, 'text/html'), newId)
  if (clipping.blocks.length === 0 && text !== '') return anew(text)
  return { kind: 'clipping', clipping: { ...clipping, blocks: withEdges(clipping.blocks, text) } }
}

/** Restores the spaces around words copied from a line, which HTML drops. */
const withEdges = (blocks: readonly RichTextNode[], plainText: string): RichTextNode[] => {
  const [only, ...others] = blocks
  if (only?.type !== 'paragraph' || others.length > 0) return [...blocks]
  const before = /^[ \u00A0]/.test(plainText) ? [textNode(' ')] : []
  const behind = /[ \u00A0]$/.test(plainText) ? [textNode(' ')] : []
  return [{ ...only, children: [...before, ...(only.children ?? []), ...behind] }]
}

const hasNoWords = (found: Pasted, text: string): boolean =>
  found.kind === 'clipping' ? found.clipping.isPictures || found.clipping.blocks.length === 0 : text === ''

/** The nodes that were copied in one of our editors; undefined if this editor does not support all of them. */
const ownNodes = (data: DataTransfer, editor: LexicalEditor): RichTextNode[] | undefined => {
  const copied = data.getData('application/x-lexical-editor')
  if (copied === '') return undefined
  try {
    const { namespace, nodes } = JSON.parse(copied) as { namespace?: unknown; nodes?: unknown }
    const isOwn = namespace === editor._config.namespace && Array.isArray(nodes)
    return isOwn && isKnown({ children: nodes }, editor) ? (nodes as RichTextNode[]) : undefined
  } catch {
    return undefined
  }
}

const isKnown = (node: AnyNode, editor: LexicalEditor): boolean =>
  childrenOf(node).every(
    (child) => getRegisteredNode(editor, String(child.type)) !== undefined && isKnown(child, editor),
  )

/** Whether the text is a URL, which turns selected words into a link. */
const isAddressForSelection = (text: string): boolean => {
  const selection = $getSelection()
  const isOverWords = $isRangeSelection(selection) && !selection.isCollapsed()
  return isOverWords && addressProblem(text.trim(), 'link') === undefined
}

/** Leaves plain text to the editor, unless it has characters that cannot be stored, such as the line ends of presentations. */
const plain = (text: string): Pasted => (textProblem(text) === undefined ? { kind: 'left' } : anew(text))

const anew = (text: string): Pasted => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', withoutUnfit(text.replaceAll(/[\u000B\u000C]/g, '\n')))
  return { kind: 'text', event: new ClipboardEvent('paste', { clipboardData }) }
}
