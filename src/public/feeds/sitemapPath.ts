/** The pages that a sitemap lists. */
export const pageKinds = ['stories', 'sections', 'persons'] as const

export type SitemapKind = (typeof pageKinds)[number]

/** Which file is asked for; `page` counts from 1. */
export type SitemapAsk =
  | { file: 'index' }
  | { file: 'pages'; kind: SitemapKind; page: number }
  | { file: 'news'; page: number | undefined }

const numbered = /^\/sitemaps\/(?<kind>[a-z]+)-(?<page>[1-9]\d{0,5})\.xml$/

/** Reads `/sitemap.xml`, `/news-sitemap.xml` and `/sitemaps/stories-2.xml`; undefined for anything else. */
export const readSitemapPath = (path: string): SitemapAsk | undefined => {
  if (path === '/sitemap.xml') return { file: 'index' }
  if (path === '/news-sitemap.xml') return { file: 'news', page: undefined }
  const { kind, page } = numbered.exec(path)?.groups ?? {}
  if (kind === 'news') return { file: 'news', page: Number(page) }
  const known = pageKinds.find((one) => one === kind)
  return known && { file: 'pages', kind: known, page: Number(page) }
}
