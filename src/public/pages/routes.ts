import { z } from 'zod'

import { text, whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { refuse } from '../../rules/refusals/refuse.ts'
import { searchRoute } from '../search/routes.ts'
import { pages } from './page.ts'
import { pageParts, readParts } from './parts.ts'

/** Stories of a list. */
const most = 50

const { gone, missing, ...answered } = pages

const { from, page, person, q, section, sort, to, type } = searchRoute.query

/** Parameters of `/search` alone. */
const ofSearch = { q: q.optional(), type, section, person, from, to, sort, page }

/** `GET /api/pages`: the page at a path of the site. */
export const pageRoute = route({
  method: 'get',
  path: '/pages',
  id: 'getPage',
  tag: 'pages',
  summary: 'The page at a path of the site, with all that it shows',
  who: 'anyone',
  query: {
    path: z
      .string()
      .startsWith('/')
      .describe('As the site was asked for it, from its first slash.')
      .meta({ example: '/' }),
    limit: whole(1, most)
      .describe('Stories of a list; by default as many as the front has, or 20.')
      .optional(),
    after: text().describe('The `after` of the answer before.').optional(),
    parts: z
      .string()
      .transform(readParts)
      .describe(
        `A list by commas of ${pageParts.join(', ')}: these members alone. Members that a schema requires are then left out.`,
      )
      .optional(),
    ...ofSearch,
  },
  bad: {
    path: refuse('bad-path', { path: 'path' }),
    limit: refuse('limit-out-of-range/range', { most, path: 'limit' }),
    page: refuse('out-of-range', { field: 'page', most: 10_000, path: 'page' }),
    sort: refuse('bad-sort', { path: 'sort' }),
    parts: refuse('unknown-part/page', { allowed: pageParts, path: 'parts' }),
  },
  answer: {
    schema: z.union([...Object.values(answered)]),
    about: 'The page; with `status` 301 and its path where it has moved.',
  },
  others: { 404: missing, 410: gone },
  errors: 'problem',
  cache: 'public',
  rate: 'reads',
})
