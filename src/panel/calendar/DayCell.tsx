'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

import type { CalendarEntry } from '../../editorial/planning/calendar.ts'
import { isSameMonth } from '../../editorial/planning/pages.ts'
import type { Day } from '../../text/time/days.ts'
import { useDropTarget } from '../planning/useDropTarget.ts'
import { dayWords } from './dayWords.ts'
import { Entry } from './Entry.tsx'
import { keyOf } from './entryWords.ts'
import { type Place, placeQuery } from './place.ts'

/** What all days of a page have alike. */
export type Frame = { admin: string; place: Place; today: Day; zone: string }

type Props = {
  day: Day
  entries: readonly CalendarEntry[]
  frame: Frame
  /** Whether an entry of another day is being dragged. */
  isTarget: boolean
  onDrag: (entry: CalendarEntry | undefined) => void
  onDrop: () => void
  onMove: (entry: CalendarEntry) => void
}

/** The most entries of a day in the month; the page of the day has the others. */
const mostInMonth = 4

/** A day with its entries. */
export const DayCell = ({ day, entries, frame, isTarget, onDrag, onDrop, onMove }: Props) => {
  const { admin, place, today, zone } = frame
  const { handlers, isOver } = useDropTarget(isTarget, onDrop)
  const shown = place.span === 'month' ? entries.slice(0, mostInMonth) : entries
  return (
    <li
      className={classOf({ day, isEmpty: entries.length === 0, isOver, place, today })}
      data-day={day}
      {...handlers}
    >
      {place.span !== 'day' && <DayHeading day={day} place={place} today={today} />}
      {shown.length > 0 && (
        <ul>
          {shown.map((entry) => (
            <Entry
              admin={admin}
              entry={entry}
              key={keyOf(entry)}
              onDrag={onDrag}
              onMove={onMove}
              zone={zone}
            />
          ))}
        </ul>
      )}
      {entries.length > shown.length && (
        <ToDay day={day} place={place}>
          and {entries.length - shown.length} more
        </ToDay>
      )}
    </li>
  )
}

const DayHeading = ({ day, place, today }: { day: Day; place: Place; today: Day }) => (
  <h3>
    <ToDay day={day} place={place}>
      <span aria-hidden className="calendar-day__name">
        {dayWords(day, 'name')}
      </span>{' '}
      <span aria-hidden>{day.endsWith('-01') ? dayWords(day, 'short') : Number(day.slice(8))}</span>
      <span className="sr-only">
        {dayWords(day, 'long')}
        {day === today ? ', today' : ''}
      </span>
    </ToDay>
  </h3>
)

const ToDay = ({ children, day, place }: { children: ReactNode; day: Day; place: Place }) => (
  <Link
    className="calendar-day__link"
    href={usePathname() + placeQuery({ ...place, day, span: 'day' })}
    prefetch={false}
  >
    {children}
  </Link>
)

type Look = { day: Day; isEmpty: boolean; isOver: boolean; place: Place; today: Day }

const classOf = ({ day, isEmpty, isOver, place, today }: Look): string =>
  [
    'calendar-day',
    isEmpty && 'calendar-day--empty',
    isOver && 'calendar-day--over',
    day === today && 'calendar-day--today',
    place.span === 'month' && !isSameMonth(day, place.day) && 'calendar-day--beside',
  ]
    .filter(Boolean)
    .join(' ')
