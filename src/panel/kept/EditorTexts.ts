import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { editorsIn } from '../writing/openEditors.ts'

type Watched = { editor: LexicalEditor; end: () => void; state: EditorState | undefined }

/**
 * The current texts of a form's Lexical editors. The editors pass them to the form when the browser is idle, up to half a
 * second late; here they are available at once.
 */
export class EditorTexts {
  readonly #watched = new Map<string, Watched>()
  #changes = 0

  /** How many changes there have been since the editors are watched. */
  get changes(): number {
    return this.#changes
  }

  /** Starts watching new editors, and stops watching removed ones. */
  watch(form: HTMLElement): void {
    const found = editorsIn(form)
    for (const [path, { editor, end }] of this.#watched) {
      if (found.get(path) === editor) continue
      end()
      this.#watched.delete(path)
    }
    for (const [path, editor] of found) if (!this.#watched.has(path)) this.#begin(path, editor)
  }

  /** The changed texts by field path, as the form will get them. */
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
        // Changes that the editor makes while rendering; the form does not get them either.
        const isDrawn = prevEditorState.isEmpty() || tags.has('history-merge')
        if (!isTyped || isDrawn || (tags.has('focus') && tags.size === 1)) return
        watched.state = editorState
        this.#changes += 1
      },
    )
    this.#watched.set(path, watched)
  }
}
