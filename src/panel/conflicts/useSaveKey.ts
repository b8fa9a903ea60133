import { useEditDepth, useHotkey } from '@payloadcms/ui'
import { type RefObject, useRef } from 'react'

/** Makes Ctrl+S, or Cmd+S, press a button of the topmost form. */
export const useSaveKey = (): RefObject<HTMLButtonElement | null> => {
  const editDepth = useEditDepth()
  const button = useRef<HTMLButtonElement>(null)
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  return button
}
