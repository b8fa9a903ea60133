import { noticeKinds } from '../../../editorial/corrections/notice.ts'
import { liveResources, liveTypes } from '../../../events/outbox/liveEvent.ts'
import { searchTypes } from '../../../public/search/entry.ts'
import { type Schemas, s } from '../schema.ts'

const kind = s.choice(Object.keys(noticeKinds))
const notice = { kind, text: s.text, date: s.time }
const counts = s.list(s.ref('SearchCount'))
const marked = { ...s.text, description: 'HTML, all of it escaped but the `<mark>`s.' }

const search: Schemas = {
  SearchAnswer: s.object({
    q: s.text,
    didYouMean: { ...s.orNull(s.text), description: 'The question that was answered instead.' },
    match: { ...s.choice(['all', 'any']), description: 'Which of the words the documents have.' },
    docs: s.list(s.ref('SearchHit')),
    totalDocs: s.whole,
    isTotalExact: { ...s.flag, description: 'False when there are more, older ones, which are not counted.' },
    limit: s.whole,
    page: s.whole,
    totalPages: s.whole,
    hasPrevPage: s.flag,
    hasNextPage: s.flag,
    facets: s.object({ type: counts, section: counts, person: counts, year: counts, month: counts }),
  }),
  SearchHit: s.object({
    type: s.choice(searchTypes),
    id: s.text,
    slug: s.orNull(s.text),
    title: s.text,
    kicker: s.orNull(s.text),
    dek: s.orNull(s.text),
    section: s.orNull(s.object({ id: s.text, name: s.text, slug: s.text })),
    image: s.orNull(s.ref('MediaPartial')),
    language: s.orNull(s.text),
    publishedAt: s.orNull(s.time),
    updatedAt: s.time,
    marked: s.object({
      title: s.orNull(marked),
      dek: s.orNull(marked),
      text: s.orNull(marked),
      people: s.list(marked),
    }),
  }),
  SearchCount: s.object({ value: s.text, count: s.whole, name: s.text, slug: s.text }, ['name', 'slug']),
}

const live: Schemas = {
  LiveEvent: s.object(
    {
      type: s.choice(Object.keys(liveTypes)),
      resource: s.choice(liveResources),
      id: { ...s.text, description: 'Of the document.' },
      slug: s.orNull(s.text),
      headline: s.orNull(s.text),
      kicker: s.orNull(s.text),
      section: { ...s.orNull(s.text), description: 'The slug of its live section.' },
      previousSlug: { ...s.text, description: 'When it has changed.' },
      previousSection: { ...s.text, description: 'When it has changed.' },
      notices: s.list(s.object(notice, ['date'])),
      keys: {
        ...s.list(s.text),
        description: 'Of all answers that are no longer true, as `Surrogate-Key` spells them.',
      },
      at: s.time,
    },
    ['previousSlug', 'previousSection', 'notices'],
  ),
}

const page = { name: s.text, url: s.text }

/** https://www.jsonfeed.org/version/1.1/ */
const feed: Schemas = {
  JsonFeed: s.object(
    {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: s.text,
      home_page_url: s.text,
      feed_url: s.text,
      description: s.text,
      language: s.text,
      authors: s.list(s.object(page, ['url'])),
      items: s.list(s.ref('JsonFeedItem')),
      _copydesk: s.object({ withdrawn: s.list(s.object({ id: s.text, date_withdrawn: s.time })) }),
    },
    ['description', 'language', '_copydesk'],
  ),
  JsonFeedItem: s.object(
    {
      id: s.text,
      url: s.text,
      title: s.text,
      summary: s.text,
      image: s.text,
      date_published: s.time,
      date_modified: s.time,
      authors: s.list(s.object(page, ['url'])),
      tags: s.list(s.text),
      language: s.text,
      attachments: s.list(
        s.object({ url: s.text, mime_type: s.text, title: s.text, size_in_bytes: s.whole }, [
          'title',
          'size_in_bytes',
        ]),
      ),
      _copydesk: s.object({ notices: s.list(s.object({ ...notice, name: s.text }, ['date'])) }),
      content_html: s.text,
    },
    [
      'summary',
      'image',
      'date_published',
      'date_modified',
      'authors',
      'tags',
      'language',
      'attachments',
      '_copydesk',
    ],
  ),
}

/** What search, stream and feeds answer. */
export const readerSchemas: Schemas = { ...search, ...live, ...feed }
