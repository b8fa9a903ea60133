'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

/**
 * Loads data about the open story, again after every save and on request; undefined while the story has not been saved yet
 * or the data is loading.
 *
 * @param path makes the path below the API's root from the story's type and id
 */
export const useBeside = (path: (story: { slug: string; id: string }) => string) => {
  const { collectionSlug, data, id, versionCount } = useDocumentInfo()
  const { config } = useConfig()
  const [answer, setAnswer] = useState<unknown>()
  const [asked, setAsked] = useState(0)
  const url =
    id && collectionSlug
      ? `${config.routes.api}/${path({ slug: collectionSlug, id: String(id) })}`
      : undefined
  const revision = `${String(data?.['updatedAt'])} ${versionCount} ${asked}`

  useEffect(() => {
    if (!url) return
    let isCurrent = true
    readJson(url).then(
      (found) => isCurrent && setAnswer(found),
      () => isCurrent && setAnswer(undefined),
    )
    return () => {
      isCurrent = false
    }
  }, [url, revision])

  return { answer, askAgain: useCallback(() => setAsked((count) => count + 1), []) }
}

const readJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { credentials: 'include', cache: 'no-store' })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return response.json()
}
