import type { PayloadRequest, Where } from 'payload'

import { pageOf } from '../../formats/payload/pageOf.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { type SitemapUrl, urlsPerFile } from '../sitemap.ts'
import type { SitemapKind } from '../sitemapPath.ts'
import { ownPage } from './ownPage.ts'
import { readSectionSlugs } from './readSectionSlugs.ts'

type Pages = {
  count: (req: PayloadRequest) => Promise<number>
  /** The addresses of one file, the oldest first, so that a new page changes the last file alone. */
  read: (req: PayloadRequest, outside: Outside, page: number) => Promise<SitemapUrl[]>
}

const live: Where = { _status: { equals: 'published' } }

/** Stories that search engines may list. */
export const listedStories: Where = { and: [live, { 'seo.noIndex': { not_equals: true } }] }

const common = { overrideAccess: false, depth: 0 } as const

const stories: Pages = {
  count: async (req) =>
    (await req.payload.count({ ...common, collection: 'articles', req, where: listedStories })).totalDocs,
  read: async (req, outside, page) => {
    const { docs } = await req.payload.find({
      ...common,
      collection: 'articles',
      limit: urlsPerFile,
      page,
      req,
      select: { slug: true, section: true, publishedAt: true, updatedAt: true, seo: { canonicalUrl: true } },
      sort: 'publishedAt',
      where: listedStories,
    })
    const sections = await readSectionSlugs(req, outside)
    return docs.flatMap((doc) => {
      const url = ownPage(doc, { outside, sections })
      return url === undefined ? [] : [{ url, changedAt: doc.updatedAt }]
    })
  },
}

const named = (collection: 'sections' | 'persons', address: typeof pageOf.section): Pages => ({
  count: async (req) => (await req.payload.count({ ...common, collection, req, where: live })).totalDocs,
  read: async (req, outside, page) => {
    const { docs } = await req.payload.find({
      ...common,
      collection,
      joins: false,
      limit: urlsPerFile,
      page,
      req,
      select: { slug: true, updatedAt: true },
      sort: 'createdAt',
      where: live,
    })
    return docs.flatMap((doc) => {
      const url = address(outside, doc)
      return url === undefined ? [] : [{ url, changedAt: doc.updatedAt }]
    })
  },
})

/** The pages of each kind, read by no more fields than an address is made of. */
export const pages = {
  stories,
  sections: named('sections', pageOf.section),
  persons: named('persons', pageOf.person),
} as const satisfies Record<SitemapKind, Pages>

/** Which pattern of the site has the addresses of a kind; without one there are no such pages. */
export const patternOf = {
  stories: 'story',
  sections: 'section',
  persons: 'person',
} as const satisfies Record<SitemapKind, keyof Outside['patterns']>
