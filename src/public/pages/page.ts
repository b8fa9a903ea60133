import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { search } from './searchShapes.ts'
import { gone, home, person, place, section, story, text, topic } from './shapes.ts'

const link = { label: z.string(), path: text, url: text }

const site = named(
  'PageSite',
  z.object({
    name: z.string(),
    tagline: text,
    language: text,
    url: text,
    navigation: z.array(
      named('PageMenu', z.object({ ...link, children: z.array(named('PageMenuItem', z.object(link))) })),
    ),
    footer: z.array(named('PageFooterLink', z.object(link))),
    social: z.array(named('PageSocial', z.object({ network: z.string(), url: z.string() }))),
    contact: named('PageContact', z.object({ email: text, phone: text, address: text })),
    feeds: named('PageFeeds', z.object({ rss: z.string(), atom: z.string(), json: z.string() })).describe(
      'Of the whole site.',
    ),
  }),
)

const head = named(
  'PageHead',
  z.object({
    title: z.string(),
    description: text,
    canonical: z.url().nullable(),
    robots: z.string(),
    language: text,
    alternates: z
      .array(named('PageAlternate', z.object({ hreflang: z.string(), href: z.url() })))
      .describe('The story in each of its languages, its own included.'),
    tags: z
      .array(named('PageTag', z.object({ property: z.string(), content: z.string() })))
      .describe('Open Graph, in its order.'),
    jsonLd: z.array(z.record(z.string(), z.unknown())),
  }),
)

const cache = named(
  'PageCache',
  z.object({
    keys: z.array(z.string()).describe('Surrogate keys: any event with one of them changes this page.'),
    until: z.iso.datetime().nullable().describe('When the clock changes the page; null for never.'),
  }),
)

const shown = { path: z.string(), site, head, breadcrumb: z.array(place) }

const found = <const Kind extends string, Member extends z.ZodType>(kind: Kind, member: Member) =>
  z.object({
    status: z.literal(200),
    kind: z.literal(kind),
    ...shown,
    ...({ [kind]: member } as Record<Kind, Member>),
    cache,
  })

/** One page by its kind, as `GET /api/pages` answers it; `parts` leaves members out. */
export const pages = {
  home: named('HomePage', found('home', home)),
  section: named('SectionPage', found('section', section)),
  story: named('StoryPage', found('story', story)),
  person: named('PersonPage', found('person', person)),
  topic: named('TopicPage', found('topic', topic)),
  search: named('SearchPage', found('search', search)),
  moved: named(
    'MovedPage',
    z.object({ status: z.literal(301), kind: z.literal('moved'), path: z.string(), cache }),
  ),
  gone: named(
    'GonePage',
    z.object({ status: z.literal(410), kind: z.literal('gone'), ...shown, gone, cache }),
  ),
  missing: named(
    'MissingPage',
    z.object({ status: z.literal(404), kind: z.literal('missing'), ...shown, cache }),
  ),
} as const

export type Site = z.infer<typeof site>
export type Head = z.infer<typeof head>
export type Cache = z.infer<typeof cache>
export type Page = { [Kind in keyof typeof pages]: z.infer<(typeof pages)[Kind]> }[keyof typeof pages]
