'use client'

import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { assignmentRoles } from '../../editorial/assignments/roles.ts'
import type { CalendarEntry } from '../../editorial/planning/calendar.ts'
import type { Coverage, CoveredStory } from '../../editorial/planning/coverage.ts'
import { ageLabel } from '../../text/ages/ageLabel.ts'
import { momentWords, timeWords } from '../calendar/dayWords.ts'
import { kindWords } from '../calendar/entryWords.ts'
import { StageBadge } from '../stage/StageBadge.tsx'

/** What all lines of the page have alike: the panel's path, when it was read, and the newsroom's time zone. */
type Frame = { admin: string; now: string; zone: string }

/** What is expected of a story, and at what time of the day. */
export const EntryLine = ({ entry, frame }: { entry: CalendarEntry; frame: Frame }) => (
  <Line frame={frame} story={entry}>
    <span>
      {kindWords(entry)} {timeWords(entry.at, frame.zone)}
    </span>
  </Line>
)

type StoryProps = { frame: Frame; isStuck?: boolean; story: CoveredStory }

/** A story with its due date and, when it is stuck, for how long nobody has changed it. */
export const StoryLine = ({ frame, isStuck = false, story }: StoryProps) => (
  <Line frame={frame} story={story}>
    <Due frame={frame} story={story} />
    {isStuck && <span>changed {ageLabel(new Date(story.changedAt), new Date(frame.now))}</span>}
  </Line>
)

/** A person with the stories that they are to do something on. */
export const PersonLine = ({ frame, name, tasks }: Coverage['people'][number] & { frame: Frame }) => (
  <li>
    <h3>{name}</h3>
    <ul className="desk-lines">
      {tasks.map(({ role, story }) => (
        <TaskLine frame={frame} key={`${role}-${story.id}`} role={role} story={story} />
      ))}
    </ul>
  </li>
)

const TaskLine = ({ frame, role, story }: Omit<StoryProps, 'isStuck'> & { role: string }) => (
  <Line frame={frame} story={{ ...story, people: [] }}>
    <span>{(assignmentRoles as Readonly<Record<string, string>>)[role]}</span>
    <Due frame={frame} story={story} />
  </Line>
)

const Due = ({ frame: { zone }, story: { due, isOverdue } }: Omit<StoryProps, 'isStuck'>) =>
  due ? (
    <span className={isOverdue ? 'coverage__late' : undefined}>
      {isOverdue ? 'Overdue since' : 'Due'} <time dateTime={due}>{momentWords(due, zone)}</time>
    </span>
  ) : null

type LineProps = {
  children: ReactNode
  frame: Frame
  story: Pick<CoveredStory, 'id' | 'people' | 'section' | 'stage' | 'title'>
}

const Line = ({ children, frame, story }: LineProps) => (
  <li>
    <Link href={`${frame.admin}/collections/articles/${story.id}`} prefetch={false}>
      {story.title}
    </Link>
    <p className="desk-lines__about">
      {children}
      <StageBadge stage={story.stage} />
      {story.section && <span>{story.section}</span>}
      {story.people.length > 0 && <span>{story.people.join(', ')}</span>}
    </p>
  </li>
)
