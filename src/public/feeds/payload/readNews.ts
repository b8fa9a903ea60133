import type { Payload } from 'payload'

import type { Outside } from '../../formats/payload/readSite.ts'
import { findPublicPage } from '../../lists/payload/findPublic.ts'
import { newsPerFile, newsSince, type NewsStory } from '../newsSitemap.ts'
import { ownPage } from './ownPage.ts'
import { readSectionSlugs } from './readSectionSlugs.ts'

export type News = { stories: NewsStory[]; total: number; oldest: string | undefined }

/** What was first published in the last 48 hours, the newest first, one file of it. */
export const readNews = async (
  payload: Payload,
  outside: Outside,
  { now, page }: { now: Date; page: number },
): Promise<News> => {
  const { docs, totalDocs } = await findPublicPage(payload, {
    type: 'articles',
    depth: 0,
    limit: newsPerFile,
    page,
    select: {
      headline: true,
      slug: true,
      section: true,
      language: true,
      publishedAt: true,
      seo: { canonicalUrl: true, noIndex: true },
    },
    sort: '-publishedAt',
    where: { publishedAt: { greater_than: newsSince(now) } },
  })
  const sections = await readSectionSlugs(payload, outside)
  const stories = docs.flatMap((row) => {
    const url = ownPage(row, { outside, sections })
    const { publishedAt } = row
    if (url === undefined || !publishedAt) return []
    const language = row.language ?? outside.site.language ?? 'en'
    return [{ url, title: row.headline ?? '', publishedAt, language }]
  })
  return { stories, total: totalDocs, oldest: docs.at(-1)?.publishedAt ?? undefined }
}
