'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import { formRevision } from './formRevision.ts'
import { type Conflict, readConflict } from './readConflict.ts'

/**
 * Asks whether the open document has changed since the form was opened, and what. Payload's form keeps a refusal's
 * data to itself, so the same save is sent once more: only when there is a newer revision, for then it is refused.
 */
export const useFindConflict = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { getData, getFields } = useForm()
  const url = `${config.routes.api}/${collectionSlug}/${id}`

  return useCallback(async (): Promise<Conflict | undefined> => {
    const rev = formRevision(getFields())
    if (!id || rev === undefined) return undefined
    const standing = await fetch(`${url}/transitions`, { cache: 'no-store', credentials: 'include' })
    if (!standing.ok || ((await standing.json()) as { rev: number }).rev === rev) return undefined
    const response = await fetch(`${url}?depth=0&draft=true`, {
      body: JSON.stringify({ ...getData(), _status: 'draft', rev }),
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      method: 'PATCH',
    })
    return readConflict(response.status, await response.json())
  }, [getData, getFields, id, url])
}
