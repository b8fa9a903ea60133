import type { PayloadRequest, Where } from 'payload'

import { settings } from '../../../platform/settings/settings.ts'
import { momentsOf } from '../../../text/time/days.ts'
import { type CalendarEntry, entriesOf } from '../calendar.ts'
import type { DayRange } from '../pages.ts'
import type { Fields } from '../storyFields.ts'
import { newestStories } from './newestStories.ts'
import { notDone } from './notOut.ts'
import { readAssigned } from './readAssigned.ts'
import { type StoryFilter, storyFilter } from './storyFilter.ts'

/** The days of a calendar in the newsroom's time zone, and what it is narrowed to. */
export type CalendarQuery = DayRange & StoryFilter

/**
 * Reads what happens to stories on these days, with the rights of the person behind the request: what is due, scheduled,
 * or comes out of an embargo.
 */
export const readCalendar = async (
  req: PayloadRequest,
  { from, to, ...filter }: CalendarQuery,
  now: Date,
): Promise<CalendarEntry[]> => {
  const zone = settings.timeZone
  const range = { from, to }
  const { start, end } = momentsOf(range, zone)
  const narrowed = await storyFilter(req, filter)
  const on = (field: string): Where[] => [
    { [field]: { greater_than_equal: start.toISOString() } },
    { [field]: { less_than: end.toISOString() } },
  ]
  const found = await Promise.all(
    [
      on('planning.due'),
      [{ stage: { equals: 'scheduled' } }, ...on('plannedFor')],
      [notDone, ...on('embargoUntil')],
    ].map((where) => findStories(req, [...where, ...narrowed])),
  )
  const stories = new Map(found.flat().map((story) => [String(story['id']), story]))
  const assigned = await readAssigned(req, [...stories.keys()])
  return entriesOf([...stories.values()], { assigned, range, zone, now })
}

const findStories = async (req: PayloadRequest, where: Where[]): Promise<Fields[]> => {
  const { docs } = await req.payload.find({
    ...newestStories,
    pagination: false,
    req,
    select: {
      createdBy: true,
      embargoUntil: true,
      headline: true,
      plannedFor: true,
      planning: true,
      publishedAt: true,
      section: true,
      stage: true,
    },
    where: { and: where },
  })
  return docs
}
