'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'

import { readRefusal } from '../moves/readRefusal.ts'
import { useShowDocument } from '../moves/useShowDocument.ts'
import { readConflict } from './readConflict.ts'
import { reopened } from './settle.ts'
import type { Case } from './useConflict.tsx'

/** Nothing when it is done; what the server said against it; or that it has changed again meanwhile. */
type Outcome = { refusal: string } | { again: Case } | undefined

/** Ends a conflict: by saving what is kept on top of the newest revision, or by showing that one. */
export const useSettle = ({ conflict, opened }: Case) => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const showDocument = useShowDocument()
  const url = `${config.routes.api}/${collectionSlug}/${id}?depth=0&draft=true`

  const showNewest = useCallback(async (): Promise<Outcome> => {
    const response = await fetch(url, { cache: 'no-store', credentials: 'include' })
    const body: unknown = await response.json()
    if (!response.ok) return { refusal: readRefusal(response.status, body).message }
    await showDocument(body as Record<string, unknown>)
    return undefined
  }, [showDocument, url])

  const saveKept = useCallback(
    async (kept: Record<string, unknown>): Promise<Outcome> => {
      if (Object.keys(kept).length === 0) return showNewest()
      const response = await fetch(url, {
        body: JSON.stringify({ ...kept, _status: 'draft', rev: conflict.rev }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'PATCH',
      })
      const body: unknown = await response.json()
      if (response.ok) {
        await showDocument((body as { doc: Record<string, unknown> }).doc)
        toast.success('Saved: the newest text with what you kept of yours.')
        return undefined
      }
      const next = readConflict(response.status, body)
      if (!next) return { refusal: readRefusal(response.status, body).message }
      const seen = reopened(opened, conflict.changes)
      return { again: { conflict: next, opened: seen, mine: { ...seen, ...kept } } }
    },
    [conflict, opened, showDocument, showNewest, url],
  )
  return { saveKept, showNewest }
}
