import { isRetracted, type Notice, type NoticeKind } from './notice.ts'

/** What of a live story search engines and readers' programs are told. Times are ISO 8601, addresses whole. */
export type PublicStory = {
  headline: string
  description?: string | undefined
  url?: string | undefined
  publishedAt?: string | undefined
  updatedAt?: string | undefined
  language?: string | undefined
  section?: string | undefined
  topics: readonly string[]
  wordCount?: number | undefined
  image?: PublicPicture | undefined
  bylines: readonly { name: string; role: string }[]
  notices: readonly Notice[]
}

export type PublicPicture = {
  url: string
  width?: number | undefined
  height?: number | undefined
  caption?: string | undefined
}

export type PublicSite = { name: string; url?: string | undefined; language?: string | undefined }

/** What a person in the byline is to the work, by schema.org's names; who is not listed is a contributor. */
const credits: Readonly<Record<string, 'author' | 'editor' | 'translator'>> = {
  reporter: 'author',
  writer: 'author',
  data: 'author',
  editor: 'editor',
  translator: 'translator',
}

const noticeNames = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
} as const satisfies Record<NoticeKind, string>

/**
 * A live story as a schema.org NewsArticle, with its notices as CorrectionComments, the newest first. What is not
 * known is left out. A retracted story says so in `creativeWorkStatus`.
 *
 * @see https://schema.org/NewsArticle and https://schema.org/correction
 */
export const newsArticle = (story: PublicStory, site: PublicSite): Record<string, unknown> =>
  present({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.description,
    url: story.url,
    mainEntityOfPage: story.url,
    datePublished: story.publishedAt,
    dateModified: story.updatedAt,
    inLanguage: story.language ?? site.language,
    articleSection: story.section,
    keywords: story.topics.length > 0 ? story.topics : undefined,
    wordCount: story.wordCount,
    image: story.image && present({ '@type': 'ImageObject', ...story.image }),
    ...people(story.bylines),
    publisher: present({ '@type': 'NewsMediaOrganization', name: site.name, url: site.url }),
    creativeWorkStatus: isRetracted(story.notices) ? 'Retracted' : undefined,
    correction: story.notices.length > 0 ? newestFirst(story.notices).map(comment) : undefined,
  })

/** JSON that may stand inside a `<script>` element: nothing in it can end the element. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const people = (bylines: PublicStory['bylines']): Record<string, unknown> => {
  const credited: Record<string, object[]> = {}
  for (const { name, role } of bylines) {
    const credit = credits[role] ?? 'contributor'
    credited[credit] = [...(credited[credit] ?? []), { '@type': 'Person', name }]
  }
  return credited
}

const comment = ({ kind, text, date }: Notice): object =>
  present({ '@type': 'CorrectionComment', name: noticeNames[kind], text, datePublished: date })

const newestFirst = (notices: readonly Notice[]): Notice[] =>
  notices.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
