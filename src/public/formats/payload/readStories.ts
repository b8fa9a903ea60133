import type { PayloadRequest, Where } from 'payload'

import type { PublicStory } from '../publicStory.ts'
import type { Outside } from './readSite.ts'
import { storyOf } from './storyOf.ts'

/** What formats and feeds tell of a story, and no more, so that nothing else is read. */
const storySelect = {
  headline: true,
  slug: true,
  dek: true,
  section: true,
  bylines: true,
  leadImage: true,
  topics: true,
  language: true,
  wordCount: true,
  corrections: true,
  seo: true,
  publishedAt: true,
  updatedAt: true,
} as const

/** The same of what a story points to. */
export const toldOfRelated = {
  articles: { headline: true, slug: true, section: true, publishedAt: true },
  persons: { name: true, slug: true, title: true },
  sections: { name: true, slug: true, parent: true },
  media: {
    alt: true,
    caption: true,
    credit: true,
    filename: true,
    filesize: true,
    height: true,
    mimeType: true,
    sizes: true,
    url: true,
    width: true,
  },
} as const

/** Deep enough for the section of a story that the text links to, and for sections two above a story's own. */
const depth = 3

export type StoriesAsk = { where: Where; limit: number; withBody: boolean }

/**
 * Live stories for programs outside, the newest first.
 *
 * @param req the public's own, see `publicReq`
 */
export const readStories = async (
  req: PayloadRequest,
  outside: Outside,
  { limit, where, withBody }: StoriesAsk,
): Promise<PublicStory[]> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth,
    limit,
    overrideAccess: false,
    pagination: false,
    populate: toldOfRelated,
    req,
    select: { ...storySelect, ...(withBody && { body: true }) },
    sort: '-publishedAt',
    where: { and: [{ _status: { equals: 'published' } }, where] },
  })
  return docs.map((doc) => storyOf(doc, outside))
}
