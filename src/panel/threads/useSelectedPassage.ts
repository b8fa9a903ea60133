'use client'

import { useCallback, useEffect, useState } from 'react'

const longest = 1000

/** The selected words in the text's editor; they are kept while a message is written, until they are dropped. */
export const useSelectedPassage = (): { passage: string | undefined; drop: () => void } => {
  const [passage, setPassage] = useState<string>()
  useEffect(() => {
    const follow = (): void => {
      const words = selectedInText()
      if (words !== undefined) setPassage(words === '' ? undefined : words)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  return { passage, drop: useCallback(() => setPassage(undefined), []) }
}

/** The selected text in the editor, empty for a caret; undefined when the selection is elsewhere. */
const selectedInText = (): string | undefined => {
  const selection = document.getSelection()
  const anchor = selection?.anchorNode
  const element = anchor instanceof Element ? anchor : anchor?.parentElement
  if (!selection || !element?.closest(textOfStory)) return undefined
  return selection.isCollapsed ? '' : selection.toString().trim().slice(0, longest)
}

/** The selector of the text's editor, which is also rendered for people who may not change the text. */
export const textOfStory = '[data-lexical-editor="true"]'
