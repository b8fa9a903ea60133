'use client'

import { useRef, useState } from 'react'

import type { CalendarEntry } from '../../editorial/planning/calendar.ts'
import { rangeOf } from '../../editorial/planning/pages.ts'
import { type Day, daysFrom } from '../../text/time/days.ts'
import { MoveDialog } from '../moves/MoveDialog.tsx'
import type { OfferedSection } from '../planning/Filters.tsx'
import { goByArrows } from '../planning/goByArrows.ts'
import { useKeepFocus } from '../planning/useKeepFocus.ts'
import { useRefresh } from '../planning/useRefresh.ts'
import { CalendarHead } from './CalendarHead.tsx'
import { DayCell } from './DayCell.tsx'
import { keyOf } from './entryWords.ts'
import { MoveToDate } from './MoveToDate.tsx'
import type { Place } from './place.ts'
import { useEntryMoves } from './useEntryMoves.ts'

export type CalendarProps = {
  admin: string
  api: string
  entries: CalendarEntry[]
  place: Place
  sections: OfferedSection[]
  today: Day
  /** The newsroom's time zone, in which all times are shown. */
  zone: string
}

/**
 * Stories by the day on which they are due, go live, or come out of an embargo. An entry is moved by dragging it to another
 * day, or by its button.
 */
export const Calendar = ({ admin, api, entries, place, sections, today, zone }: CalendarProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<CalendarEntry>()
  const moves = useEntryMoves(api, zone)
  const { step } = moves
  useRefresh(dragged !== undefined || step !== undefined)
  useKeepFocus(box, step && keyOf(step.entry), entries)
  const { from, to } = rangeOf(place.span, place.day)
  return (
    <div ref={box}>
      <CalendarHead place={place} sections={sections} today={today} zone={zone} />
      {entries.length === 0 && <Empty span={place.span} />}
      <ol className={`calendar calendar--${place.span}`} onKeyDown={goByArrows}>
        {daysFrom(from, to).map((day) => (
          <DayCell
            day={day}
            entries={entries.filter((entry) => entry.day === day)}
            frame={{ admin, place, today, zone }}
            isTarget={dragged !== undefined && dragged.day !== day}
            key={day}
            onDrag={setDragged}
            onDrop={() => dragged && void moves.drop(dragged, day)}
            onMove={(entry) => void moves.choose(entry)}
          />
        ))}
      </ol>
      {step && !step.move && (
        <MoveToDate entry={step.entry} onClose={moves.close} onMove={moves.moveDue} zone={zone} />
      )}
      {step?.move && (
        <MoveDialog
          move={step.move}
          onClose={moves.close}
          onMake={moves.reschedule}
          planned={{ at: step.at, zone }}
        />
      )}
    </div>
  )
}

const Empty = ({ span }: { span: Place['span'] }) => (
  <p className="planning__empty">
    Nothing is due, scheduled or under embargo on {span === 'day' ? 'this day' : 'these days'}. A story is
    here once it has a due date: fill it in under Planning, on the story’s page.
  </p>
)
