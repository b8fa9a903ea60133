'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { transitions } from '../../workflow/transitions.ts'
import type { Move } from './arrangeMoves.ts'
import { fromLocalInput, toLocalInput } from './localTime.ts'
import { CommentInput, NoticeInput, TimeInput } from './MoveInputs.tsx'
import type { Said } from './useMove.ts'

type Props = {
  move: Move
  onClose: () => void
  /** Makes the move; answers with what stands against it, or undefined. */
  onMake: (said: Said) => Promise<string | undefined>
}

/**
 * Asks what a move needs. A native modal dialog: the browser keeps the focus inside, closes it on Escape and
 * gives the focus back. It lives outside the document's form, so that Enter never submits that one.
 */
export const MoveDialog = ({ move, onClose, onMake }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const form = useMoveForm({ move, onClose, onMake })
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog aria-labelledby="move-dialog-title" className="move-dialog" onClose={onClose} ref={dialog}>
      <form noValidate onSubmit={(event) => void form.submit(event)}>
        <h2 id="move-dialog-title">{move.label}</h2>
        <p className="move-dialog__effect">{transitions[move.name].effect}</p>
        {move.needsTime && <TimeInput onChange={form.setTime} value={form.time} />}
        <CommentInput isRequired={move.needsComment} onChange={form.setComment} value={form.comment} />
        {move.name === 'withdraw' && <NoticeInput onChange={form.setNotice} value={form.notice} />}
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
            {form.isBusy ? 'One moment…' : move.label}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}

const useMoveForm = ({ move, onClose, onMake }: Props) => {
  const { data } = useDocumentInfo()
  const [comment, setComment] = useState('')
  const [notice, setNotice] = useState('')
  const [time, setTime] = useState(() => toLocalInput(data?.['plannedFor'] as string | undefined, new Date()))
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const at = move.needsTime ? fromLocalInput(time) : undefined
    const missing = missingIn({ move, comment, at })
    setError(missing)
    if (missing) return
    setBusy(true)
    const refusal = await onMake(saidIn({ comment, notice, at }))
    setBusy(false)
    if (refusal) setError(refusal)
    else onClose()
  }
  return { comment, error, isBusy, notice, setComment, setNotice, setTime, submit, time }
}

const saidIn = ({
  comment,
  notice,
  at,
}: {
  comment: string
  notice: string
  at: string | undefined
}): Said => ({
  ...(comment.trim() && { comment: comment.trim() }),
  ...(notice.trim() && { notice: notice.trim() }),
  ...(at && { at }),
})

type Entered = { move: Move; comment: string; at: string | undefined }

const missingIn = ({ move, comment, at }: Entered): string | undefined => {
  if (move.needsTime && (at === undefined || Date.parse(at) <= Date.now()))
    return 'Give a time that is still ahead.'
  if (move.needsComment && comment.trim() === '') return 'Say why: the reason is kept with this move.'
  return undefined
}
