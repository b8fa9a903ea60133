'use client'

import { Link } from '@payloadcms/ui'

import { type Coverage as Covered, type CoveredStories, stuckHours } from '../../editorial/planning/coverage.ts'
import type { StoryFilter } from '../../editorial/planning/payload/storyFilter.ts'
import { dayOf } from '../../text/time/days.ts'
import { filterQuery } from '../board/boardFilter.ts'
import { dayWords } from '../calendar/dayWords.ts'
import { keyOf } from '../calendar/entryWords.ts'
import { More } from '../dashboard/More.tsx'
import { Filters, type OfferedSection } from '../planning/Filters.tsx'
import { storyQuery } from '../planning/storyQuery.ts'
import { useRefresh } from '../planning/useRefresh.ts'
import { EntryLine, PersonLine, StoryLine } from './lines.tsx'
import { Tray } from './Tray.tsx'

export type CoverageProps = {
  admin: string
  coverage: Covered
  filter: StoryFilter
  /** When it was read, ISO 8601. */
  now: string
  sections: OfferedSection[]
  /** The newsroom's time zone, in which all times are shown. */
  zone: string
}

/** What is expected today, what is overdue or stuck, and who has what, as plain lists of links. */
export const Coverage = ({ coverage, sections, ...frame }: CoverageProps) => {
  useRefresh(false)
  const { admin, filter, now, zone } = frame
  const { expected, people } = coverage
  return (
    <>
      <header className="planning__head">
        <h1>Coverage</h1>
        <Filters filter={filter} queryOf={storyQuery} sections={sections} />
      </header>
      <p className="coverage__day">
        {dayWords(dayOf(new Date(now), zone), 'long')}. Times are those of {zone.replaceAll('_', ' ')}.{' '}
        <Link href={`${admin}/calendar${storyQuery(filter)}`} prefetch={false}>
          Other days are in the calendar.
        </Link>
      </p>
      <div className="coverage">
        <Tray empty="Nothing more is expected today." id="expected" title="Expected today" total={expected.length}>
          {expected.map((entry) => (
            <EntryLine entry={entry} frame={frame} key={keyOf(entry)} />
          ))}
        </Tray>
        <Overdue frame={frame} list={coverage.overdue} />
        <Stuck frame={frame} list={coverage.stuck} />
        <Tray empty="Nothing is assigned to anybody." id="people" title="Who has what" total={people.length}>
          {people.map((person) => (
            <PersonLine frame={frame} key={person.name} {...person} />
          ))}
        </Tray>
      </div>
    </>
  )
}

type ListProps = { frame: Omit<CoverageProps, 'coverage' | 'sections'>; list: CoveredStories }

const Overdue = ({ frame, list: { stories, total } }: ListProps) => (
  <Tray
    empty="Nothing is overdue."
    id="overdue"
    more={<More href={boardOf(frame, true)} shown={stories.length} total={total} />}
    title="Overdue"
    total={total}
  >
    {stories.map((story) => (
      <StoryLine frame={frame} key={story.id} story={story} />
    ))}
  </Tray>
)

const Stuck = ({ frame, list: { stories, total } }: ListProps) => (
  <Tray
    empty="Nothing is stuck."
    hint={`Due within ${stuckHours.dueWithin} hours or overdue, and unchanged for ${stuckHours.unchangedFor} hours.`}
    id="stuck"
    more={<More href={boardOf(frame, false)} shown={stories.length} total={total} />}
    title="Stuck"
    total={total}
  >
    {stories.map((story) => (
      <StoryLine frame={frame} isStuck key={story.id} story={story} />
    ))}
  </Tray>
)

/** The board with the same filter, where the stories are that a list leaves out. */
const boardOf = ({ admin, filter }: ListProps['frame'], isOverdue: boolean): string =>
  `${admin}/board${filterQuery({ ...filter, isOverdue })}`
