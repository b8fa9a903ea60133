'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { readStanding, type Standing } from './standing.ts'

/** The workflow state of the open document; undefined while it has not been saved yet or the state is loading. */
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
      // What was read last stays, with the dialog that is open over it. The server refuses a move that is no longer possible.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [url, revision])

  return { standing, askAgain: useCallback(() => setAsked((count) => count + 1), []) }
}
