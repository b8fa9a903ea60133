'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { Schedule } from '../../editorial/schedule/schedule.ts'

/** The waiting and the unresolved failed schedules of the open document, earliest first. */
export const useSchedules = () => {
  const { collectionSlug, id, lastUpdateTime, versionCount } = useDocumentInfo()
  const { config } = useConfig()
  const [schedules, setSchedules] = useState<Schedule[]>([])
  const [asked, setAsked] = useState(0)
  const url = id ? `${config.routes.api}/${collectionSlug}/${id}/schedules` : undefined

  useEffect(() => {
    if (!url) return
    let isCurrent = true
    void read(url).then((rows) => isCurrent && setSchedules(rows))
    return () => {
      isCurrent = false
    }
  }, [url, lastUpdateTime, versionCount, asked])

  const cancel = useCallback(
    async (schedule: Schedule): Promise<boolean> => {
      const options = { credentials: 'include', method: 'DELETE' } as const
      const { ok } = await fetch(`${url}/${schedule.id}`, options)
      setAsked((count) => count + 1)
      return ok
    },
    [url],
  )
  return { cancel, schedules }
}

const read = async (url: string): Promise<Schedule[]> => {
  const response = await fetch(url, { credentials: 'include', cache: 'no-store' }).catch(() => undefined)
  if (!response?.ok) return []
  const { docs } = (await response.json()) as { docs: Schedule[] }
  return docs
    .filter(({ isUnseen, state }) => state === 'waiting' || state === 'running' || isUnseen)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
