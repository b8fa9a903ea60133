'use client'

import { useState } from 'react'

import { mentionsIn } from '../../editorial/threads/mentionsIn.ts'
import { usePeople } from './usePeople.ts'

/** Sends a message; returns the refusal, or undefined on success. */
export type SendRemark = (said: { text: string; mentions: string[] }) => Promise<string | undefined>

/** The state of a message that is being written: its text, its mentions, and a function to send it. */
export const useRemark = (onSend: SendRemark) => {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const named = mentionsIn(text, usePeople(text.includes('@')))
  const mayNot = isBusy || text.trim() === ''
  const submit = async (): Promise<void> => {
    if (mayNot) return
    setBusy(true)
    const refusal = await onSend({ text: text.trim(), mentions: named.map(({ id }) => id) })
    setBusy(false)
    setError(refusal)
    if (!refusal) setText('')
  }
  return { error, mayNot, named, setText, submit, text }
}
