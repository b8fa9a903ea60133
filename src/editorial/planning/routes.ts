import { z } from 'zod'

import { flag, text } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { refuse } from '../../rules/refusals/refuse.ts'
import { stages } from '../../rules/workflow/stages.ts'
import { isDay } from '../../text/time/days.ts'
import { entryKinds } from './calendar.ts'
import { mostDays } from './pages.ts'

const day = () => z.iso.date().refine(isDay)
const badDay = (name: string) => refuse('bad-query/day', { name, path: name })

const tag = 'planning'

const entry = z.object({
  kind: z
    .enum(entryKinds)
    .describe('`due`: it is to be ready; `scheduled`: it goes live by itself; `embargo`: its embargo ends.'),
  id: z.string(),
  title: z.string().describe('The headline, or the working headline.'),
  stage: z.enum(stages),
  section: z.string().optional(),
  people: z.array(z.string()).describe('Its writer first, then the people it is assigned to.'),
  at: z.iso.datetime(),
  day: z.iso.date().describe('The day at that moment in the newsroom’s time zone.'),
  isOverdue: z.boolean(),
})

const narrowing = {
  section: text().describe('The id of a section.').optional(),
  mine: flag().describe('`true`: what one began or is assigned to.').optional(),
}

/** `GET /api/calendar`. */
export const calendarRoute = route({
  method: 'get',
  path: '/calendar',
  id: 'getCalendar',
  tag,
  summary: 'What happens to stories on these days: what is due, scheduled, or comes out of an embargo',
  who: 'people',
  query: {
    from: day().describe('The first day, in the newsroom’s time zone.'),
    to: day().describe(`The last day; at most ${mostDays} days in all.`),
    ...narrowing,
  },
  bad: { from: badDay('from'), to: badDay('to') },
  answer: {
    schema: z.object({
      zone: z.string().describe('The newsroom’s time zone, an IANA name.'),
      from: z.iso.date(),
      to: z.iso.date(),
      entries: z.array(entry),
    }),
  },
  refusals: [404],
  cache: 'never',
  rate: 'reads',
})

/** `GET /api/calendar/feeds/{token}`. */
export const calendarFeedRoute = route({
  method: 'get',
  path: '/calendar/feeds/{token}',
  id: 'getCalendarFeed',
  tag,
  summary:
    'The calendar of the person who made this link, for calendar programs: a month back, and a year ahead',
  who: 'anyone',
  query: narrowing,
  answer: { type: 'text/calendar', schema: z.string() },
  refusals: [404],
  cache: 'never',
  rate: 'reads',
})

const ofLink = { path: '/calendar/link', tag, who: 'people', cache: 'never' } as const

/** `GET /api/calendar/link`. */
export const calendarLinkRoute = route({
  ...ofLink,
  method: 'get',
  id: 'getCalendarLink',
  summary: 'Whether one has a link to one’s calendar, and since when',
  answer: { schema: z.object({ createdAt: z.iso.datetime().nullable() }) },
  rate: 'reads',
})

/** `POST /api/calendar/link`. */
export const makeCalendarLinkRoute = route({
  ...ofLink,
  method: 'post',
  id: 'makeCalendarLink',
  summary: 'Make a link to one’s calendar, which is told this once; it replaces the one before',
  answer: { status: 201, schema: z.object({ url: z.string(), createdAt: z.iso.datetime() }) },
  rate: 'writes',
})

/** `DELETE /api/calendar/link`. */
export const revokeCalendarLinkRoute = route({
  ...ofLink,
  method: 'delete',
  id: 'revokeCalendarLink',
  summary: 'Revoke one’s link',
  answer: { status: 204 },
  rate: 'writes',
})
