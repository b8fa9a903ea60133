'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { readStanding, type Standing } from './standing.ts'

/** Where the open document stands; undefined while it is not saved yet or the answer is on its way. */
export const useStanding = (): { standing: Standing | undefined; askAgain: () => void } => {
  const { collectionSlug, data, id, versionCount } = useDocumentInfo()
  const { config } = useConfig()
  const [standing, setStanding] = useState<Standing>()
  const [asked, setAsked] = useState(0)
  const url = id ? `${config.routes.api}/${collectionSlug}/${id}/transitions` : undefined
  const revision = `${String(data?.['updatedAt'])} ${versionCount} ${asked}`

  useEffect(() => {
    if (!url) return
    let isCurrent = true
    readStanding(url, revision).then(
      (answer) => isCurrent && setStanding(answer),
      () => isCurrent && setStanding(undefined),
    )
    return () => {
      isCurrent = false
    }
  }, [url, revision])

  return { standing, askAgain: useCallback(() => setAsked((count) => count + 1), []) }
}
