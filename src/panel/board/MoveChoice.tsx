'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { Move } from '../moves/arrangeMoves.ts'
import { MenuMove } from '../moves/MenuMove.tsx'

type Props = { moves: readonly Move[]; title: string; onClose: () => void; onPick: (move: Move) => void }

/** Offers the moves of a card in a modal dialog; those that cannot be made now say why. */
export const MoveChoice = ({ moves, onClose, onPick, title }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog aria-labelledby="move-choice-title" className="move-dialog" onClose={onClose} ref={dialog}>
      <h2 id="move-choice-title">Move “{title}”</h2>
      <ul className="move-menu__list">
        {moves.map((move) => (
          <MenuMove key={move.name} move={move} onPick={onPick} />
        ))}
      </ul>
      <div className="move-dialog__actions">
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
          Cancel
        </Button>
      </div>
    </dialog>
  )
}
