import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $isSelectionCapturedInDecoratorInput,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  isDOMNode,
  type LexicalEditor,
  type LexicalNode,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'

import { $insertClipping } from './insertClipping.ts'
import { type Pasted, readPasted } from './readPasted.ts'
import { showNotes } from './showNotes.ts'

type UploadFiles = (files: readonly File[], behind: string | undefined) => void

/**
 * Handles content that is pasted or dropped into an editor, before Payload and Lexical do.
 *
 * @returns a function that stops it
 */
export const watchPasting = (editor: LexicalEditor, uploadFiles: UploadFiles): (() => void) => {
  const $take = (pasted: Pasted, event: Event, place: LexicalNode | null): boolean => {
    if (pasted.kind === 'left') return false
    event.preventDefault()
    if (pasted.kind === 'files') uploadFiles(pasted.files, place?.getTopLevelElement()?.getKey())
    else if (pasted.kind === 'text') editor.dispatchCommand(PASTE_COMMAND, pasted.event)
    else {
      $insertClipping(editor, pasted.clipping.blocks)
      showNotes(pasted.clipping.notes)
    }
    return true
  }
  const $paste = (event: Event, data: DataTransfer | null): boolean =>
    data !== null && $take(readPasted(data, editor), event, $placeOfCaret())
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => event instanceof ClipboardEvent && !isForInput(event) && $paste(event, event.clipboardData),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && $paste(event, event.dataTransfer),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DROP_COMMAND, (event) => $takeFiles(event, $take), COMMAND_PRIORITY_HIGH),
  )
}

/** Whether something is pasted into a field inside the text, such as the words of a quote. */
const isForInput = ({ target }: Event): boolean =>
  isDOMNode(target) && $isSelectionCapturedInDecoratorInput(target)

const $placeOfCaret = (): LexicalNode | null => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) return selection.anchor.getNode()
  return selection?.getNodes()[0] ?? null
}

/** Handles dropped files; dropped words arrive as typed text. */
const $takeFiles = (
  event: DragEvent,
  $take: (pasted: Pasted, event: Event, place: LexicalNode | null) => boolean,
): boolean => {
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length === 0) return false
  event.stopPropagation()
  const place = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null
  return $take({ kind: 'files', files }, event, place)
}
