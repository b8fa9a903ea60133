'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

/** Puts a document into the open form as the server gave it, in place of all that the form held. */
export const useShowDocument = () => {
  const info = useDocumentInfo()
  const { reset } = useForm()
  return useCallback(
    async (document: Record<string, unknown>) => {
      info.setData(document)
      info.setLastUpdateTime(Date.parse(String(document['updatedAt'])))
      info.incrementVersionCount()
      if (document['_status'] === 'published') info.setHasPublishedDoc(true)
      await reset(document)
    },
    [info, reset],
  )
}
