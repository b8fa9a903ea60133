import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

const editors = new Map<LexicalEditor, string>()

/** Registers an editor by the path of its field, while it is rendered. */
export const knowEditor = (editor: LexicalEditor, path: string): (() => void) => {
  editors.set(editor, path)
  return () => editors.delete(editor)
}

/** The editors rendered within an element, by the paths of their fields. */
export const editorsIn = (element: HTMLElement): Map<string, LexicalEditor> =>
  new Map(
    [...editors].flatMap(([editor, path]) =>
      element.contains(editor.getRootElement()) ? [[path, editor] as const] : [],
    ),
  )
