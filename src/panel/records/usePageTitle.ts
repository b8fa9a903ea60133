'use client'

import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Sets the title of a row's page to words; Payload would use the stored value. */
export const usePageTitle = (words: string): void => {
  const { setDocumentTitle, title } = useDocumentTitle()
  useEffect(() => {
    if (title === words) return
    // Payload sets its title in the same round of effects; the last one wins.
    queueMicrotask(() => setDocumentTitle(words))
  }, [setDocumentTitle, title, words])
}
