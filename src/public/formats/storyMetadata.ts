import { newsArticle } from './newsArticle.ts'
import { openGraph } from './openGraph.ts'
import type { PublicSite, PublicStory } from './publicStory.ts'

/** What the head of a story's page holds, ready for a front end. */
export const storyMetadata = (story: PublicStory, site: PublicSite) => ({
  title: story.social?.searchTitle ?? story.headline,
  description: story.description ?? null,
  canonical: story.url ?? null,
  language: story.language ?? site.language ?? null,
  robots: story.social?.isHidden ? 'noindex' : 'index, follow, max-image-preview:large',
  openGraph: openGraph(story, site),
  jsonLd: newsArticle(story, site),
})
