'use client'

import { Link } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { BoardCard, BoardColumn } from '../../editorial/planning/board.ts'
import type { BoardFilter } from '../../editorial/planning/payload/readBoard.ts'
import { MoveDialog } from '../moves/MoveDialog.tsx'
import { Checkbox } from '../planning/Checkbox.tsx'
import { Filters, type OfferedSection } from '../planning/Filters.tsx'
import { goByArrows } from '../planning/goByArrows.ts'
import { useKeepFocus } from '../planning/useKeepFocus.ts'
import { useRefresh } from '../planning/useRefresh.ts'
import { filterQuery } from './boardFilter.ts'
import { Column } from './Column.tsx'
import { MoveChoice } from './MoveChoice.tsx'
import { useBoardMoves } from './useBoardMoves.ts'

export type BoardProps = {
  admin: string
  api: string
  columns: BoardColumn[]
  filter: BoardFilter
  sections: OfferedSection[]
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
      <Head filter={filter} sections={sections} />
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

const Head = ({ filter, sections }: Pick<BoardProps, 'filter' | 'sections'>) => (
  <header className="planning__head">
    <h1>Board</h1>
    <Filters filter={filter} queryOf={filterQuery} sections={sections}>
      {(shown, show) => (
        <Checkbox
          isChecked={shown.isOverdue}
          label="Overdue"
          onChange={(isOverdue) => show({ ...shown, isOverdue })}
        />
      )}
    </Filters>
  </header>
)

const isNarrowed = ({ section, isMine, isOverdue }: BoardFilter): boolean =>
  section !== undefined || isMine || isOverdue

const Empty = ({ admin, isNarrowed: narrowed }: { admin: string; isNarrowed: boolean }) => (
  <p className="planning__empty">
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
