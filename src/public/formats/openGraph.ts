import type { PublicPicture, PublicSite, PublicStory } from './publicStory.ts'

/** One `<meta property content>` of a page; a property may come more than once, and its order counts. */
export type MetaProperty = { property: string; content: string }

/**
 * What a story's page tells social networks: Open Graph's article, and the card of X. What an editor wrote for them
 * comes before what is written for search engines, and that before the story's own.
 *
 * @see https://ogp.me and https://ogp.me/#type_article
 */
export const openGraph = (story: PublicStory, site: PublicSite): MetaProperty[] => {
  const image = story.social?.image ?? story.image
  const pairs: Pair[] = [
    ['og:type', 'article'],
    ...wordPairs(story),
    ['og:url', story.url],
    ['og:site_name', site.name],
    ['og:locale', localeOf(story.language ?? site.language)],
    ...(image ? imagePairs(image) : []),
    ...articlePairs(story),
    ['twitter:card', image ? 'summary_large_image' : 'summary'],
  ]
  return propertiesOf(pairs)
}

export type Pair = [property: string, content: string | number | undefined]

/** Properties in their order, without those that say nothing. */
export const propertiesOf = (pairs: readonly Pair[]): MetaProperty[] =>
  pairs.flatMap(([property, content]) =>
    content === undefined || content === '' ? [] : [{ property, content: String(content) }],
  )

const wordPairs = ({ description, headline, social }: PublicStory): Pair[] => [
  ['og:title', social?.title ?? social?.searchTitle ?? headline],
  ['og:description', social?.description ?? description],
]

export const imagePairs = ({ alt, height, mimeType, url, width }: PublicPicture): Pair[] => [
  ['og:image', url],
  ['og:image:type', mimeType],
  ['og:image:width', width],
  ['og:image:height', height],
  ['og:image:alt', alt],
]

const articlePairs = ({ bylines, publishedAt, sections, topics, updatedAt }: PublicStory): Pair[] => [
  ['article:published_time', publishedAt],
  ['article:modified_time', updatedAt],
  ['article:section', sections.at(-1)?.name],
  ...bylines.map(({ url }): Pair => ['article:author', url]),
  ...topics.map((topic): Pair => ['article:tag', topic]),
]

/** Open Graph writes `language_TERRITORY`, and knows no language without a territory. */
export const localeOf = (language: string | undefined): string | undefined => {
  const parts = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?-([A-Z]{2})$/.exec(language ?? '')
  return parts ? `${parts[1]}_${parts[2]}` : undefined
}
