'use client'

import { type ReactNode, useEffect } from 'react'

import { fieldText } from './fieldText.ts'

/**
 * Lets the panel's plain fields take what is pasted as they can hold it. Else an invisible character of another program
 * would stand in the way of the save, and lines would run into one another.
 */
export const FitPastedText = ({ children }: { children: ReactNode }) => {
  useEffect(() => {
    window.addEventListener('paste', fit, true)
    return () => window.removeEventListener('paste', fit, true)
  }, [])
  return children
}

const fit = (event: ClipboardEvent): void => {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const field = event.target
  if (text === '' || !isPlain(field)) return
  const fitted = fieldText(text, field instanceof HTMLInputElement)
  if (fitted === text) return
  event.preventDefault()
  event.stopPropagation()
  /* The one way to write as a person does, so that the form hears of it and Ctrl+Z takes it back. */
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, fitted)
}

/** Fields of text. Code has an editor of its own, and a password is what it is. */
const isPlain = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement && ['search', 'text'].includes(target.type)) ||
  (target instanceof HTMLTextAreaElement && target.closest('.monaco-editor') === null)
