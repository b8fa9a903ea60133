'use client'

import { useConfig, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Presence } from '../../editorial/presence/seats.ts'
import { sendHeartbeats, type Telling } from './sendHeartbeats.ts'

/** Milliseconds between two heartbeats of an open form. */
const pauses = { visible: 5000, hidden: 60_000 } as const

type PresenceState = { presence: Presence | undefined; isLoggedOut: boolean }
type Asking = { resource: string; document: string | null; form: string; isThere: boolean }

/**
 * Reports to the server that a form is open and whether it has unsaved changes, and gets who else has it open. One short
 * request every five seconds, and one when the form is closed.
 */
export const usePresence = ({ resource, document: id, form, isThere }: Asking) => {
  const { config } = useConfig()
  const url = `${config.routes.api}/presence`
  const isWriting = useFormModified()
  const said = useRef({ isWriting, takesOver: false })
  const telling = useRef<Telling>(undefined)
  const [told, setTold] = useState<PresenceState>({ presence: undefined, isLoggedOut: false })

  useEffect(() => {
    if (!isThere) return
    const tell = async (signal: AbortSignal): Promise<void> => {
      const { takesOver } = said.current
      const beat = { ...said.current, resource, seat: form, isHidden: document.hidden }
      const answer = await post(url, { ...beat, ...(id !== null && { document: id }) }, signal)
      if (takesOver) said.current.takesOver = false
      if (answer.ok) setTold({ presence: (await answer.json()) as Presence, isLoggedOut: false })
      else setTold({ presence: undefined, isLoggedOut: answer.status === 401 || answer.status === 403 })
    }
    const sitting = sit(tell, `${url}/${form}`)
    telling.current = sitting
    return sitting.stop
  }, [form, id, isThere, resource, url])

  useEffect(() => {
    if (said.current.isWriting === isWriting) return
    said.current.isWriting = isWriting
    telling.current?.now()
  }, [isWriting])

  const takeOver = useCallback(() => {
    said.current.takesOver = true
    telling.current?.now()
  }, [])
  return { ...told, takeOver }
}

/** Sends heartbeats while the page and the form exist; then deletes the seat at `address`. */
const sit = (tell: (signal: AbortSignal) => Promise<void>, address: string): Telling => {
  let aborter = new AbortController()
  let isLeft = false
  const beats = sendHeartbeats(
    () => (isLeft ? Promise.resolve() : tell(aborter.signal)),
    () => pauses[document.hidden ? 'hidden' : 'visible'],
  )
  const leave = () => {
    // A page that is being closed becomes hidden after this, and must not create the seat again.
    isLeft = true
    aborter.abort()
    fetch(address, { credentials: 'include', keepalive: true, method: 'DELETE' }).catch(() => undefined)
  }
  const comeBack = () => {
    isLeft = false
    aborter = new AbortController()
    beats.now()
  }
  document.addEventListener('visibilitychange', beats.now)
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', comeBack)
  const stop = () => {
    beats.stop()
    document.removeEventListener('visibilitychange', beats.now)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', comeBack)
    leave()
  }
  return { now: beats.now, stop }
}

const post = (url: string, body: object, signal: AbortSignal): Promise<Response> =>
  fetch(url, {
    body: JSON.stringify(body),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
    signal,
  })
