import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { route } from '../../platform/routes/route.ts'
import { breadcrumbPage, newsArticlePage, personPageSchema } from './jsonLdSchemas.ts'

const metadata = named(
  'StoryMetadata',
  z.object({
    title: z.string(),
    description: z.string().nullable(),
    canonical: z.url().nullable(),
    language: z.string().nullable(),
    robots: z.enum(['noindex', 'index, follow, max-image-preview:large']),
    openGraph: z.array(z.object({ property: z.string(), content: z.string() })),
    jsonLd: newsArticlePage,
  }),
)

const jsonLd = {
  method: 'get',
  path: '/{id}/json-ld',
  id: 'getJsonLdOf{Name}',
  who: 'anyone',
  refusals: [404, 410],
  cache: 'public',
  rate: 'reads',
} as const

const type = 'application/ld+json'

/** `GET /api/articles/{id}/json-ld`. */
export const storyJsonLd = route({
  ...jsonLd,
  summary: 'The story for search engines',
  answer: { type, schema: newsArticlePage },
})

/** `GET /api/persons/{id}/json-ld`. */
export const personPage = route({
  ...jsonLd,
  summary: 'The person for search engines',
  answer: { type, schema: personPageSchema },
})

/** `GET /api/sections/{id}/json-ld`. */
export const sectionTrail = route({
  ...jsonLd,
  summary: 'The way to it for search engines',
  answer: { type, schema: breadcrumbPage },
})

/** `GET /api/articles/{id}/metadata`. */
export const storyMetadataRoute = route({
  ...jsonLd,
  path: '/{id}/metadata',
  id: 'getMetadataOf{Name}',
  summary: 'What the head of its page holds',
  answer: { schema: metadata },
})
