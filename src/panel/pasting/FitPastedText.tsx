'use client'

import { type ReactNode, useEffect } from 'react'

import { fieldText } from './fieldText.ts'

/**
 * Cleans text that is pasted into plain fields of the panel. Otherwise an invisible character from another program would
 * prevent the save, and lines would run into each other.
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
  // The only way to insert text as if typed, so that the form notices it and Ctrl+Z undoes it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, fitted)
}

/** Whether an element is a plain text field; code has an editor of its own, and passwords are not changed. */
const isPlain = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement && ['search', 'text'].includes(target.type)) ||
  (target instanceof HTMLTextAreaElement && target.closest('.monaco-editor') === null)
