import { deletedEntries, tombstones } from './deletedEntries.ts'
import type { Entry, Feed } from './feed.ts'
import { element, textElement, type Xml, xmlDocument } from './xml.ts'

/**
 * A feed as Atom.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export const atom = (feed: Feed): string =>
  xmlDocument(
    element(
      'feed',
      [
        element('id', feed.self),
        element('title', feed.title),
        textElement('subtitle', feed.description),
        element('updated', feed.updatedAt),
        element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
        element('link', '', { rel: 'alternate', type: 'text/html', href: feed.home }),
        element('author', element('name', feed.publisher)),
        element('generator', 'Copydesk'),
        ...feed.entries.map((entry) => entryElement(entry, feed)),
        ...deletedEntries(feed),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': tombstones, 'xml:lang': feed.language },
    ),
  )

const entryElement = ({ html, story, uri, url }: Entry, feed: Feed): Xml => {
  const { bylines, dek, headline, image, language, publishedAt, sections, topics, updatedAt } = story
  return element(
    'entry',
    [
      element('id', uri),
      element('title', headline),
      element('link', '', { rel: 'alternate', type: 'text/html', href: url }),
      textElement('published', publishedAt),
      element('updated', updatedAt ?? publishedAt ?? feed.updatedAt),
      ...bylines.map(({ name, url: page }) =>
        element('author', [element('name', name), textElement('uri', page)]),
      ),
      ...[...sections.map(({ name }) => name), ...topics].map((term) => element('category', '', { term })),
      feed.hasFullText ? textElement('summary', dek) : element('summary', html, { type: 'html' }),
      feed.hasFullText ? element('content', html, { type: 'html' }) : undefined,
      image &&
        element('link', '', {
          rel: 'enclosure',
          type: image.mimeType,
          length: image.bytes,
          title: image.alt,
          href: image.url,
        }),
    ],
    { 'xml:lang': language === feed.language ? undefined : language },
  )
}
