'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { rangeOf, spans, turned } from '../../editorial/planning/pages.ts'
import type { Day } from '../../text/time/days.ts'
import { Filters, type OfferedSection } from '../planning/Filters.tsx'
import { pageWords } from './dayWords.ts'
import { type Place, placeQuery } from './place.ts'

type Props = { place: Place; sections: readonly OfferedSection[]; today: Day; zone: string }

const labels = { day: 'Day', week: 'Week', month: 'Month' } as const

/** What the calendar shows, and the ways to other days. */
export const CalendarHead = ({ place, sections, today, zone }: Props) => {
  const { day, span } = place
  return (
    <>
      <header className="planning__head">
        <h1>Calendar</h1>
        <Filters filter={place} queryOf={placeQuery} sections={sections} />
      </header>
      <div className="calendar-bar">
        <h2 aria-live="polite">{pageWords(span, day, rangeOf(span, day))}</h2>
        <nav aria-label="Days" className="calendar-bar__links">
          <To place={{ ...place, day: turned(span, day, -1) }}>Earlier</To>
          <To place={{ ...place, day: today }}>Today</To>
          <To place={{ ...place, day: turned(span, day, 1) }}>Later</To>
        </nav>
        <nav aria-label="View" className="calendar-bar__links">
          {spans.map((one) => (
            <To isHere={one === span} key={one} place={{ ...place, span: one }}>
              {labels[one]}
            </To>
          ))}
        </nav>
        <p className="calendar-bar__zone">Times are those of {zone.replaceAll('_', ' ')}.</p>
      </div>
    </>
  )
}

type ToProps = { children: string; isHere?: boolean; place: Place }

const To = ({ children, isHere = false, place }: ToProps) => (
  <Link
    aria-current={isHere ? 'true' : undefined}
    href={usePathname() + placeQuery(place)}
    prefetch={false}
    scroll={false}
  >
    {children}
  </Link>
)
