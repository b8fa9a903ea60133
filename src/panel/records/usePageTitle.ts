'use client'

import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Calls the page of a row by words, where Payload calls it by what is stored. */
export const usePageTitle = (words: string): void => {
  const { setDocumentTitle, title } = useDocumentTitle()
  useEffect(() => {
    if (title === words) return
    /* Payload sets its title in the same round of effects, and the last one counts. */
    queueMicrotask(() => setDocumentTitle(words))
  }, [setDocumentTitle, title, words])
}
