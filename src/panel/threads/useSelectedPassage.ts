'use client'

import { useCallback, useEffect, useState } from 'react'

const longest = 1000

/** The words that are selected in the text's editor; kept while one writes about them, until they are dropped. */
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

/** The selection when it is in the editor, empty for a mere caret there; undefined when it is elsewhere. */
const selectedInText = (): string | undefined => {
  const selection = document.getSelection()
  const anchor = selection?.anchorNode
  const element = anchor instanceof Element ? anchor : anchor?.parentElement
  if (!selection || !element?.closest(textOfStory)) return undefined
  return selection.isCollapsed ? '' : selection.toString().trim().slice(0, longest)
}

/** The text's editor, which those who may not change the text can read and select in, too. */
export const textOfStory = '[data-lexical-editor="true"]'
