import { feedFormats } from '../../../public/feeds/feedFormats.ts'
import { feedKinds } from '../../../public/feeds/feedPath.ts'
import { anyone, type Route } from '../route.ts'
import { s } from '../schema.ts'

const common = { method: 'get', who: anyone, errors: 'problem' } as const
const ofKind = {
  sections: { of: 'Section', by: '{slug}', refusals: [404, 410, 429] },
  persons: { of: 'Person', by: '{slug}', refusals: [404, 410, 429] },
  topics: { of: 'Topic', by: '{topic}', refusals: [404, 429] },
} as const satisfies Record<(typeof feedKinds)[number], object>

const feeds = Object.entries(feedFormats).flatMap(([file, { mediaType }]): Route[] => {
  const format = file.replace(/\..*/, '')
  const id = `get${format.charAt(0).toUpperCase()}${format.slice(1)}`
  const schema = mediaType.endsWith('json') ? s.ref('JsonFeed') : s.text
  const row = { ...common, tag: 'feeds', answer: { type: mediaType, schema } }
  return [
    { ...row, path: `/feeds/${file}`, id, summary: 'The newest stories', refusals: [429] },
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
  answer: { type: 'application/xml', schema: s.text },
  refusals: [404, 429],
})

/** What lies outside the API for programs that know no API. */
export const feedRoutes: readonly Route[] = [
  ...feeds,
  sitemap('/sitemap.xml', 'getSitemap', 'An index of the files that list the site’s pages'),
  sitemap('/news-sitemap.xml', 'getNewsSitemap', 'What was first published in the last 48 hours'),
  sitemap('/sitemaps/{file}', 'getSitemapFile', 'One file of an index: `stories-1.xml`'),
]
