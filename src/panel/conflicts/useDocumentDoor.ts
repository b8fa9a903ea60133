'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'

/** How the open document, of a collection or a global, is read and written. */
export type DocumentDoor = {
  /** Undefined while it is not saved yet. */
  url: string | undefined
  method: 'PATCH' | 'POST'
  /** What a write says besides the fields: where there are drafts, that it is one. */
  status: { _status?: 'draft' }
}

/** The open document's address, and how it is written there. */
export const useDocumentDoor = (): DocumentDoor => {
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
