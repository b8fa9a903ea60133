import { storyFormats } from '../../../public/formats/storyFormats.ts'
import type { CollectionFacts } from '../facts.ts'
import { anyone, type Route } from '../route.ts'
import { s } from '../schema.ts'

type Described = Pick<CollectionFacts, 'name' | 'slug'>

const formatQuery = [
  {
    name: 'format',
    about: 'The live text written out, the same for everybody; without it the document.',
    schema: s.choice(Object.keys(storyFormats)),
  },
  {
    name: 'part',
    about: 'With `format`: `body` is the text alone, which html, markdown and text have.',
    schema: s.choice(['story', 'body']),
  },
] as const

const written = Object.fromEntries(
  Object.entries(storyFormats).flatMap(([name, { mediaType }]) =>
    name === 'ninjs' ? [] : [[mediaType, s.text]],
  ),
)

/** How one document is asked for and answered; a story comes in several formats. */
export const oneDocument = ({ name, slug }: Described): Required<Pick<Route, 'answer' | 'query'>> =>
  slug === 'articles'
    ? { query: formatQuery, answer: { schema: { anyOf: [s.ref(name), s.ref('Ninjs')] }, also: written } }
    : { query: [], answer: { schema: s.ref(name) } }

const jsonLd: Readonly<Record<string, readonly [schema: string, summary: string]>> = {
  articles: ['NewsArticle', 'The story for search engines'],
  sections: ['BreadcrumbList', 'The way to it for search engines'],
  persons: ['PersonPage', 'The person for search engines'],
}

/** What there is of a live document for search engines and social networks. */
export const formatRoutes = ({ name, slug: tag }: Described): Route[] => {
  const [schema, summary] = jsonLd[tag] ?? []
  if (schema === undefined || summary === undefined) return []
  const common = { method: 'get', tag, who: anyone, refusals: [404, 410] } as const
  const base = `/api/${tag}/{id}`
  const one: Route = {
    ...common,
    path: `${base}/json-ld`,
    id: `getJsonLdOf${name}`,
    summary,
    answer: { type: 'application/ld+json', schema: s.ref(schema) },
  }
  const metadata: Route = {
    ...common,
    path: `${base}/metadata`,
    id: `getMetadataOf${name}`,
    summary: 'What the head of its page holds',
    answer: { schema: s.ref('StoryMetadata') },
  }
  return tag === 'articles' ? [one, metadata] : [one]
}
