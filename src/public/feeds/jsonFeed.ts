import { noticeNames } from '../../editorial/corrections/notice.ts'
import { omitEmpty } from '../formats/omitEmpty.ts'
import type { PublicPicture } from '../formats/publicStory.ts'
import type { Entry, Feed } from './feed.ts'

/**
 * A feed as JSON Feed 1.1. Notices are in the text, and once more for programs under `_copydesk`;
 * what is withdrawn, for which the format has no word, is there too.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify(
    omitEmpty({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self,
      description: feed.description,
      language: feed.language,
      authors: [{ name: feed.publisher }],
      items: feed.entries.map(item),
      _copydesk: feed.gone.length > 0 ? { withdrawn: feed.gone.map(gone) } : undefined,
    }),
  )

const gone = ({ at, uri }: Feed['gone'][number]) => ({ id: uri, date_withdrawn: at })

const item = ({ html, story, uri, url }: Entry): Record<string, unknown> => {
  const { bylines, dek, headline, image, language, notices, publishedAt, sections, topics, updatedAt } = story
  const tags = [...sections.map(({ name }) => name), ...topics]
  return {
    ...omitEmpty({
      id: uri,
      url,
      title: headline,
      summary: dek,
      image: image?.url,
      date_published: publishedAt,
      date_modified: updatedAt,
      authors:
        bylines.length > 0 ? bylines.map(({ name, url: page }) => omitEmpty({ name, url: page })) : undefined,
      tags: tags.length > 0 ? tags : undefined,
      language,
      attachments: image?.mimeType ? [attachment(image)] : undefined,
      _copydesk:
        notices.length > 0
          ? { notices: notices.map(({ kind, ...notice }) => ({ kind, name: noticeNames[kind], ...notice })) }
          : undefined,
    }),
    // The one member that an item must have, even where there is nothing to read.
    content_html: html,
  }
}

const attachment = ({ alt, bytes, mimeType, url }: PublicPicture) =>
  omitEmpty({ url, mime_type: mimeType, title: alt, size_in_bytes: bytes })
