import { z } from 'zod'

import { called, named } from '../../platform/routes/called.ts'
import { choice, text } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { shape } from '../../platform/routes/sharedParameters.ts'
import { refuse } from '../../rules/refusals/refuse.ts'
import { addressed } from '../../rules/rights/addressed.ts'
import { formatQuery, formatRefusals, written } from '../formats/formatQuery.ts'
import { ninjsSchema } from '../formats/ninjsSchema.ts'

const moved = named('Moved', z.object({ to: z.object({ id: z.string(), slug: z.string() }) }))

const bySlug = {
  method: 'get',
  path: '/by-slug/{slug}',
  id: 'get{Name}BySlug',
  summary: 'What the public finds at an address; 301 when it has moved',
  who: 'anyone',
  leads: { status: 301, schema: moved },
  refusals: [404, 410],
  cache: 'public',
  rate: 'reads',
} as const

/** `GET /api/{type}/by-slug/{slug}`. */
export const bySlugRoute = route({
  ...bySlug,
  query: shape,
  answer: { schema: called('{Name}') },
})

/** The same of a story, which comes in several formats. */
export const storyBySlugRoute = route({
  ...bySlug,
  query: { ...shape, ...formatQuery },
  bad: formatRefusals,
  answer: { schema: z.union([called('{Name}'), ninjsSchema]), also: written },
})

/** `GET /api/redirects/resolve`. */
export const resolveRoute = route({
  method: 'get',
  path: '/resolve',
  id: 'resolveAddress',
  summary: 'Where an old address leads: 301 with `to`',
  who: 'anyone',
  query: {
    resource: choice(addressed)
      .describe('The type; needed with `slug`, and `articles` where none is given with `path`.')
      .optional(),
    slug: text().describe('The old one, in any spelling.').optional(),
    path: text().describe('In place of `slug`: the whole old path, or the whole address.').optional(),
  },
  bad: { resource: refuse('bad-query/redirect', { allowed: addressed, path: 'resource' }) },
  answer: { status: 301, schema: moved },
  refusals: [404, 410],
  cache: 'public',
  rate: 'reads',
})
