import { z } from 'zod'

import { noticeKinds } from '../../editorial/corrections/notice.ts'
import { named } from '../../platform/routes/called.ts'
import type { Route } from '../../platform/routes/route.ts'
import { feedFormats } from './feedFormats.ts'
import { feedKinds } from './feedPath.ts'

const person = z.object({ name: z.string(), url: z.string().optional() })

const notice = z.object({
  kind: z.enum(Object.keys(noticeKinds)),
  text: z.string(),
  date: z.iso.datetime().optional(),
  name: z.string(),
})

const attachment = z.object({
  url: z.string(),
  mime_type: z.string(),
  title: z.string().optional(),
  size_in_bytes: z.int().optional(),
})

const item = named(
  'JsonFeedItem',
  z.object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    summary: z.string().optional(),
    image: z.string().optional(),
    date_published: z.iso.datetime().optional(),
    date_modified: z.iso.datetime().optional(),
    authors: z.array(person).optional(),
    tags: z.array(z.string()).optional(),
    language: z.string().optional(),
    attachments: z.array(attachment).optional(),
    _copydesk: z.object({ notices: z.array(notice) }).optional(),
    content_html: z.string(),
  }),
)

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = named(
  'JsonFeed',
  z.object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    description: z.string().optional(),
    language: z.string().optional(),
    authors: z.array(person),
    items: z.array(item),
    _copydesk: z
      .object({ withdrawn: z.array(z.object({ id: z.string(), date_withdrawn: z.iso.datetime() })) })
      .optional(),
  }),
)

const common = {
  method: 'get',
  who: 'anyone',
  errors: 'problem',
  cache: 'public',
  rate: 'reads',
} as const satisfies Partial<Route>

const ofKind = {
  sections: { of: 'Section', by: '{slug}', refusals: [400, 401, 404, 410, 429] },
  persons: { of: 'Person', by: '{slug}', refusals: [400, 401, 404, 410, 429] },
  topics: { of: 'Topic', by: '{topic}', refusals: [400, 401, 404, 429] },
} as const satisfies Record<(typeof feedKinds)[number], object>

/** The feeds of the whole site, and of one section, person or topic, in each format. */
const feeds = Object.entries(feedFormats).flatMap(([file, { mediaType }]): Route[] => {
  const format = file.replace(/\..*/, '')
  const id = `get${format.charAt(0).toUpperCase()}${format.slice(1)}`
  const schema = mediaType.endsWith('json') ? jsonFeed : z.string()
  const row = { ...common, tag: 'feeds', answer: { type: mediaType, schema } }
  return [
    { ...row, path: `/feeds/${file}`, id, summary: 'The newest stories', refusals: [400, 401, 429] },
    ...feedKinds.map((kind) => ({
      ...row,
      path: `/feeds/${kind}/${ofKind[kind].by}/${file}`,
      id: `${id}Of${ofKind[kind].of}`,
      summary: `The newest stories of one of the ${kind}${kind === 'topics' ? '' : '; 301 when it has moved'}`,
      ...(kind !== 'topics' && { leads: { status: 301 } as const }),
      refusals: ofKind[kind].refusals,
    })),
  ]
})

const sitemap = (path: string, id: string, summary: string): Route => ({
  ...common,
  path,
  id,
  summary,
  tag: 'sitemaps',
  answer: { type: 'application/xml', schema: z.string() },
  refusals: [400, 401, 404, 429],
})

/** What is no feed under their address is answered as a feed that is not there. */
const noFeed: Route = {
  ...common,
  path: '/feeds/{rest*}',
  id: 'noFeed',
  summary: '',
  cache: 'never',
  leftOut: 'nothing is there',
}

/** What lies outside the API for programs that know no API. */
export const feedRoutes: readonly Route[] = [
  ...feeds,
  sitemap('/sitemap.xml', 'getSitemap', 'An index of the files that list the site’s pages'),
  sitemap('/news-sitemap.xml', 'getNewsSitemap', 'What was first published in the last 48 hours'),
  sitemap('/sitemaps/{file}', 'getSitemapFile', 'One file of an index: `stories-1.xml`'),
  noFeed,
]
