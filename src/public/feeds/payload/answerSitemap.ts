import type { Payload } from 'payload'

import { problemResponse } from '../../../platform/problems/problem.ts'
import { refuse } from '../../../rules/refusals/refuse.ts'
import { type Outside, readSite } from '../../formats/payload/readSite.ts'
import { newsAge, newsPerFile, newsSitemap } from '../newsSitemap.ts'
import { filesOf, sitemap, sitemapIndex, urlsPerFile } from '../sitemap.ts'
import { pageKinds, readSitemapPath, type SitemapAsk, type SitemapKind } from '../sitemapPath.ts'
import { readNews } from './readNews.ts'
import { pages, patternOf } from './readPages.ts'

/**
 * `/sitemap.xml`, the files that it names, and `/news-sitemap.xml`. A site that has not said its own address has
 * none, for the pages that it would list are not known.
 */
export const answerSitemap = async (payload: Payload, path: string): Promise<Response> => {
  const request = readSitemapPath(path)
  const outside = await readSite(payload)
  if (outside.site.url === undefined) return problemResponse(refuse('no-site-address'))
  const answer = request && (await readers[request.file](payload, outside, request as never))
  return answer ?? problemResponse(refuse('no-such-sitemap', { address: path }))
}

type Reader<Ask> = (payload: Payload, outside: Outside, ask: Ask) => Promise<Response | undefined>

const index: Reader<SitemapAsk> = async (payload, outside) => {
  const kinds = pageKinds.filter((kind) => outside.patterns[patternOf[kind]] !== '')
  const files = await Promise.all(
    kinds.map(async (kind) => filesOf(kind, await pages[kind].count(payload), urlsPerFile)),
  )
  return xml(sitemapIndex(files.flat().map((file) => outside.server + file)))
}

const onePage: Reader<{ kind: SitemapKind; page: number }> = async (payload, outside, { kind, page }) => {
  if (outside.patterns[patternOf[kind]] === '') return undefined
  const lines = await pages[kind].read(payload, outside, page)
  if (lines.length === 0) return undefined
  return xml(sitemap(lines.flatMap(({ changedAt, url }) => (url === undefined ? [] : [{ url, changedAt }]))))
}

/** One file while everything fits into one, else an index of several. */
const news: Reader<{ page: number | undefined }> = async (payload, outside, { page }) => {
  const now = new Date()
  const { oldest, stories, total } = await readNews(payload, outside, { now, page: page ?? 1 })
  const headers = { 'Cache-Control': `public, max-age=${newsAge(oldest, now)}` }
  if (page !== undefined && stories.length === 0) return undefined
  if (page === undefined && total > newsPerFile) {
    const files = filesOf('news', total, newsPerFile)
    return xml(sitemapIndex(files.map((file) => outside.server + file)), headers)
  }
  return xml(newsSitemap(outside.site.name, stories), headers)
}

const readers = { index, pages: onePage, news } as const

const xml = (text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, { headers: { ...headers, 'Content-Type': 'application/xml; charset=utf-8' } })
