import { z } from 'zod'

import { called, named } from '../../platform/routes/called.ts'
import { choice, text, whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { searchTypes } from './entry.ts'
import { longestQuestion, mostHits } from './parseSearch.ts'

const slugs = (about: string) => text().describe(`Slugs, separated by commas: ${about}`).optional()
const day = (about: string) => text().describe(`${about}; a day (UTC), or a time with its zone.`).optional()

const html = 'HTML in which everything but `<mark>` is escaped.'
const marked = z.string().describe(html)
const markedOrNull = marked.nullable().describe(html)

const hit = named(
  'SearchHit',
  z.object({
    type: z.enum(searchTypes),
    id: z.string(),
    slug: z.string().nullable(),
    title: z.string(),
    kicker: z.string().nullable(),
    dek: z.string().nullable(),
    section: z.object({ id: z.string(), name: z.string(), slug: z.string() }).nullable(),
    image: called('MediaPartial').nullable(),
    language: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
    marked: z.object({
      title: markedOrNull,
      dek: markedOrNull,
      text: markedOrNull,
      people: z.array(marked),
    }),
  }),
)

const counts = z.array(
  named(
    'SearchCount',
    z.object({
      value: z.string(),
      count: z.int(),
      name: z.string().optional(),
      slug: z.string().optional(),
    }),
  ),
)

const answer = named(
  'SearchAnswer',
  z.object({
    q: z.string(),
    didYouMean: z
      .string()
      .nullable()
      .describe('The corrected query that was answered instead, if nothing was found.'),
    match: z.enum(['all', 'any']).describe('Whether the documents contain all words or any of them.'),
    docs: z.array(hit),
    totalDocs: z.int(),
    isTotalExact: z.boolean().describe('False if there are further, older matches, which are not counted.'),
    limit: z.int(),
    page: z.int(),
    totalPages: z.int(),
    hasPrevPage: z.boolean(),
    hasNextPage: z.boolean(),
    facets: z.object({ type: counts, section: counts, person: counts, year: counts, month: counts }),
  }),
)

/**
 * `GET /api/search`: the same for everybody. `parseSearch` parses it, also for GraphQL, and reports everything that is
 * wrong at once.
 */
export const searchRoute = route({
  method: 'get',
  path: '/search',
  id: 'search',
  tag: 'search',
  summary: 'Search live stories, persons and sections',
  who: 'anyone',
  query: {
    q: text()
      .describe('The words to search for. Words in quotation marks must follow each other.')
      .meta({ minLength: 1, maxLength: longestQuestion }),
    type: text()
      .describe(`Types, separated by commas: ${searchTypes.join(', ')}.`)
      .optional(),
    section: slugs('stories in one of these sections.'),
    person: slugs('stories by or about one of these persons.'),
    from: day('First published at or after this'),
    to: day('First published before this time, or on or before this day'),
    sort: choice(['relevance', 'newest']).describe('The order.').optional().meta({ usual: 'relevance' }),
    page: whole(1, 10_000).describe('From 1.').optional().meta({ usual: 1 }),
    limit: whole(1, mostHits).describe('Documents in one answer.').optional().meta({ usual: 10 }),
  },
  readsItself: true,
  answer: { schema: answer },
  cache: 'public',
  rate: 'reads',
})
