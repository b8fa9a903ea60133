'use client'

import { Button, useFormModified } from '@payloadcms/ui'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { previewHours } from '../../public/previews/preview.ts'
import { MadeLink } from './MadeLink.tsx'
import { PreviewList } from './PreviewList.tsx'
import { usePreviews } from './usePreviews.ts'

/**
 * Makes and revokes preview links for people without an account. A native modal dialog outside the document's form, like
 * that for moves.
 */
export const PreviewDialog = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const isModified = useFormModified()
  const { error, listed, make, revoke } = usePreviews()
  const [url, setUrl] = useState<string>()
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog
      aria-labelledby="preview-title"
      className="move-dialog preview-dialog"
      onClose={onClose}
      ref={dialog}
    >
      <h2 id="preview-title">Preview link</h2>
      <p className="move-dialog__effect">
        Whoever has the link reads this very revision, without an account, until it expires, you take it back,
        or the text moves on.
      </p>
      {isModified && (
        <p className="preview-dialog__hint">It shows what is saved: your changes are not yet.</p>
      )}
      {url && <MadeLink url={url} />}
      {listed?.mayPreview && <LinkForm onMake={async (said) => setUrl(await make(said))} />}
      <p className="move-dialog__error" role="alert">
        {error}
      </p>
      {listed && <PreviewList links={listed.docs} onRevoke={listed.mayPreview ? revoke : undefined} />}
      <div className="move-dialog__actions">
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
          Close
        </Button>
      </div>
    </dialog>,
    document.body,
  )
}

const lifetimes = [
  [1, 'one hour'],
  [previewHours.usual, 'one day'],
  [72, 'three days'],
  [previewHours.most, 'one week'],
] as const

type FormProps = { onMake: (said: { expiresIn: number; label?: string }) => Promise<void> }

const LinkForm = ({ onMake }: FormProps) => {
  const [hours, setHours] = useState<number>(previewHours.usual)
  const [label, setLabel] = useState('')
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    setBusy(true)
    await onMake({ expiresIn: hours, ...(label.trim() && { label: label.trim() }) })
    setBusy(false)
    setLabel('')
  }
  return (
    <form className="preview-dialog__form" onSubmit={(event) => void submit(event)}>
      <div className="move-dialog__field">
        <label htmlFor="preview-label">For whom (optional)</label>
        <input
          id="preview-label"
          maxLength={200}
          onChange={(event) => setLabel(event.target.value)}
          value={label}
        />
      </div>
      <div className="move-dialog__field">
        <label htmlFor="preview-hours">Expires in</label>
        <select id="preview-hours" onChange={(event) => setHours(Number(event.target.value))} value={hours}>
          {lifetimes.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <Button disabled={isBusy} id="preview-make" margin={false} size="medium" type="submit">
        {isBusy ? 'One moment…' : 'Make a link'}
      </Button>
    </form>
  )
}
