import type { PayloadRequest, Where } from 'payload'

import { settings } from '../../../platform/settings/settings.ts'
import { dayOf } from '../../../text/time/days.ts'
import {
  byPerson,
  type CoveredStories,
  type Coverage,
  coveredStory,
  expectedOf,
  stuckBefore,
} from '../coverage.ts'
import type { Fields } from '../storyFields.ts'
import { newestStories } from './newestStories.ts'
import { notOut } from './notOut.ts'
import { namesOf, type OpenAssignment, readAssignments } from './readAssigned.ts'
import { readCalendar } from './readCalendar.ts'
import { type StoryFilter, storyFilter } from './storyFilter.ts'

/** The most stories in a list of the coverage. */
const most = 50

/** Reads what is expected today, overdue and stuck, and who has what, with the rights of the person behind the request. */
export const readCoverage = async (
  req: PayloadRequest,
  filter: StoryFilter,
  now: Date,
): Promise<Coverage> => {
  const today = dayOf(now, settings.timeZone)
  const narrowed = await storyFilter(req, filter)
  const before = stuckBefore(now)
  const dueBefore = (time: Date): Where => ({ 'planning.due': { less_than: time.toISOString() } })
  const unchanged: Where = { updatedAt: { less_than: before.changed.toISOString() } }
  const assignments = await readAssignments(req)
  const reading: Reading = { req, names: namesOf(assignments), now }
  const [entries, overdue, stuck, people] = await Promise.all([
    readCalendar(req, { from: today, to: today, ...filter }, now),
    readList(reading, [dueBefore(now), ...notOut, ...narrowed]),
    readList(reading, [dueBefore(before.due), unchanged, ...notOut, ...narrowed]),
    readPeople(reading, assignments, narrowed),
  ])
  return { expected: expectedOf(entries), overdue, stuck, people }
}

/** What the lists are read by: `names` of the people by the story that they are assigned to. */
type Reading = { req: PayloadRequest; names: ReadonlyMap<string, readonly string[]>; now: Date }

const readList = async ({ names, now, req }: Reading, where: Where[]): Promise<CoveredStories> => {
  const { docs, totalDocs } = await findStories(req, where, { limit: most })
  return {
    stories: docs.map((story) => coveredStory(story, names.get(story.id) ?? [], now)),
    total: totalDocs,
  }
}

const readPeople = async (
  { names, now, req }: Reading,
  assignments: readonly OpenAssignment[],
  narrowed: readonly Where[],
): Promise<Coverage['people']> => {
  const ids = [...new Set(assignments.map(({ story }) => story))]
  if (ids.length === 0) return []
  const { docs } = await findStories(req, [{ id: { in: ids } }, ...narrowed], { pagination: false })
  const stories = new Map(
    docs.map((story) => [story.id, coveredStory(story, names.get(story.id) ?? [], now)]),
  )
  const tasks = assignments.flatMap(({ story: id, ...task }) => {
    const story = stories.get(id)
    return story ? [{ ...task, story }] : []
  })
  return byPerson(tasks)
}

type Pages = { limit: number } | { pagination: false }

const findStories = async (req: PayloadRequest, where: Where[], pages: Pages) => {
  const { docs, totalDocs } = await req.payload.find({
    ...newestStories,
    ...pages,
    req,
    select: {
      createdBy: true,
      headline: true,
      planning: true,
      publishedAt: true,
      section: true,
      stage: true,
      updatedAt: true,
    },
    sort: 'planning.due',
    where: { and: where },
  })
  return { docs: docs as (Fields & { id: string })[], totalDocs }
}
