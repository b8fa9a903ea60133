import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { editorsIn } from '../writing/openEditors.ts'

type Watched = { editor: LexicalEditor; end: () => void; state: EditorState | undefined }

/**
 * What is in the Lexical editors of a form. They hand their text to the form when the browser has time, up to half a
 * second late; here it is at once.
 */
export class EditorTexts {
  readonly #watched = new Map<string, Watched>()
  #changes = 0

  /** How often a text was changed since the editors are watched. */
  get changes(): number {
    return this.#changes
  }

  /** Watches the editors that have come, and leaves those that have gone. */
  watch(form: HTMLElement): void {
    const found = editorsIn(form)
    for (const [path, { editor, end }] of this.#watched) {
      if (found.get(path) === editor) continue
      end()
      this.#watched.delete(path)
    }
    for (const [path, editor] of found) if (!this.#watched.has(path)) this.#begin(path, editor)
  }

  /** The texts that were changed, by their fields' paths, as the form will have them. */
  values(): Map<string, unknown> {
    return new Map(
      [...this.#watched].flatMap(([path, { state }]) => (state ? [[path, state.toJSON()] as const] : [])),
    )
  }

  stop(): void {
    for (const { end } of this.#watched.values()) end()
    this.#watched.clear()
  }

  #begin(path: string, editor: LexicalEditor): void {
    const watched: Watched = { editor, end: () => undefined, state: undefined }
    watched.end = editor.registerUpdateListener(
      ({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
        const isTyped = dirtyElements.size > 0 || dirtyLeaves.size > 0
        /* What the editor does to a text as it is drawn; the form is not told of it either. */
        const isDrawn = prevEditorState.isEmpty() || tags.has('history-merge')
        if (!isTyped || isDrawn || (tags.has('focus') && tags.size === 1)) return
        watched.state = editorState
        this.#changes += 1
      },
    )
    this.#watched.set(path, watched)
  }
}
