import { z } from 'zod'

import { called, named, namedWith } from '../../platform/routes/called.ts'
import { flag, whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { refuse } from '../../rules/refusals/refuse.ts'

/** The largest number of stories on one front. */
const most = 50

const story = namedWith(
  'FrontStory',
  {
    membersOf: 'ArticlePartial',
    description: 'An article on a front. An editor can give it another headline and picture for this front.',
  },
  z.object({ isPinned: z.boolean() }),
)

const section = named(
  'FrontSection',
  z.object({
    id: z.string(),
    name: z.string(),
    slug: z.string().nullable(),
    description: z.string().nullable(),
    parent: z.union([z.string(), called('SectionPartial'), z.null()]),
    updatedAt: z.iso.datetime(),
  }),
)

const trendingEntry = named(
  'TrendingEntry',
  z.object({
    id: z.string(),
    rank: z.number().nullable(),
    kicker: z.string().nullable(),
    headline: z.string().nullable(),
    age: z
      .object({ since: z.string().nullable().optional(), words: z.string().nullable().optional() })
      .nullable(),
    url: z.string().nullable(),
    story: z.object({ id: z.string(), slug: z.string().nullable() }).nullable(),
  }),
)

const maybe = z.string().nullable().optional()

const site = named(
  'FrontSite',
  z.object({
    siteName: z.string(),
    tagline: z.string().nullable(),
    siteUrl: z.string().nullable(),
    language: z.string().nullable(),
    contact: z.object({ email: maybe, phone: maybe, address: maybe }).nullable(),
    social: z.array(z.object({ network: z.string(), url: z.string() })),
    footerNavigation: z.array(z.object({ label: z.string(), url: z.string() })),
  }),
)

const front = named(
  'Front',
  z.object({
    section: section.nullable(),
    stories: z.array(story),
    trending: z.array(trendingEntry),
    site,
  }),
)

const common = {
  method: 'get',
  tag: 'fronts',
  who: 'anyone',
  query: {
    limit: whole(1, most).describe('The number of stories.').optional(),
    body: flag().describe('Include the texts of the stories.').optional(),
  },
  bad: { limit: refuse('limit-out-of-range/range', { most, path: 'limit' }) },
  answer: { schema: front },
  errors: 'problem',
  cache: 'public',
  rate: 'reads',
} as const

/** `GET /api/fronts`: the home front. */
export const homeFront = route({
  ...common,
  path: '/fronts',
  id: 'getHomeFront',
  summary: 'The home front, in one answer',
})

/** `GET /api/fronts/{section}`, by the section’s slug. */
export const sectionFront = route({
  ...common,
  path: '/fronts/{section}',
  id: 'getFront',
  summary: 'The front of a section, by its slug; 301 if the slug has changed',
  leads: { status: 301 },
  refusals: [404, 410],
})
