'use client'

import { toast, useDocumentInfo, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { arrangeMoves, type Move } from './moves/arrangeMoves.ts'
import { MoveDialog } from './moves/MoveDialog.tsx'
import { MoveMenu } from './moves/MoveMenu.tsx'
import { moveWords } from './moves/moveWords.ts'
import { ReasonedButton } from './moves/ReasonedButton.tsx'
import { type Said, useMove } from './moves/useMove.ts'
import { useStanding } from './moves/useStanding.ts'

/** The moves that a person may make on the open document, in place of Payload's publish button. */
export const WorkflowButtons = () => {
  const { data, id } = useDocumentInfo()
  const { standing, askAgain } = useStanding()
  const isModified = useFormModified()
  const isBusy = useFormProcessing()
  const [open, setOpen] = useState<Move>()
  const box = useRef<HTMLDivElement>(null)
  const { make, pick } = useMakeMove({ askAgain, isModified, setOpen })
  if (!id || !standing) return null

  const { primary, others } = arrangeMoves(standing, isModified)
  const noteOn = primary && !primary.reason && !asksFirst(primary) ? () => setOpen(primary) : undefined
  return (
    <div className="workflow-buttons" ref={box}>
      {primary && <ReasonedButton isBusy={isBusy} move={primary} onPick={pick} />}
      {(others.length > 0 || noteOn) && (
        <MoveMenu isAttached={primary !== undefined} moves={others} onNote={noteOn} onPick={pick} />
      )}
      {open && (
        <MoveDialog
          move={open}
          onClose={() => {
            setOpen(undefined)
            box.current?.querySelector('button')?.focus()
          }}
          onMake={(said) => make(open, said)}
          plannedFor={typeof data?.['plannedFor'] === 'string' ? data['plannedFor'] : undefined}
        />
      )}
    </div>
  )
}

const asksFirst = ({ name, needsComment, needsTime }: Move): boolean =>
  needsComment || needsTime || moveWords[name].isPublic === true

type Making = { askAgain: () => void; isModified: boolean; setOpen: (move: Move) => void }

const useMakeMove = ({ askAgain, isModified, setOpen }: Making) => {
  const { markFields, move, save } = useMove()

  const make = async (chosen: Move, said: Said): Promise<string | undefined> => {
    if (isModified && !(await save())) return 'Your changes could not be saved, so nothing was moved.'
    const refusal = await move(chosen.name, said)
    if (!refusal) {
      toast.success(moveWords[chosen.name].done)
      return undefined
    }
    askAgain()
    return refusal.message
  }

  const pick = async (chosen: Move) => {
    if (chosen.reason) {
      markFields(chosen.refusal?.errors ?? [])
      toast.error(chosen.reason)
      return
    }
    if (asksFirst(chosen)) return setOpen(chosen)
    const refusal = await make(chosen, {})
    if (refusal) toast.error(refusal)
  }
  return { make, pick }
}
