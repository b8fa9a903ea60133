import type { Payload, Where } from 'payload'

import { findPublic } from '../../lists/payload/findPublic.ts'
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

/** Live stories for programs outside, the newest first. */
export const readStories = async (
  payload: Payload,
  outside: Outside,
  { limit, where, withBody }: StoriesAsk,
): Promise<PublicStory[]> => {
  const stories = await findPublic(payload, {
    type: 'articles',
    depth,
    limit,
    populate: toldOfRelated,
    select: { ...storySelect, ...(withBody && { body: true }) },
    sort: '-publishedAt',
    where,
  })
  return stories.map((story) => storyOf(story, outside))
}
