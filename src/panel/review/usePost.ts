'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'

import { type Conflict, readConflict } from '../conflicts/readConflict.ts'
import { readRefusal } from '../documents/readRefusal.ts'

type Answer =
  { ok: true; body: Record<string, unknown> } | { ok: false; message: string; conflict: Conflict | undefined }

/** A function that posts to a route of the open document. */
export const usePost = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const url = `${config.routes.api}/${collectionSlug}/${id}`
  return useCallback(
    async (path: string, said: Record<string, unknown>): Promise<Answer> => {
      const response = await fetch(`${url}/${path}`, {
        body: JSON.stringify(said),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      })
      const body: unknown = await response.json().catch(() => undefined)
      if (response.ok) return { ok: true, body: body as Record<string, unknown> }
      const { message } = readRefusal(response.status, body)
      return { ok: false, message, conflict: readConflict(response.status, body) }
    },
    [url],
  )
}
