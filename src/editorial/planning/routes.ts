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

/** `GET /api/calendar`. */
export const calendarRoute = route({
  method: 'get',
  path: '/calendar',
  id: 'getCalendar',
  tag: 'planning',
  summary: 'What happens to stories on these days: what is due, scheduled, or comes out of an embargo',
  who: 'people',
  query: {
    from: day().describe('The first day, in the newsroom’s time zone.'),
    to: day().describe(`The last day; at most ${mostDays} days in all.`),
    section: text().describe('The id of a section.').optional(),
    mine: flag().describe('`true`: what one began or is assigned to.').optional(),
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
