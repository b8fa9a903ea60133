import { type Schema, s } from '../schema.ts'

const bare = ['id', 'rank', 'kicker', 'headline', 'age', 'url', 'story'] as const

/** What those routes take and give; a front’s stories are articles with one member more. */
export const publicSchemas = (article: Schema): Record<string, Schema> => ({
  Moved: s.object({ to: s.object({ id: s.text, slug: s.text }) }),
  Front: s.object({
    section: s.orNull(s.ref('FrontSection')),
    stories: s.list(s.ref('FrontStory')),
    trending: s.list(s.ref('TrendingEntry')),
    site: s.ref('FrontSite'),
  }),
  FrontStory: {
    ...article,
    properties: { ...(article['properties'] as object), isPinned: s.flag },
    required: ['id', 'isPinned'],
    description:
      'An article as a front lists it; the headline and picture are the front’s own where an editor gave some.',
  },
  FrontSection: s.object({
    id: s.text,
    name: s.text,
    slug: s.orNull(s.text),
    description: s.orNull(s.text),
    parent: { anyOf: [s.text, s.ref('SectionPartial'), { type: 'null' }] },
    updatedAt: s.time,
  }),
  FrontSite: s.object({
    siteName: s.text,
    tagline: s.orNull(s.text),
    siteUrl: s.orNull(s.text),
    language: s.orNull(s.text),
    contact: { anyOf: [s.anything] },
    social: s.list(s.object({ network: s.text, url: s.text })),
    footerNavigation: s.list(s.object({ label: s.text, url: s.text })),
  }),
  TrendingEntry: s.object(Object.fromEntries(bare.map((name) => [name, entry[name]]))),
  GraphQLQuestion: s.object(
    {
      query: s.text,
      variables: s.orNull({ type: 'object', additionalProperties: true }),
      operationName: s.orNull(s.text),
      extensions: s.orNull({ type: 'object', additionalProperties: true }),
    },
    ['query', 'variables', 'operationName', 'extensions'],
  ),
  GraphQLAnswer: {
    type: 'object',
    properties: {
      data: s.anything,
      errors: s.list(s.object({ message: s.text, extensions: s.anything }, ['extensions'])),
    },
  },
})

const entry = {
  id: s.text,
  rank: s.orNull({ type: 'number' }),
  kicker: s.orNull(s.text),
  headline: s.orNull(s.text),
  age: {
    anyOf: [
      { type: 'object', properties: { since: s.orNull(s.text), words: s.orNull(s.text) } },
      { type: 'null' },
    ],
  },
  url: s.orNull(s.text),
  story: { anyOf: [s.object({ id: s.text, slug: s.orNull(s.text) }), { type: 'null' }] },
}
