import type { PublicPicture } from '../formats/publicStory.ts'
import { deletedEntries, tombstones } from './deletedEntries.ts'
import type { Entry, Feed } from './feed.ts'
import { element, textElement, type Xml, xmlDocument } from './xml.ts'

const namespaces = {
  'xmlns:at': tombstones,
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const

/**
 * A feed as RSS 2.0, with the addresses of Atom, whole texts, creators and pictures by the modules that readers know,
 * and Atom’s word for what is withdrawn: RSS has none of its own.
 *
 * @see https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile
 */
export const rss = (feed: Feed): string =>
  xmlDocument(
    element(
      'rss',
      element('channel', [
        element('title', feed.title),
        element('link', feed.home),
        element('description', feed.description),
        textElement('language', feed.language),
        element('lastBuildDate', rfc822(feed.updatedAt)),
        element('generator', 'Copydesk'),
        element('atom:link', '', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
        ...feed.entries.map((entry) => item(entry, feed)),
        ...deletedEntries(feed),
      ]),
      { version: '2.0', ...namespaces },
    ),
  )

const item = ({ html, story, uri, url }: Entry, { hasFullText }: Feed): Xml => {
  const { bylines, dek, headline, image, publishedAt, sections, topics } = story
  return element('item', [
    element('title', headline),
    element('link', url),
    element('guid', uri, { isPermaLink: 'false' }),
    textElement('pubDate', publishedAt && rfc822(publishedAt)),
    ...bylines.map(({ name }) => element('dc:creator', name)),
    ...[...sections.map(({ name }) => name), ...topics].map((name) => element('category', name)),
    textElement('description', hasFullText ? dek : html),
    hasFullText ? textElement('content:encoded', html) : undefined,
    ...pictureElements(image),
  ])
}

const pictureElements = (picture: PublicPicture | undefined): Xml[] => {
  if (!picture) return []
  const { alt, bytes, caption, credit, height, mimeType, url, width } = picture
  const elements = [
    textElement('media:title', caption, { type: 'plain' }),
    textElement('media:description', alt, { type: 'plain' }),
    textElement('media:credit', credit),
  ]
  const content = element('media:content', elements, {
    url,
    type: mimeType,
    medium: 'image',
    fileSize: bytes,
    width,
    height,
  })
  // An enclosure has to say its type; its length may be unknown, which is written as 0.
  return mimeType
    ? [element('enclosure', '', { url, length: bytes ?? 0, type: mimeType }), content]
    : [content]
}

/** A time as RFC 822 writes it, with the year in four digits. */
export const rfc822 = (time: string): string => new Date(time).toUTCString()
