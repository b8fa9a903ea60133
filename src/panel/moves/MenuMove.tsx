'use client'

import { type TransitionName, transitions } from '../../rules/workflow/transitions.ts'
import type { Move } from './arrangeMoves.ts'

const dangerous: readonly TransitionName[] = ['withdraw']

/** A move in a menu, with what it does, or why it cannot be made now. */
export const MenuMove = ({ move, onPick }: { move: Move; onPick: (move: Move) => void }) => {
  const isRefused = move.reason !== undefined
  const textId = `move-${move.name}-text`
  const asks = move.needsComment || move.needsTime || transitions[move.name].isPublic
  return (
    <li>
      <button
        aria-describedby={textId}
        aria-disabled={isRefused}
        className={`move-menu__item ${dangerous.includes(move.name) ? 'move-menu__item--danger' : ''}`}
        data-popup-prevent-close={isRefused ? true : undefined}
        id={`action-${move.name}`}
        onClick={() => onPick(move)}
        type="button"
      >
        <span className="move-menu__label">
          {move.label}
          {asks && !isRefused ? '…' : ''}
        </span>
        <span className="move-menu__text" id={textId}>
          {move.reason ?? transitions[move.name].effect}
        </span>
      </button>
    </li>
  )
}
