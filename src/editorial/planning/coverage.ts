import type { CalendarEntry } from './calendar.ts'
import { dueOf, type Fields, isDone, isOverdue, type PlannedStory, plannedStory } from './storyFields.ts'

/** A story as the lists of the coverage name it; times are ISO 8601. */
export type CoveredStory = PlannedStory & {
  due: string | undefined
  isOverdue: boolean
  changedAt: string
}

/** Stories of a list; `total` counts those left out too. */
export type CoveredStories = { stories: CoveredStory[]; total: number }

/** What a person is to do on a story, as a name of the table of assignment roles. */
export type Task = { role: string; story: CoveredStory }

export type Coverage = {
  /** What is due today and not overdue, goes live today, or comes out of an embargo today. */
  expected: CalendarEntry[]
  overdue: CoveredStories
  /** Stories that are due soon or overdue, and that nobody has changed for hours. */
  stuck: CoveredStories
  /** Who has what, by name. */
  people: { name: string; tasks: Task[] }[]
}

/** What counts as stuck, in hours: due within the next ones, or overdue, and not changed in the last ones. */
export const stuckHours = { dueWithin: 24, unchangedFor: 12 } as const

/** When a story must be due, and have been changed last, to count as stuck; both are the latest such moment. */
export const stuckBefore = (now: Date): { due: Date; changed: Date } => ({
  due: new Date(now.getTime() + stuckHours.dueWithin * 3_600_000),
  changed: new Date(now.getTime() - stuckHours.unchangedFor * 3_600_000),
})

/** A story of the coverage from its newest revision, whose section and writer are populated. */
export const coveredStory = (story: Fields, assigned: readonly string[], now: Date): CoveredStory => ({
  ...plannedStory(story, assigned),
  due: dueOf(story),
  isOverdue: isOverdue(story, now),
  changedAt: String(story['updatedAt']),
})

/** The entries of a day that are still to come: those that are overdue have a list of their own. */
export const expectedOf = (entries: readonly CalendarEntry[]): CalendarEntry[] =>
  entries.filter(({ isOverdue: isLate, stage }) => !isLate && !isDone(stage))

/** Tasks by the person who has them, by name; what is due first stands first, and what has no due date last. */
export const byPerson = (tasks: readonly (Task & { person: string })[]): Coverage['people'] => {
  const names = [...new Set(tasks.map(({ person }) => person))]
  return names
    .toSorted((one, other) => one.localeCompare(other))
    .map((name) => ({
      name,
      tasks: tasks
        .filter(({ person }) => person === name)
        .map(({ role, story }) => ({ role, story }))
        .toSorted((one, other) => dueTime(one) - dueTime(other) || byTitle(one, other)),
    }))
}

const dueTime = ({ story }: Task): number =>
  story.due === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(story.due)

const byTitle = (one: Task, other: Task): number => one.story.title.localeCompare(other.story.title)
