'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { PreviewDialog } from './PreviewDialog.tsx'

/** The button that opens the preview links of a saved document. */
export const PreviewButton = () => {
  const { id } = useDocumentInfo()
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  if (!id) return null
  const close = () => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  return (
    <span className="preview-button" ref={box}>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        id="action-preview-link"
        margin={false}
        onClick={() => setOpen(true)}
        size="medium"
      >
        Preview link…
      </Button>
      {isOpen && <PreviewDialog onClose={close} />}
    </span>
  )
}
