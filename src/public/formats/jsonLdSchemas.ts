import { z } from 'zod'

import { noticeNames } from '../../editorial/corrections/notice.ts'
import { named } from '../../platform/routes/called.ts'

/* What stories, persons and sections are to search engines: https://schema.org. Only what is known is there. */

type Members = Record<string, z.ZodType>

/** A thing of schema.org; those members are always there that are not said to be optional. */
const thing = (type: string, sure: Members, known: Members = {}) =>
  z.object({ '@type': z.literal(type), ...sure, ...z.object(known).partial().shape })

/** The same, standing on its own. */
const page = (type: string, sure: Members, known: Members = {}) =>
  thing(type, { '@context': z.literal('https://schema.org'), ...sure }, known)

const name = z.string()

const credited = z.array(thing('Person', { name }, { jobTitle: z.string(), url: z.url() }))

const trail = {
  itemListElement: z.array(thing('ListItem', { position: z.int() }, { name, item: z.url() })),
}

const publisher = named('Publisher', thing('NewsMediaOrganization', {}, { name, url: z.url() }))

const image = named(
  'ImageObject',
  thing(
    'ImageObject',
    { url: z.url() },
    { width: z.int(), height: z.int(), caption: z.string(), creditText: z.string() },
  ),
)

const notice = thing(
  'CorrectionComment',
  { name: z.enum(Object.values(noticeNames)) },
  { text: z.string(), datePublished: z.iso.datetime() },
)

export const newsArticlePage = named(
  'NewsArticle',
  page(
    'NewsArticle',
    { headline: z.string(), publisher },
    {
      description: z.string(),
      url: z.url(),
      mainEntityOfPage: thing('WebPage', { '@id': z.url(), breadcrumb: thing('BreadcrumbList', trail) }),
      datePublished: z.iso.datetime(),
      dateModified: z.iso.datetime(),
      inLanguage: z.string(),
      articleSection: z.string(),
      keywords: z.array(z.string()),
      wordCount: z.int(),
      image: z.union([image, z.array(image)]),
      author: credited,
      editor: credited,
      translator: credited,
      contributor: credited,
      creativeWorkStatus: z.literal('Retracted'),
      correction: z.array(notice),
    },
  ),
)

export const personPageSchema = named(
  'PersonProfile',
  page(
    'Person',
    { name },
    {
      url: z.url(),
      mainEntityOfPage: z.url(),
      jobTitle: z.string(),
      description: z.string(),
      image,
      worksFor: publisher,
      affiliation: thing('Organization', { name }),
      sameAs: z.array(z.url()),
    },
  ),
)

export const breadcrumbPage = named('BreadcrumbList', page('BreadcrumbList', trail))
