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

/** What shall become of a clipboard: `left` to the editor, `text` pasted anew as a clean text. */
export type Pasted =
  | { kind: 'clipping'; clipping: Clipping }
  | { kind: 'files'; files: readonly File[] }
  | { kind: 'left' }
  | { kind: 'text'; event: ClipboardEvent }

/** Reads a clipboard, or what is dropped. Words come before files: Word adds a picture of them. */
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

/** Words out of a line keep the space before and behind them, which HTML lets go. */
const withEdges = (blocks: readonly RichTextNode[], plainText: string): RichTextNode[] => {
  const [only, ...others] = blocks
  if (only?.type !== 'paragraph' || others.length > 0) return [...blocks]
  const before = /^[ \u00A0]/.test(plainText) ? [textNode(' ')] : []
  const behind = /[ \u00A0]$/.test(plainText) ? [textNode(' ')] : []
  return [{ ...only, children: [...before, ...(only.children ?? []), ...behind] }]
}

const hasNoWords = (found: Pasted, text: string): boolean =>
  found.kind === 'clipping' ? found.clipping.isPictures || found.clipping.blocks.length === 0 : text === ''

/** What was copied in an editor of the newsroom, with everything that it knows; undefined where it knows other nodes. */
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

/** An address that is pasted over words makes a link of them. */
const isAddressForSelection = (text: string): boolean => {
  const selection = $getSelection()
  const isOverWords = $isRangeSelection(selection) && !selection.isCollapsed()
  return isOverWords && addressProblem(text.trim(), 'link') === undefined
}

/** The editor pastes text by itself, but for characters that cannot be stored, such as the line ends of slides. */
const plain = (text: string): Pasted => (textProblem(text) === undefined ? { kind: 'left' } : anew(text))

const anew = (text: string): Pasted => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', withoutUnfit(text.replaceAll(/[\u000B\u000C]/g, '\n')))
  return { kind: 'text', event: new ClipboardEvent('paste', { clipboardData }) }
}
