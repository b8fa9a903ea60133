import { isRetracted, newestFirst, type Notice, noticeNames } from '../../editorial/corrections/notice.ts'
import { breadcrumbList } from './breadcrumbList.ts'
import { omitEmpty } from './omitEmpty.ts'
import type { PublicByline, PublicPicture, PublicSite, PublicStory } from './publicStory.ts'

/** What a person in the byline is to the work, by schema.org's names; who is not listed is a contributor. */
const credits: Readonly<Record<string, 'author' | 'editor' | 'translator'>> = {
  reporter: 'author',
  writer: 'author',
  data: 'author',
  editor: 'editor',
  translator: 'translator',
}

/**
 * A live story as a schema.org NewsArticle, with its notices as CorrectionComments, the newest first, and the way
 * to it as a BreadcrumbList. What is not known is left out. A retracted story says so in `creativeWorkStatus`.
 *
 * @see https://schema.org/NewsArticle and https://schema.org/correction
 */
export const newsArticle = (story: PublicStory, site: PublicSite): Record<string, unknown> => {
  const { body, notices, topics, url } = story
  return omitEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.description,
    url,
    mainEntityOfPage: url && { '@type': 'WebPage', '@id': url, breadcrumb: trailOf(story, site) },
    datePublished: story.publishedAt,
    dateModified: story.updatedAt,
    inLanguage: story.language ?? site.language,
    articleSection: story.sections.at(-1)?.name,
    keywords: topics.length > 0 ? topics : undefined,
    wordCount: story.wordCount,
    image: imagesOf(story, body),
    ...people(story.bylines),
    publisher: publisherOf(site),
    creativeWorkStatus: isRetracted(notices) ? 'Retracted' : undefined,
    correction: notices.length > 0 ? newestFirst(notices).map(comment) : undefined,
  })
}

/** The publication as an organisation of schema.org. */
export const publisherOf = ({ name, url }: PublicSite): Record<string, unknown> =>
  omitEmpty({ '@type': 'NewsMediaOrganization', name, url })

/** A picture of schema.org. */
export const imageObject = ({ url, width, height, caption, credit, alt }: PublicPicture) =>
  omitEmpty({ '@type': 'ImageObject', url, width, height, caption: caption ?? alt, creditText: credit })

const trailOf = ({ headline, sections, url }: PublicStory, site: PublicSite) =>
  breadcrumbList([{ name: site.name, url: site.url }, ...sections, { name: headline, url }])

/** The lead picture, and those of the text. */
const imagesOf = ({ image }: PublicStory, body: PublicStory['body']): unknown => {
  const inText = body.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))
  const images = [...(image ? [image] : []), ...inText].map(imageObject)
  return images.length > 1 ? images : images[0]
}

const people = (bylines: readonly PublicByline[]): Record<string, unknown> => {
  const credited: Record<string, object[]> = {}
  for (const { name, role, title, url } of bylines) {
    const credit = credits[role] ?? 'contributor'
    const person = omitEmpty({ '@type': 'Person', name, jobTitle: title, url })
    credited[credit] = [...(credited[credit] ?? []), person]
  }
  return credited
}

const comment = ({ kind, text, date }: Notice): object =>
  omitEmpty({ '@type': 'CorrectionComment', name: noticeNames[kind], text, datePublished: date })
