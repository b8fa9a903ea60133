'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'

import { LocalTime } from '../words/LocalTime.tsx'
import { isEditable } from '../words/panelField.ts'
import { relationsIn } from '../words/relationsIn.ts'
import { useFields } from '../words/useFields.ts'
import { useTitles } from '../words/useTitles.ts'
import { ConflictField } from './ConflictField.tsx'
import type { Conflict } from './readConflict.ts'
import { disputedFields } from './settle.ts'
import { useChoosing } from './useChoosing.ts'
import type { Case } from './useConflict.tsx'

export type ConflictProps = {
  at: Case
  /** Called when the document has changed again; the new conflict replaces this one. */
  onAgain: (next: Case) => void
  onClose: () => void
}

/**
 * Shows who saved first and what differs, and lets the person choose field by field. A native modal dialog, like that for
 * moves. Closing it leaves the form unchanged.
 */
export const ConflictDialog = (props: ConflictProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const { disputed, fields, titles } = useDisputed(props.at)
  const close = () => dialog.current?.close()
  const choosing = useChoosing({ ...props, close, disputed })
  const isMine = disputed.some(({ by }) => by !== 'theirs')
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog
      aria-describedby="conflict-about"
      aria-labelledby="conflict-title"
      className="move-dialog conflict-dialog"
      onClose={props.onClose}
      ref={dialog}
    >
      <form noValidate onSubmit={(event) => void choosing.submit(event)}>
        <About conflict={props.at.conflict} isMine={isMine} />
        {disputed.map((one) => (
          <ConflictField
            choice={choosing.choices[one.path]}
            disputed={one}
            field={fields.get(one.path)}
            isMissing={choosing.missing.includes(one.path)}
            key={one.path}
            onChoose={isMine ? (choice) => choosing.choose(one.path, choice) : undefined}
            titles={titles}
          />
        ))}
        {disputed.length === 0 && <p>The text is the same; it was moved, or its lanes were set.</p>}
        <p className="move-dialog__error" role="alert">
          {choosing.error}
        </p>
        <Actions choosing={choosing} isMine={isMine} onCancel={close} />
      </form>
    </dialog>,
    document.body,
  )
}

const useDisputed = ({ conflict, opened, mine }: Case) => {
  const fields = useFields()
  const disputed = useMemo(() => {
    const names = [...fields].flatMap(([name, field]) => (isEditable(field) ? [name] : []))
    return disputedFields({ changes: conflict.changes, opened, mine, names })
  }, [conflict, fields, mine, opened])
  const relations = disputed.flatMap(({ path, base, theirs, mine: own }) =>
    [base, theirs, own].flatMap((value) => relationsIn(fields.get(path) ?? {}, value)),
  )
  return { disputed, fields, titles: useTitles(relations) }
}

const About = ({ conflict, isMine }: { conflict: Conflict; isMine: boolean }) => {
  const saver = useSaver(conflict)
  return (
    <>
      <h2 id="conflict-title">{saver} saved this first</h2>
      <p className="move-dialog__effect" id="conflict-about">
        You opened revision {conflict.base}; revision {conflict.rev} was saved{' '}
        {conflict.at && <LocalTime value={conflict.at} />}.{' '}
        {isMine
          ? 'Nothing was saved yet, and your text is not lost. Choose field by field which text stays.'
          : 'Nothing was done yet. Look at the changes first.'}
      </p>
    </>
  )
}

/** Who saved first, in words; it may have been the same person in another window. */
const useSaver = ({ by }: Conflict): string => {
  const { user } = useAuth()
  if (!by) return 'Somebody else'
  return by.id === user?.id ? 'In another window, you' : by.name
}

type ActionProps = { choosing: ReturnType<typeof useChoosing>; isMine: boolean; onCancel: () => void }

const Actions = ({ choosing, isMine, onCancel }: ActionProps) => (
  <div className="move-dialog__actions">
    <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="medium">
      {isMine ? 'Back to my text' : 'Cancel'}
    </Button>
    {isMine && (
      <Button
        buttonStyle="secondary"
        disabled={choosing.isBusy}
        id="conflict-discard"
        margin={false}
        onClick={() => void choosing.discard()}
        size="medium"
      >
        {choosing.isSure ? 'Discard all that I wrote' : 'Discard mine…'}
      </Button>
    )}
    <Button disabled={choosing.isBusy} id="conflict-save" margin={false} size="medium" type="submit">
      {choosing.isBusy ? 'One moment…' : isMine ? 'Save my choice' : 'Show the newest'}
    </Button>
  </div>
)
