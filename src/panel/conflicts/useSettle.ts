'use client'

import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'

import { readRefusal } from '../documents/readRefusal.ts'
import { useShowDocument } from '../documents/useShowDocument.ts'
import { readConflict } from './readConflict.ts'
import { reopened } from './settle.ts'
import type { Case } from './useConflict.tsx'
import { useDocumentApi } from './useDocumentApi.ts'

/** Undefined on success; otherwise the refusal, or a new conflict because the document has changed again. */
type Outcome = { refusal: string } | { again: Case } | undefined

/** Resolves a conflict: saves the chosen fields on top of the newest revision, or shows that revision. */
export const useSettle = ({ conflict, opened, onSettled }: Case) => {
  const { method, status, url = '' } = useDocumentApi()
  const showDocument = useShowDocument()

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
        body: JSON.stringify({ ...kept, ...status, rev: conflict.rev }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method,
      })
      const body: unknown = await response.json()
      if (response.ok) {
        await showDocument(savedIn(body as Saved))
        toast.success('Saved: the newest text with what you kept of yours.')
        return undefined
      }
      const next = readConflict(response.status, body)
      if (!next) return { refusal: readRefusal(response.status, body).message }
      const seen = reopened(opened, conflict.changes)
      const again = { conflict: next, opened: seen, mine: { ...seen, ...kept } }
      return { again: { ...again, ...(onSettled && { onSettled }) } }
    },
    [conflict, method, onSettled, opened, showDocument, showNewest, status, url],
  )
  return { saveKept, showNewest }
}

/** A collection answers a save with `doc`, a global with `result`. */
type Saved = { doc?: Record<string, unknown>; result?: Record<string, unknown> }

const savedIn = ({ doc, result }: Saved): Record<string, unknown> => doc ?? result ?? {}
