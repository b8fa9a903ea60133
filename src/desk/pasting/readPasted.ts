import { $getSelection, $isRangeSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { type Clipping, readClipboard } from '../../importers/clipboard/readClipboard.ts'
import { addressProblem } from '../../values/addresses.ts'
import { textProblem, withoutUnfit } from '../../values/text.ts'
import { newId } from './newId.ts'

/** What shall become of a clipboard: `left` to the editor, `text` pasted anew as a clean text. */
export type Pasted =
  | { kind: 'clipping'; clipping: Clipping }
  | { kind: 'files'; files: readonly File[] }
  | { kind: 'left' }
  | { kind: 'text'; event: ClipboardEvent }

/** Reads a clipboard, or what is dropped. Words come before files: Word adds a picture of them. */
export const readPasted = (data: DataTransfer, editor: LexicalEditor): Pasted => {
  if (isOwn(data, editor)) return { kind: 'left' }
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  if (isAddressForSelection(text)) return { kind: 'left' }
  const isHtml = html !== '' && html !== text
  const found = isHtml ? readHtml(html, text) : plain(text)
  const files = [...data.files]
  return files.length > 0 && hasNoWords(found, text) ? { kind: 'files', files } : found
}

const readHtml = (html: string, text: string): Pasted => {
  const clipping = readClipboard(new DOMParser().parseFromString(html, 'text/html'), newId)
  return clipping.blocks.length > 0 || text === '' ? { kind: 'clipping', clipping } : anew(text)
}

const hasNoWords = (found: Pasted, text: string): boolean =>
  found.kind === 'clipping' ? found.clipping.isPictures || found.clipping.blocks.length === 0 : text === ''

/** Whether it was copied in an editor of the newsroom, with everything that it knows. */
const isOwn = (data: DataTransfer, editor: LexicalEditor): boolean => {
  const copied = data.getData('application/x-lexical-editor')
  try {
    const { namespace } = JSON.parse(copied || '{}') as { namespace?: unknown }
    return namespace === editor._config.namespace
  } catch {
    return false
  }
}

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
