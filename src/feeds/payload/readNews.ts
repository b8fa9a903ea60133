import type { PayloadRequest } from 'payload'

import type { Outside } from '../../formats/payload/readSite.ts'
import { newsPerFile, newsSince, type NewsStory } from '../newsSitemap.ts'
import { ownPage } from './ownPage.ts'
import { listedStories } from './readPages.ts'
import { readSectionSlugs } from './readSectionSlugs.ts'

export type News = { stories: NewsStory[]; total: number; oldest: string | undefined }

/** What was first published in the last 48 hours, the newest first, one file of it. */
export const readNews = async (
  req: PayloadRequest,
  outside: Outside,
  { now, page }: { now: Date; page: number },
): Promise<News> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    limit: newsPerFile,
    overrideAccess: false,
    page,
    req,
    select: {
      headline: true,
      slug: true,
      section: true,
      language: true,
      publishedAt: true,
      seo: { canonicalUrl: true },
    },
    sort: '-publishedAt',
    where: { and: [listedStories, { publishedAt: { greater_than: newsSince(now) } }] },
  })
  const sections = await readSectionSlugs(req, outside)
  const stories = docs.flatMap(({ headline, language, publishedAt, ...doc }) => {
    const url = ownPage({ ...doc, publishedAt: publishedAt ?? null }, { outside, sections })
    if (url === undefined || !publishedAt) return []
    const told = language ?? outside.site.language ?? 'en'
    return [{ url, title: headline ?? '', publishedAt, language: told }]
  })
  return { stories, total: totalDocs, oldest: docs.at(-1)?.publishedAt ?? undefined }
}
