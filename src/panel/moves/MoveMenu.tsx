'use client'

import { ChevronIcon, Popup } from '@payloadcms/ui'

import type { Move } from './arrangeMoves.ts'
import { MenuMove } from './MenuMove.tsx'

type Props = {
  moves: readonly Move[]
  /** Whether the menu is attached to a button with a move, or stands alone. */
  isAttached: boolean
  onNote: (() => void) | undefined
  onPick: (move: Move) => void
}

/** The menu with further moves. Moves that cannot be made now are shown with the reason. */
export const MoveMenu = ({ moves, isAttached, onNote, onPick }: Props) => {
  if (moves.length === 0 && !onNote) return null
  return (
    <Popup
      button={
        <span className={`move-menu__trigger ${isAttached ? 'move-menu__trigger--attached' : ''}`}>
          {isAttached ? <span className="sr-only">More moves</span> : 'Workflow'}
          <ChevronIcon />
        </span>
      }
      className="move-menu"
      horizontalAlign="right"
      id="workflow-menu"
      portalClassName="move-menu__popup"
      size="large"
      verticalAlign="bottom"
    >
      <ul className="move-menu__list">
        {onNote && (
          <li>
            <button className="move-menu__item" onClick={onNote} type="button">
              <span className="move-menu__label">With a note…</span>
              <span className="move-menu__text">Say something to the people who read the history.</span>
            </button>
          </li>
        )}
        {moves.map((move) => (
          <MenuMove key={move.name} move={move} onPick={onPick} />
        ))}
      </ul>
    </Popup>
  )
}
