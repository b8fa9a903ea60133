'use client'

import { Link } from '@payloadcms/ui'

import type { BoardCard, BoardColumn } from '../../editorial/planning/board.ts'
import type { BoardFilter } from '../../editorial/planning/payload/readBoard.ts'
import { listAddress } from '../lists/listAddress.ts'
import { useDropTarget } from '../planning/useDropTarget.ts'
import { StageBadge } from '../stage/StageBadge.tsx'
import { Card } from './Card.tsx'

type Props = {
  admin: string
  column: BoardColumn
  filter: BoardFilter
  /** Whether a card from another column is being dragged. */
  isTarget: boolean
  onDrag: (card: BoardCard | undefined) => void
  onDrop: () => void
  onMove: (card: BoardCard) => void
}

/** A stage with its cards; those that are left out are in the list of the stage. */
export const Column = ({ admin, column, filter, isTarget, onDrag, onDrop, onMove }: Props) => {
  const { cards, stage, total } = column
  const { handlers, isOver } = useDropTarget(isTarget, onDrop)
  return (
    <section
      aria-labelledby={`board-${stage}`}
      className={`board-column ${isOver ? 'board-column--over' : ''}`}
      {...handlers}
    >
      <h2 id={`board-${stage}`}>
        <StageBadge stage={stage} /> <span className="board-column__total">{total}</span>
      </h2>
      <ul>
        {cards.map((card) => (
          <Card admin={admin} card={card} key={card.id} onDrag={onDrag} onMove={onMove} />
        ))}
      </ul>
      {total > cards.length && (
        <p className="board-column__more">
          <Link href={listAddress(admin, 'articles', narrowed(stage, filter))} prefetch={false}>
            and {total - cards.length} more
          </Link>
        </p>
      )}
    </section>
  )
}

const narrowed = (stage: string, { section }: BoardFilter) => [
  { field: 'stage', is: stage },
  ...(section ? [{ field: 'section', is: section }] : []),
]
