'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { Entry } from './entryWords.ts'

type Page = { docs: Entry[]; hasNextPage: boolean }

/** The history of the open document, newest first, in pages; undefined while the first is loading. */
export const useHistory = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const [entries, setEntries] = useState<Entry[]>()
  const [page, setPage] = useState(1)
  const [hasMore, setHasMore] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const url = `${config.routes.api}/${collectionSlug}/${id}/history?limit=50&page=${page}`
  useEffect(() => {
    let isCurrent = true
    readPage(url).then(
      ({ docs, hasNextPage }) => {
        if (!isCurrent) return
        setEntries((before = []) => [...before, ...docs])
        setHasMore(hasNextPage)
      },
      () => isCurrent && setFailed(true),
    )
    return () => {
      isCurrent = false
    }
  }, [url])
  return { entries, hasMore, isFailed, showMore: useCallback(() => setPage((before) => before + 1), []) }
}

const readPage = async (url: string): Promise<Page> => {
  const response = await fetch(url, { cache: 'no-store', credentials: 'include' })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return (await response.json()) as Page
}
