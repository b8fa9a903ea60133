'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Nameable } from '../../editorial/threads/mentionsIn.ts'

let known: Promise<Nameable[]> | undefined

/** All people with an enabled account, read once, when a mention is being typed. */
export const usePeople = (isNeeded: boolean): Nameable[] => {
  const { config } = useConfig()
  const [people, setPeople] = useState<Nameable[]>([])
  const url = `${config.routes.api}/${config.admin.user}?depth=0&limit=500&sort=name&select[name]=true&where[disabled][not_equals]=true`
  useEffect(() => {
    if (!isNeeded) return
    let isCurrent = true
    known ??= readPeople(url)
    void known.then((found) => isCurrent && setPeople(found))
    return () => {
      isCurrent = false
    }
  }, [isNeeded, url])
  return people
}

const readPeople = async (url: string): Promise<Nameable[]> => {
  const response = await fetch(url, { credentials: 'include' }).catch(() => undefined)
  if (response?.ok) return ((await response.json()) as { docs: Nameable[] }).docs
  known = undefined
  return []
}
