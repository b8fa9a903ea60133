'use client'

import { Button } from '@payloadcms/ui'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'

import type { CalendarEntry } from '../../editorial/planning/calendar.ts'
import { TimeInput } from '../moves/TimeInput.tsx'
import { usePlannedTime } from '../moves/usePlannedTime.ts'

type Props = {
  entry: CalendarEntry
  zone: string
  onClose: () => void
  /** Sets the due date; returns the refusal, or undefined on success. */
  onMove: (due: string) => Promise<string | undefined>
}

/** Asks for another time at which a story is due, in a modal dialog. */
export const MoveToDate = ({ entry, zone, onClose, onMove }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const time = usePlannedTime({ at: entry.at, zone, isPastKept: true })
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setError(time.at === undefined ? 'Choose a day and a time.' : undefined)
    if (time.at === undefined) return
    setBusy(true)
    const refusal = await onMove(time.at)
    setBusy(false)
    if (refusal) setError(refusal)
    else onClose()
  }
  return (
    <dialog aria-labelledby="move-to-date-title" className="move-dialog" onClose={onClose} ref={dialog}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="move-to-date-title">Move “{entry.title}”</h2>
        <p className="move-dialog__effect">
          The due date says when it is to be ready. It publishes nothing by itself.
        </p>
        <TimeInput label="Due at" time={time} />
        <p className="move-dialog__error" role="alert">
          {error}
        </p>
        <div className="move-dialog__actions">
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            Cancel
          </Button>
          <Button disabled={isBusy} margin={false} size="medium" type="submit">
            {isBusy ? 'One moment…' : 'Move'}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
