import { element, xmlDocument } from './xml.ts'

/** What Google takes into one file, and for how long a story is news to it. */
export const newsPerFile = 1000
export const newsHours = 48

export type NewsStory = { url: string; title: string; publishedAt: string; language: string }

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
} as const

/**
 * A news sitemap.
 *
 * @param publication the publication's name, as it is on its pages
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const newsSitemap = (publication: string, stories: readonly NewsStory[]): string =>
  xmlDocument(
    element(
      'urlset',
      stories.map(({ language, publishedAt, title, url }) =>
        element('url', [
          element('loc', url),
          element('news:news', [
            element('news:publication', [
              element('news:name', publication),
              element('news:language', newsLanguage(language)),
            ]),
            element('news:publication_date', publishedAt),
            element('news:title', title),
          ]),
        ]),
      ),
      namespaces,
    ),
  )

/** The time before which a story is no news any more. */
export const newsSince = (now: Date): string => new Date(now.getTime() - newsHours * 3_600_000).toISOString()

const longest = 300

/**
 * For how many seconds a news sitemap is right: until its oldest story is too old, or five minutes.
 *
 * @param oldest when that was published; undefined when there is none, and nothing can grow too old
 */
export const newsAge = (oldest: string | undefined, now: Date): number => {
  if (oldest === undefined) return longest
  const left = Math.floor((Date.parse(oldest) - Date.parse(newsSince(now))) / 1000)
  return Math.min(longest, Math.max(1, left))
}

/** Google takes ISO 639, in two letters or three; of Chinese alone it tells two scripts apart. */
const newsLanguage = (tag: string): string => {
  const [language = 'en'] = tag.split('-')
  if (language !== 'zh') return language
  return /-(Hant|TW|HK|MO)\b/.test(tag) ? 'zh-tw' : 'zh-cn'
}
