import { z } from 'zod'

import { namedWith } from '../../platform/routes/called.ts'
import { named } from '../../platform/routes/called.ts'
import { oneOf, text, whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { refuse } from '../../rules/refusals/refuse.ts'
import { limits, storyFields, windows } from './mostRead.ts'

const forStaff = z.int().optional().meta({ 'x-staff-only': true })

const story = namedWith(
  'MostReadStory',
  {
    membersOf: 'ArticlePartial',
    members: ['id', ...Object.keys(storyFields)],
    description: 'An article as a list has it; how many readers it was is for the staff alone.',
  },
  z.object({ rank: z.int(), views: forStaff, reads: forStaff }),
)

const answer = named(
  'MostRead',
  z.object({
    section: z.object({ id: z.string(), name: z.string(), slug: z.string().nullable() }).nullable(),
    hours: z.int(),
    stories: z.array(story),
  }),
)

/** `GET /api/most-read`: live stories by their readers. */
export const mostReadRoute = route({
  method: 'get',
  path: '/most-read',
  id: 'getMostRead',
  tag: 'readership',
  summary: 'Live stories by their readers in the last hours',
  who: 'anyone',
  query: {
    section: text().describe('A slug: stories of it and the sections right below it.').optional(),
    hours: oneOf(windows.offered)
      .default(windows.usual)
      .describe('How far back.')
      .meta({ usual: windows.usual }),
    limit: whole(limits.least, limits.most)
      .default(limits.usual)
      .describe('Stories.')
      .meta({ usual: limits.usual }),
  },
  bad: {
    hours: refuse('hours-not-offered', { allowed: windows.offered, path: 'hours' }),
    limit: refuse('limit-out-of-range/range', { most: limits.most, path: 'limit' }),
  },
  answer: { schema: answer },
  refusals: [404],
  errors: 'problem',
  cache: 'public',
  rate: 'reads',
})
