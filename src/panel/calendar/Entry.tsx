'use client'

import { Link } from '@payloadcms/ui'

import type { CalendarEntry } from '../../editorial/planning/calendar.ts'
import { dragSource } from '../planning/dragSource.ts'
import { StageBadge } from '../stage/StageBadge.tsx'
import { timeWords } from './dayWords.ts'
import { keyOf, kindWords, moveWords } from './entryWords.ts'

type Props = {
  admin: string
  entry: CalendarEntry
  onDrag: (entry: CalendarEntry | undefined) => void
  onMove: (entry: CalendarEntry) => void
  zone: string
}

/** A story on a day: its headline leads to its page, its button moves it to another day. */
export const Entry = ({ admin, entry, onDrag, onMove, zone }: Props) => {
  const move = moveWords(entry)
  const drag = move && dragSource(entry.title, (isDragged) => onDrag(isDragged ? entry : undefined))
  return (
    <li className={`calendar-entry calendar-entry--${entry.kind}`} data-card={keyOf(entry)} {...drag}>
      <p className={entry.isOverdue ? 'calendar-entry__time calendar-entry__late' : 'calendar-entry__time'}>
        {kindWords(entry)} <time dateTime={entry.at}>{timeWords(entry.at, zone)}</time>
      </p>
      <Link draggable={false} href={`${admin}/collections/articles/${entry.id}`} prefetch={false}>
        {entry.title}
      </Link>
      <p className="calendar-entry__about">
        <StageBadge stage={entry.stage} />
        {entry.section && <span>{entry.section}</span>}
        {entry.people.length > 0 && <span>{entry.people.join(', ')}</span>}
      </p>
      {move && (
        <button
          aria-label={`${move.replace('…', '')}: “${entry.title}”`}
          className="desk-act calendar-entry__move"
          onClick={() => onMove(entry)}
          type="button"
        >
          {move}
        </button>
      )}
    </li>
  )
}
