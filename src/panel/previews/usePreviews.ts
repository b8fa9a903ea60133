'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { ListedPreview } from '../../public/previews/payload/listPreviews.ts'
import { readRefusal } from '../documents/readRefusal.ts'

type Listed = { mayPreview: boolean; docs: ListedPreview[] }

/** The preview links of the open document, with functions to make and revoke them. */
export const usePreviews = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const [listed, setListed] = useState<Listed>()
  const [error, setError] = useState<string>()
  const url = `${config.routes.api}/${collectionSlug}/${id}/previews`

  const read = useCallback(async () => {
    const answer = await send<Listed>(url, 'GET')
    if (answer.ok) setListed(answer.body)
    else setError(answer.words)
  }, [url])
  useEffect(() => void read(), [read])

  const make = async (said: { expiresIn: number; label?: string }): Promise<string | undefined> => {
    const answer = await send<{ url: string }>(url, 'POST', said)
    setError(answer.ok ? undefined : answer.words)
    if (!answer.ok) return undefined
    await read()
    return answer.body.url
  }

  const revoke = async (link: string): Promise<void> => {
    const answer = await send(`${url}/${link}`, 'DELETE')
    setError(answer.ok ? undefined : answer.words)
    await read()
  }
  return { error, listed, make, revoke }
}

type Answer<Body> = { ok: true; body: Body } | { ok: false; words: string }

const send = async <Body>(url: string, method: string, said?: object): Promise<Answer<Body>> => {
  try {
    const response = await fetch(url, {
      credentials: 'include',
      method,
      ...(said && { body: JSON.stringify(said), headers: { 'Content-Type': 'application/json' } }),
    })
    const body: unknown = await response.json().catch(() => undefined)
    if (response.ok) return { ok: true, body: body as Body }
    return { ok: false, words: readRefusal(response.status, body).message }
  } catch {
    return { ok: false, words: 'The server could not be reached. Try again.' }
  }
}
