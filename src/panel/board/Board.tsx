'use client'

import { Link } from '@payloadcms/ui'
import { type RefObject, useEffect, useRef, useState } from 'react'

import type { BoardCard, BoardColumn } from '../../editorial/planning/board.ts'
import type { BoardFilter } from '../../editorial/planning/payload/readBoard.ts'
import { MoveDialog } from '../moves/MoveDialog.tsx'
import { BoardFilters } from './BoardFilters.tsx'
import { Column } from './Column.tsx'
import { goByArrows } from './goByArrows.ts'
import { MoveChoice } from './MoveChoice.tsx'
import { useBoardMoves } from './useBoardMoves.ts'
import { useRefresh } from './useRefresh.ts'

export type BoardProps = {
  admin: string
  api: string
  columns: BoardColumn[]
  filter: BoardFilter
  sections: { id: string; name: string }[]
}

/** Stories by stage. A card is moved by dragging it, or by its button; both make the same moves as the story’s page. */
export const Board = ({ admin, api, columns, filter, sections }: BoardProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<BoardCard>()
  const moves = useBoardMoves(api)
  useRefresh(dragged !== undefined || moves.step !== undefined)
  const { step } = moves
  useKeepFocus(box, step?.card.id, columns)
  const isEmpty = columns.every(({ total }) => total === 0)
  return (
    <div ref={box}>
      <header className="board__head">
        <h1>Board</h1>
        <BoardFilters filter={filter} sections={sections} />
      </header>
      {isEmpty && <Empty admin={admin} isNarrowed={isNarrowed(filter)} />}
      <div className="board__columns" hidden={isEmpty} onKeyDown={goByArrows}>
        {columns.map((column) => (
          <Column
            admin={admin}
            column={column}
            filter={filter}
            isTarget={dragged !== undefined && dragged.stage !== column.stage}
            key={column.stage}
            onDrag={setDragged}
            onDrop={() => dragged && void moves.drop(dragged, column.stage)}
            onMove={(card) => void moves.choose(card)}
          />
        ))}
      </div>
      {step && !step.picked && (
        <MoveChoice moves={step.moves} onClose={moves.close} onPick={moves.pick} title={step.card.title} />
      )}
      {step?.picked && <MoveDialog move={step.picked} onClose={moves.close} onMake={moves.make} />}
    </div>
  )
}

const isNarrowed = ({ section, isMine, isOverdue }: BoardFilter): boolean =>
  section !== undefined || isMine || isOverdue

/** Gives the focus back to the card that was moved: when its dialog closes, and when it comes to another column. */
const useKeepFocus = (
  box: RefObject<HTMLDivElement | null>,
  card: string | undefined,
  columns: BoardColumn[],
): void => {
  const last = useRef(card)
  useEffect(() => {
    if (card !== undefined) {
      last.current = card
      return
    }
    if (document.activeElement !== document.body) return
    box.current?.querySelector<HTMLElement>(`[data-card="${last.current}"] button`)?.focus()
  }, [box, card, columns])
}

const Empty = ({ admin, isNarrowed: narrowed }: { admin: string; isNarrowed: boolean }) => (
  <p className="board__empty">
    {narrowed ? (
      <>
        No story matches. <Link href={`${admin}/board`}>Show the whole board</Link>
      </>
    ) : (
      <>
        The board shows every story by its stage. There is none yet:{' '}
        <Link href={`${admin}/collections/articles/create`}>begin one</Link>; a working headline is enough.
      </>
    )}
  </p>
)
