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
  const { social } = story
  const image = social?.image ?? story.image
  const pairs: [string, string | number | undefined][] = [
    ['og:type', 'article'],
    ['og:title', social?.title ?? social?.searchTitle ?? story.headline],
    ['og:description', social?.description ?? story.description],
    ['og:url', story.url],
    ['og:site_name', site.name],
    ['og:locale', localeOf(story.language ?? site.language)],
    ...imagePairs(image),
    ['article:published_time', story.publishedAt],
    ['article:modified_time', story.updatedAt],
    ['article:section', story.sections.at(-1)?.name],
    ...story.bylines.map(({ url }): [string, string | undefined] => ['article:author', url]),
    ...story.topics.map((topic): [string, string] => ['article:tag', topic]),
    ['twitter:card', image ? 'summary_large_image' : 'summary'],
  ]
  return pairs.flatMap(([property, content]) =>
    content === undefined || content === '' ? [] : [{ property, content: String(content) }],
  )
}

const imagePairs = (image: PublicPicture | undefined): [string, string | number | undefined][] =>
  image
    ? [
        ['og:image', image.url],
        ['og:image:type', image.mimeType],
        ['og:image:width', image.width],
        ['og:image:height', image.height],
        ['og:image:alt', image.alt],
      ]
    : []

/** Open Graph writes `language_TERRITORY`, and knows no language without a territory. */
const localeOf = (language: string | undefined): string | undefined => {
  const parts = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?-([A-Z]{2})$/.exec(language ?? '')
  return parts ? `${parts[1]}_${parts[2]}` : undefined
}
