import { newsAge, newsSince, newsSitemap } from '../../../../src/public/feeds/newsSitemap.ts'
import { filesOf, sitemap, sitemapIndex, urlsPerFile } from '../../../../src/public/feeds/sitemap.ts'
import { readSitemapPath } from '../../../../src/public/feeds/sitemapPath.ts'
import { assertWellFormed } from '../../../helpers/wellFormed.ts'

test('a sitemap escapes its addresses and dates its changes', () => {
  const xml = sitemap([
    { url: 'https://ledger.example.org/a?b=1&c=2', changedAt: '2026-03-04T05:06:07.000Z' },
    { url: 'https://ledger.example.org/b' },
  ])
  assertWellFormed(xml)
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://ledger.example.org/a?b=1&amp;c=2</loc><lastmod>2026-03-04T05:06:07.000Z</lastmod></url><url><loc>https://ledger.example.org/b</loc></url></urlset>
`)
})

test('there are as many files as the addresses need, and none for none', () => {
  expect(urlsPerFile).toBeLessThanOrEqual(50_000)
  expect(filesOf('stories', 0, urlsPerFile)).toEqual([])
  expect(filesOf('stories', urlsPerFile, urlsPerFile)).toEqual(['/sitemaps/stories-1.xml'])
  const two = filesOf('stories', urlsPerFile + 1, urlsPerFile)
  expect(two).toEqual(['/sitemaps/stories-1.xml', '/sitemaps/stories-2.xml'])
  expect(sitemapIndex(two)).toContain('<sitemap><loc>/sitemaps/stories-2.xml</loc></sitemap>')
  for (const [index, file] of two.entries()) {
    expect(readSitemapPath(file)).toEqual({ file: 'pages', kind: 'stories', page: index + 1 })
  }
})

test.each([
  ['/sitemap.xml', { file: 'index' }],
  ['/news-sitemap.xml', { file: 'news', page: undefined }],
  ['/sitemaps/news-2.xml', { file: 'news', page: 2 }],
  ['/sitemaps/persons-1.xml', { file: 'pages', kind: 'persons', page: 1 }],
  ['/sitemaps/users-1.xml', undefined],
  ['/sitemaps/stories-0.xml', undefined],
  ['/sitemaps/stories-1.xml.gz', undefined],
  ['/sitemaps/stories-9999999.xml', undefined],
])('%s asks for %j', (path, ask) => {
  expect(readSitemapPath(path)).toEqual(ask)
})

test.each([
  ['en', 'en'],
  ['pt-BR', 'pt'],
  ['sr-Latn', 'sr'],
  ['fil', 'fil'],
  ['zh', 'zh-cn'],
  ['zh-Hans', 'zh-cn'],
  ['zh-Hant', 'zh-tw'],
  ['zh-TW', 'zh-tw'],
])('to Google %s is %s', (language, told) => {
  const xml = newsSitemap('The Harbour Ledger', [
    {
      url: 'https://ledger.example.org/a',
      title: 'A & B',
      publishedAt: '2026-03-04T05:06:07.000Z',
      language,
    },
  ])
  assertWellFormed(xml)
  expect(xml).toContain(
    `<news:news><news:publication><news:name>The Harbour Ledger</news:name><news:language>${told}</news:language></news:publication><news:publication_date>2026-03-04T05:06:07.000Z</news:publication_date><news:title>A &amp; B</news:title></news:news>`,
  )
})

test('news is news for 48 hours, and its sitemap right until the oldest is none any more', () => {
  const now = new Date('2026-03-04T12:00:00.000Z')
  expect(newsSince(now)).toBe('2026-03-02T12:00:00.000Z')
  expect(newsAge(undefined, now)).toBe(300)
  expect(newsAge('2026-03-04T00:00:00.000Z', now)).toBe(300)
  expect(newsAge('2026-03-02T12:00:42.900Z', now)).toBe(42)
  expect(newsAge('2026-03-02T12:00:00.100Z', now)).toBe(1)
})
