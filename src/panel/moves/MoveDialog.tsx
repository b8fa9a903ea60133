'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { transitions } from '../../rules/workflow/transitions.ts'
import type { Move } from './arrangeMoves.ts'
import { CommentInput } from './CommentInput.tsx'
import { LaterInput } from './LaterInput.tsx'
import { NoticeInput } from './NoticeInput.tsx'
import type { Said } from './postMove.ts'
import { TimeInput } from './TimeInput.tsx'
import { usePlannedTime } from './usePlannedTime.ts'

type Props = {
  move: Move
  /** The time to begin with, and its time zone; by default that of the open document. */
  planned?: { at: string; zone: string }
  onClose: () => void
  /** Makes the move; returns the refusal, or undefined on success. */
  onMake: (said: Said) => Promise<string | undefined>
}

/**
 * Asks for the data of a move. A native modal dialog: the browser keeps the focus inside, closes it on Escape and restores
 * the focus. It is outside the document's form, so that Enter never submits that form.
 */
export const MoveDialog = ({ move, onClose, onMake, planned }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const form = useMoveForm({ move, onClose, onMake, ...(planned && { planned }) })
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog aria-labelledby="move-dialog-title" className="move-dialog" onClose={onClose} ref={dialog}>
      <form noValidate onSubmit={(event) => void form.submit(event)}>
        <h2 id="move-dialog-title">{move.label}</h2>
        <p className="move-dialog__effect">
          {form.isLater ? 'Readers see it until then.' : transitions[move.name].effect}
        </p>
        <MoveFields form={form} move={move} />
        <p className="move-dialog__error" role="alert">
          {form.error}
        </p>
        <div className="move-dialog__actions">
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            Cancel
          </Button>
          <Button
            className={move.name === 'withdraw' ? 'move-dialog__danger' : ''}
            disabled={form.isBusy}
            id="move-dialog-confirm"
            margin={false}
            size="medium"
            type="submit"
          >
            {form.isBusy ? 'One moment…' : form.isLater ? 'Withdraw later' : move.label}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}

/** The inputs that this move needs. */
const MoveFields = ({ move, form }: { move: Move; form: ReturnType<typeof useMoveForm> }) => {
  const isWithdrawal = move.name === 'withdraw'
  return (
    <>
      {move.needsTime && <TimeInput label="Goes live at" time={form.time} />}
      {isWithdrawal && <LaterInput isLater={form.isLater} onChange={form.setLater} time={form.time} />}
      <CommentInput isRequired={move.needsComment} onChange={form.setComment} value={form.comment} />
      {isWithdrawal && !form.isLater && <NoticeInput onChange={form.setNotice} value={form.notice} />}
    </>
  )
}

const useMoveForm = ({ move, onClose, onMake, planned }: Props) => {
  const { data } = useDocumentInfo()
  const [comment, setComment] = useState('')
  const [notice, setNotice] = useState('')
  const [isLater, setLater] = useState(false)
  const time = usePlannedTime(planned ?? { at: data?.['plannedFor'] })
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const isTimed = move.needsTime || isLater
    const missing = missingIn({ move, comment, isTimed, at: time.at })
    setError(missing)
    if (missing) return
    setBusy(true)
    const refusal = await onMake({
      ...(comment.trim() && { comment: comment.trim() }),
      ...(notice.trim() && !isLater && { notice: notice.trim() }),
      ...(isTimed && time.at && { at: time.at, zone: time.zone }),
    })
    setBusy(false)
    if (refusal) setError(refusal)
    else onClose()
  }
  return { comment, error, isBusy, isLater, notice, setComment, setLater, setNotice, submit, time }
}

type Entered = { move: Move; comment: string; isTimed: boolean; at: string | undefined }

const missingIn = ({ move, comment, isTimed, at }: Entered): string | undefined => {
  if (isTimed && (at === undefined || Date.parse(at) <= Date.now())) return 'Choose a time in the future.'
  if (move.needsComment && comment.trim() === '') return 'Say why. The reason is kept with this move.'
  return undefined
}
