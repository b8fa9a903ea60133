'use client'

import { Button } from '@payloadcms/ui'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { CommentInput } from './CommentInput.tsx'

type Props = {
  title: string
  effect: string
  onClose: () => void
  /** Runs the action; returns the refusal, or undefined on success. */
  onMake: (comment: string | undefined) => Promise<string | undefined>
}

/** Asks for confirmation and a note before an action that is not a move. */
export const NoteDialog = ({ title, effect, onClose, onMake }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [comment, setComment] = useState('')
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    setBusy(true)
    const refusal = await onMake(comment.trim() || undefined)
    setBusy(false)
    if (refusal) setError(refusal)
    else close()
  }
  return createPortal(
    <dialog aria-labelledby="note-dialog-title" className="move-dialog" onClose={onClose} ref={dialog}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="note-dialog-title">{title}</h2>
        <p className="move-dialog__effect">{effect}</p>
        <CommentInput isRequired={false} onChange={setComment} value={comment} />
        <p className="move-dialog__error" role="alert">
          {error}
        </p>
        <div className="move-dialog__actions">
          <Button buttonStyle="secondary" margin={false} onClick={close} size="medium">
            Cancel
          </Button>
          <Button disabled={isBusy} id="note-dialog-confirm" margin={false} size="medium" type="submit">
            {isBusy ? 'One moment…' : title}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
