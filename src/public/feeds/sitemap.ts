import { element, textElement, xmlDocument } from './xml.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * Most addresses of one file. The protocol allows 50,000; so many are read and written at once without keeping readers
 * waiting, and an index may name 50,000 files.
 */
export const urlsPerFile = 1000

export type SitemapUrl = { url: string; changedAt?: string | undefined }

/**
 * A sitemap.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export const sitemap = (urls: readonly SitemapUrl[]): string =>
  xmlDocument(
    element(
      'urlset',
      urls.map(({ changedAt, url }) =>
        element('url', [element('loc', url), textElement('lastmod', changedAt)]),
      ),
      { xmlns: namespace },
    ),
  )

/** The sitemap of sitemaps. */
export const sitemapIndex = (files: readonly string[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      files.map((file) => element('sitemap', element('loc', file))),
      { xmlns: namespace },
    ),
  )

/** The paths of the files that so many addresses of a kind fill. */
export const filesOf = (kind: string, count: number, perFile: number): string[] =>
  Array.from({ length: Math.ceil(count / perFile) }, (_, index) => `/sitemaps/${kind}-${index + 1}.xml`)
