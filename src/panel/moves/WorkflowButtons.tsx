'use client'

import { toast, useDocumentInfo, useForm, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { transitions } from '../../rules/workflow/transitions.ts'
import { formRevision } from '../conflicts/formRevision.ts'
import type { Conflict } from '../conflicts/readConflict.ts'
import { useConflict } from '../conflicts/useConflict.tsx'
import { useSave } from '../conflicts/useSave.ts'
import { shown } from '../documents/useShowDocument.ts'
import { arrangeMoves, asksFirst, type Move } from './arrangeMoves.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { MoveMenu } from './MoveMenu.tsx'
import type { Said } from './postMove.ts'
import { ReasonedButton } from './ReasonedButton.tsx'
import type { Standing } from './standing.ts'
import { useMove } from './useMove.ts'
import { useStanding } from './useStanding.ts'

/** The buttons for the moves of the open document, instead of Payload's publish button. */
export const WorkflowButtons = () => {
  const { id } = useDocumentInfo()
  const { standing, askAgain } = useStanding()
  return id && standing ? <Moves askAgain={askAgain} standing={standing} /> : null
}

/**
 * The buttons for people who may not change the text, such as a writer whose story is under review. Payload does not render
 * the usual place of the buttons for them.
 */
export const HandedMoves = () => {
  const { hasSavePermission, id } = useDocumentInfo()
  const { standing, askAgain } = useStanding()
  if (hasSavePermission !== false || !id || !standing) return null
  const mine = standing.transitions.filter(({ allowed }) => allowed)
  return mine.length > 0 ? <Moves askAgain={askAgain} standing={{ ...standing, transitions: mine }} /> : null
}

const Moves = ({ standing, askAgain }: { standing: Standing; askAgain: () => void }) => {
  const isModified = useFormModified()
  const isBusy = useFormProcessing()
  const [open, setOpen] = useState<Move>()
  const box = useRef<HTMLDivElement>(null)
  const { dialog, show } = useConflict()
  const { make, pick } = useMakeMove({ askAgain, isModified, setOpen, showConflict: show })
  const { primary, others } = arrangeMoves(standing, isModified)
  const close = () => {
    setOpen(undefined)
    box.current?.querySelector('button')?.focus()
  }
  const mayTakeNote = primary && !primary.reason && !asksFirst(primary)
  return (
    <div className="workflow-buttons" ref={box}>
      {primary && <ReasonedButton isBusy={isBusy} move={primary} onPick={pick} />}
      <MoveMenu
        isAttached={primary !== undefined}
        moves={others}
        onNote={mayTakeNote ? () => setOpen(primary) : undefined}
        onPick={pick}
      />
      {open && <MoveDialog move={open} onClose={close} onMake={(said) => make(open, said)} />}
      {dialog}
    </div>
  )
}

type Making = {
  askAgain: () => void
  isModified: boolean
  setOpen: (move: Move) => void
  showConflict: (conflict: Conflict) => void
}

const useMakeMove = ({ askAgain, isModified, setOpen, showConflict }: Making) => {
  const { markFields, move } = useMove()
  const { getFields } = useForm()
  const save = useSave()

  /** Saves unsaved changes, then makes the move on that revision. Returns the refusal, or undefined on success. */
  const make = async (chosen: Move, said: Said): Promise<string | undefined> => {
    await shown()
    const saved = isModified ? await save() : { isSaved: true, rev: formRevision(getFields()) }
    if (saved.conflict) {
      showConflict(saved.conflict)
      return undefined
    }
    if (!saved.isSaved) return 'Your changes could not be saved, so the move was not made.'
    if (saved.rev === undefined) return 'The move was not made. Reload the page to see the current revision.'
    const refusal = await move(chosen.name, { ...said, rev: saved.rev })
    if (!refusal) {
      const isLater = chosen.name === 'withdraw' && said.at !== undefined
      toast.success(isLater ? 'It will come down at that time.' : transitions[chosen.name].done)
      return undefined
    }
    askAgain()
    if (!refusal.conflict) return refusal.message
    showConflict(refusal.conflict)
    return undefined
  }

  const pick = (chosen: Move): void => {
    if (chosen.reason) {
      markFields(chosen.refusal?.errors ?? [])
      toast.error(chosen.reason)
    } else if (asksFirst(chosen)) {
      setOpen(chosen)
    } else {
      void make(chosen, {}).then((refusal) => refusal && toast.error(refusal))
    }
  }
  return { make, pick }
}
