'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

const names = new Map<string, Promise<string | undefined>>()

/** The name of an account, read once; empty while it is unknown. */
export const PersonName = ({ id, before = '' }: { id: string | undefined; before?: string }) => {
  const { config } = useConfig()
  const [name, setName] = useState<string>()
  const url = id ? `${config.routes.api}/${config.admin.user}/${id}?depth=0&select[name]=true` : undefined
  useEffect(() => {
    setName(undefined)
    if (!url) return
    let isCurrent = true
    void readName(url).then((answer) => isCurrent && setName(answer))
    return () => {
      isCurrent = false
    }
  }, [url])
  return name ? `${before}${name}` : null
}

const readName = (url: string): Promise<string | undefined> => {
  const known = names.get(url)
  if (known) return known
  const answer = fetch(url, { credentials: 'include' })
    .then((response) => (response.ok ? response.json() : {}))
    .then(({ name }: { name?: string }) => name)
    .catch(() => undefined)
  names.set(url, answer)
  return answer
}
