'use client'

import { useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

/** A change of a picture, as `GET /api/media/{id}/changes` returns it. */
export type PictureChange = {
  id: string
  state: 'waiting' | 'applied' | 'refused'
  changed: string[]
  labels: string[]
  before: Record<string, unknown>
  after: Record<string, unknown>
  askedBy: string | null
  at: string
  decidedBy: string | null
  decidedAt: string | null
  note: string | null
}

export type Changes = { isSeen: boolean; mayChangeNow: boolean; shownIn: number; docs: PictureChange[] }

/**
 * The changes of the open picture; undefined while loading. They are read again after every save; a save that has to wait
 * does not change the picture, and is only noticed by the form becoming unmodified.
 */
export const useChanges = () => {
  const { data, id } = useDocumentInfo()
  const { config } = useConfig()
  const isModified = useFormModified()
  const [changes, setChanges] = useState<Changes>()
  const [asked, setAsked] = useState(0)
  const url = id === undefined ? undefined : `${config.routes.api}/media/${id}/changes`
  const revision = `${String(data?.['updatedAt'])} ${asked} ${isModified}`

  useEffect(() => {
    if (!url) return
    let isCurrent = true
    readChanges(url).then(
      (found) => isCurrent && setChanges(found),
      () => isCurrent && setChanges(undefined),
    )
    return () => {
      isCurrent = false
    }
  }, [url, revision])

  return { changes, url, askAgain: useCallback(() => setAsked((count) => count + 1), []) }
}

const readChanges = async (url: string): Promise<Changes> => {
  const response = await fetch(url, { credentials: 'include', cache: 'no-store' })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return (await response.json()) as Changes
}
