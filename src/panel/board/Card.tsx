'use client'

import { Link } from '@payloadcms/ui'
import { memo } from 'react'

import type { BoardCard } from '../../editorial/planning/board.ts'
import { lanePolicy } from '../../rules/workflow/policy.ts'
import { dragSource } from '../planning/dragSource.ts'
import { laneWords } from '../review/laneWords.ts'
import { LocalTime } from '../words/LocalTime.tsx'

type Props = {
  admin: string
  card: BoardCard
  onDrag: (card: BoardCard | undefined) => void
  onMove: (card: BoardCard) => void
}

/** A story on the board: its headline leads to its page, its button to its moves. */
export const Card = memo(
  ({ admin, card, onDrag, onMove }: Props) => (
    <li
      className="board-card"
      data-card={card.id}
      {...dragSource(card.title, (isDragged) => onDrag(isDragged ? card : undefined))}
    >
      <Link draggable={false} href={`${admin}/collections/articles/${card.id}`} prefetch={false}>
        {card.title}
      </Link>
      <p className="board-card__about">
        {card.section && <span>{card.section}</span>}
        {card.people.length > 0 && <span>{card.people.join(', ')}</span>}
        <Length card={card} />
      </p>
      <Times card={card} />
      {card.lanes.map(({ lane, state }) => (
        <span className={`lane__badge lane__badge--${state}`} key={lane}>
          {lanePolicy[lane].label}: {laneWords[state].state.toLowerCase()}
        </span>
      ))}
      {card.openBy.length > 0 && <p className="board-card__open">Open: {card.openBy.join(', ')}</p>}
      <button
        aria-label={`Move “${card.title}”`}
        className="desk-act board-card__move"
        onClick={() => onMove(card)}
        type="button"
      >
        Move…
      </button>
    </li>
  ),
  // A refresh brings every card anew; only those that differ are drawn again.
  (before, after) => before.admin === after.admin && isSame(before.card, after.card),
)
Card.displayName = 'Card'

const isSame = (one: BoardCard, other: BoardCard): boolean => JSON.stringify(one) === JSON.stringify(other)

const Length = ({ card: { commissioned, words } }: { card: BoardCard }) =>
  commissioned === undefined ? (
    words > 0 && <span>{words} words</span>
  ) : (
    <span>
      {words} of {commissioned} words
    </span>
  )

const Times = ({ card: { due, isOverdue, plannedFor } }: { card: BoardCard }) => (
  <>
    {due && (
      <p className={isOverdue ? 'board-card__late' : 'board-card__time'}>
        {isOverdue ? 'Overdue since' : 'Due'} <LocalTime value={due} />
      </p>
    )}
    {plannedFor && (
      <p className="board-card__time">
        Goes live <LocalTime value={plannedFor} />
      </p>
    )}
  </>
)
