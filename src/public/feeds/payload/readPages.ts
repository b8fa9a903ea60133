import type { Payload } from 'payload'

import { pageOf } from '../../formats/payload/pageOf.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { countPublic, findPublic } from '../../lists/payload/findPublic.ts'
import { urlsPerFile } from '../sitemap.ts'
import type { SitemapKind } from '../sitemapPath.ts'
import { ownPage } from './ownPage.ts'
import { readSectionSlugs } from './readSectionSlugs.ts'

type Line = { url: string | undefined; changedAt: string | undefined }

type Pages = {
  count: (payload: Payload) => Promise<number>
  /**
   * What is to be in one file, the oldest first, so that a new page changes the last file alone. What search engines
   * are not told has no address.
   */
  read: (payload: Payload, outside: Outside, page: number) => Promise<Line[]>
}

const count =
  (collection: 'articles' | 'sections' | 'persons') =>
  (payload: Payload): Promise<number> =>
    countPublic(payload, collection, {})

const stories: Pages = {
  count: count('articles'),
  read: async (payload, outside, page) => {
    const docs = await findPublic(payload, {
      type: 'articles',
      depth: 0,
      where: {},
      limit: urlsPerFile,
      page,
      select: {
        slug: true,
        section: true,
        publishedAt: true,
        updatedAt: true,
        seo: { canonicalUrl: true, noIndex: true },
      },
      // Both in one direction, as the index has them: Payload would put the newest first of one moment.
      sort: ['publishedAt', 'createdAt'],
    })
    const sections = await readSectionSlugs(payload, outside)
    return docs.map((row) => ({
      url: ownPage(row, { outside, sections }),
      changedAt: row.updatedAt,
    }))
  },
}

const named = (collection: 'sections' | 'persons', address: typeof pageOf.section): Pages => ({
  count: count(collection),
  read: async (payload, outside, page) => {
    const select = { slug: true, updatedAt: true } as const
    const list = { type: collection, depth: 0, joins: false, limit: urlsPerFile, page } as const
    const docs = await findPublic(payload, { ...list, select, sort: 'createdAt', where: {} })
    return docs.map((row) => ({ url: address(outside, row), changedAt: row.updatedAt }))
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
