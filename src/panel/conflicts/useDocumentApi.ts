'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'

/** How the open document, or global, is read and written over the API. */
export type DocumentApi = {
  /** Undefined while the document has not been saved yet. */
  url: string | undefined
  method: 'PATCH' | 'POST'
  /** Added to the data of a write: marks it as a draft if the collection has drafts. */
  status: { _status?: 'draft' }
}

/** The address of the open document, and how it is written. */
export const useDocumentApi = (): DocumentApi => {
  const { collectionSlug, docConfig, globalSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { api } = config.routes
  const hasDrafts = Boolean(docConfig?.versions?.drafts)
  return useMemo(() => {
    const query = hasDrafts ? '?depth=0&draft=true' : '?depth=0'
    const status = hasDrafts ? ({ _status: 'draft' } as const) : {}
    if (globalSlug) return { url: `${api}/globals/${globalSlug}${query}`, method: 'POST', status }
    return { url: id ? `${api}/${collectionSlug}/${id}${query}` : undefined, method: 'PATCH', status }
  }, [api, collectionSlug, globalSlug, hasDrafts, id])
}
