import { type Day, dayOf } from '../../text/time/days.ts'
import type { DayRange } from './pages.ts'
import {
  dueOf,
  type Fields,
  isDone,
  isOverdue,
  type PlannedStory,
  plannedStory,
  stageOf,
  textOf,
} from './storyFields.ts'

/** What happens to a story on a day: it is due, goes live by itself, or comes out of an embargo. */
export const entryKinds = ['due', 'scheduled', 'embargo'] as const

export type EntryKind = (typeof entryKinds)[number]

/** A story on a day of the calendar; `at` is ISO 8601, `day` the day at that moment in the newsroom's time zone. */
export type CalendarEntry = PlannedStory & {
  kind: EntryKind
  at: string
  day: Day
  isOverdue: boolean
}

type Around = {
  /** The names of the people that a story is assigned to, by its id. */
  assigned: ReadonlyMap<string, readonly string[]>
  range: DayRange
  zone: string
  now: Date
}

/**
 * What happens to stories on the days of a range, earliest first. A due date is no schedule: only a story at the stage
 * `scheduled` goes live by itself. The embargo of a story that is out holds nothing any more.
 *
 * @param stories newest revisions, whose sections and people are populated
 */
export const entriesOf = (stories: readonly Fields[], around: Around): CalendarEntry[] =>
  stories
    .flatMap((story) => entriesOfStory(story, around))
    .toSorted(
      (one, other) => Date.parse(one.at) - Date.parse(other.at) || one.title.localeCompare(other.title),
    )

const entriesOfStory = (story: Fields, { assigned, range, zone, now }: Around): CalendarEntry[] => {
  const about = plannedStory(story, assigned.get(String(story['id'])) ?? [])
  return entryKinds.flatMap((kind) => {
    const at = moments[kind](story)
    if (at === undefined) return []
    const day = dayOf(new Date(at), zone)
    if (day < range.from || day > range.to) return []
    return [{ kind, ...about, at, day, isOverdue: kind === 'due' && isOverdue(story, now) }]
  })
}

const moments: Readonly<Record<EntryKind, (story: Fields) => string | undefined>> = {
  due: dueOf,
  scheduled: (story) => (stageOf(story) === 'scheduled' ? textOf(story['plannedFor']) : undefined),
  embargo: (story) => (isDone(stageOf(story)) ? undefined : textOf(story['embargoUntil'])),
}
