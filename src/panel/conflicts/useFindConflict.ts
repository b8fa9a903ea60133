'use client'

import { useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import { formRevision } from './formRevision.ts'
import { type Conflict, readConflict } from './readConflict.ts'
import { useDocumentApi } from './useDocumentApi.ts'

/** Data to save, and the revision that it is based on. */
type Based = { data: Readonly<Record<string, unknown>>; rev: number }

/**
 * Finds out whether the open document has changed since the form was opened, or since another given revision, and what
 * changed. Payload's form does not expose the data of a refusal, so the save is sent again, but only when there is a newer
 * revision, so that it is certainly refused.
 */
export const useFindConflict = () => {
  const { method, status, url } = useDocumentApi()
  const { getData, getFields } = useForm()

  return useCallback(
    async (based?: Based): Promise<Conflict | undefined> => {
      const rev = based?.rev ?? formRevision(getFields())
      if (!url || rev === undefined) return undefined
      const newest = await fetch(`${url}&select[rev]=true`, { cache: 'no-store', credentials: 'include' })
      if (!newest.ok || ((await newest.json()) as { rev?: number }).rev === rev) return undefined
      const response = await fetch(url, {
        body: JSON.stringify({ ...(based?.data ?? getData()), ...status, rev }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method,
      })
      return readConflict(response.status, await response.json())
    },
    [getData, getFields, method, status, url],
  )
}
