import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'

import { atom } from '../../../../src/public/feeds/atom.ts'
import { feedOf } from '../../../../src/public/feeds/feed.ts'
import { jsonFeed } from '../../../../src/public/feeds/jsonFeed.ts'
import { rss } from '../../../../src/public/feeds/rss.ts'
import { bareStory, site, story } from '../../../helpers/publicStory.ts'
import { assertWellFormed } from '../../../helpers/wellFormed.ts'

const about = {
  title: 'Harbour & <sea>',
  description: 'News of the coast',
  self: 'https://desk.example.org/feeds/rss.xml',
  home: 'https://ledger.example.org',
  language: 'en',
  publisher: site.name,
  changedAt: undefined,
  withdrawn: [],
  fallbackUrl: (id: string) => `https://desk.example.org/api/articles/${id}?format=html`,
}

const retracted = {
  ...bareStory,
  notices: [{ kind: 'retraction' as const, text: 'All of it.', date: '2026-03-01T00:00:00.000Z' }],
}
const stories = [story, retracted]
const full = feedOf({ ...about, stories, hasFullText: true })
const short = feedOf({ ...about, stories, hasFullText: false })
const fallback = 'https://desk.example.org/api/articles/65f1c0ffee65f1c0ffee65f1?format=html'

describe('RSS 2.0', () => {
  it('is read back whole by a parser: texts, creators, categories, picture, its own address', () => {
    assertWellFormed(rss(full))
    const feed = parseRssFeed(rss(full))
    expect(feed).toMatchObject({
      title: 'Harbour & <sea>',
      link: 'https://ledger.example.org',
      description: 'News of the coast',
      language: 'en',
      atom: { links: [{ href: about.self, rel: 'self', type: 'application/rss+xml' }] },
    })
    expect(Date.parse(String(feed.lastBuildDate))).toBe(Date.parse('2026-03-05T05:06:07.000Z'))
    const [first, second] = feed.items ?? []
    expect(first).toMatchObject({
      title: 'Dredging begins & <ends>',
      link: 'https://ledger.example.org/dredging',
      guid: { value: 'urn:uuid:01a20b11-6075-7412-9cb1-d49e163aa861', isPermaLink: false },
      description: 'Nine years late.',
      content: { encoded: full.entries[0]?.html },
      dc: { creators: ['Ida Sørensen', 'Jonas', 'Ann', 'Ben', 'Cleo'] },
      categories: ['City', 'Harbour', 'dredging', 'silt & sand'].map((name) => ({ name })),
      enclosures: [{ url: 'https://desk.example.org/media/lead.webp', length: 4321, type: 'image/webp' }],
      media: {
        contents: [
          {
            url: 'https://desk.example.org/media/lead.webp',
            width: 1280,
            height: 720,
            medium: 'image',
            description: { value: 'A dredger at night' },
            credits: [{ value: 'Ida' }],
          },
        ],
      },
    })
    expect(first?.pubDate).toBe('Wed, 04 Mar 2026 05:06:07 GMT')
    expect(second).toMatchObject({ title: 'Bare', link: fallback })
  })

  it('without whole texts it has the dek, and the notices all the same', () => {
    const [first, second] = parseRssFeed(rss(short)).items ?? []
    expect(first?.content).toBeUndefined()
    expect(first?.description).toMatch(
      /^<p>Nine years late\.<\/p>\n<aside.*Update.*An answer.*\n<aside.*Correction/,
    )
    expect(second?.description).toMatch(/^<aside class="notice"><p><strong>Retraction/)
  })
})

describe('Atom', () => {
  it('is read back whole by a parser', () => {
    assertWellFormed(atom(full))
    const feed = parseAtomFeed(atom(full))
    expect(feed).toMatchObject({
      id: about.self,
      title: { value: 'Harbour & <sea>' },
      subtitle: { value: 'News of the coast' },
      updated: '2026-03-05T05:06:07.000Z',
      authors: [{ name: 'The Harbour Ledger' }],
      links: [
        { rel: 'self', href: about.self },
        { rel: 'alternate', href: 'https://ledger.example.org' },
      ],
      entries: [
        {
          id: 'urn:uuid:01a20b11-6075-7412-9cb1-d49e163aa861',
          title: { value: 'Dredging begins & <ends>' },
          published: '2026-03-04T05:06:07.000Z',
          updated: '2026-03-05T05:06:07.000Z',
          summary: { value: 'Nine years late.' },
          content: { type: 'html', value: full.entries[0]?.html },
          categories: ['City', 'Harbour', 'dredging', 'silt & sand'].map((term) => ({ term })),
          links: [
            { rel: 'alternate', href: 'https://ledger.example.org/dredging' },
            { rel: 'enclosure', href: 'https://desk.example.org/media/lead.webp', length: 4321 },
          ],
        },
        { title: { value: 'Bare' } },
      ],
    })
    expect(feed.entries?.[0]?.authors?.[0]).toEqual({
      name: 'Ida Sørensen',
      uri: 'https://ledger.example.org/persons/ida',
    })
  })

  it('has what RFC 4287 demands of every feed and entry, even of an empty one', () => {
    for (const feed of [short, feedOf({ ...about, stories: [], hasFullText: true })]) {
      const { entries, id, title, updated } = parseAtomFeed(atom(feed))
      expect([id, title, updated].every(Boolean)).toBe(true)
      for (const entry of entries ?? []) {
        expect([entry.id, entry.title, entry.updated].every(Boolean)).toBe(true)
        expect(entry.links?.[0]).toMatchObject({ rel: 'alternate', href: expect.any(String) })
      }
    }
  })
})

describe('JSON Feed 1.1', () => {
  it('is read back whole by a parser', () => {
    const text = jsonFeed(full)
    expect(parseJsonFeed(JSON.parse(text))).toMatchObject({
      title: 'Harbour & <sea>',
      home_page_url: 'https://ledger.example.org',
      feed_url: about.self,
      items: [
        { id: 'urn:uuid:01a20b11-6075-7412-9cb1-d49e163aa861', summary: 'Nine years late.' },
        { id: 'urn:copydesk:article:65f1c0ffee65f1c0ffee65f1', url: fallback },
      ],
    })
  })

  it('keeps the rules of its specification', () => {
    for (const feed of [full, short, feedOf({ ...about, stories: [bareStory], hasFullText: true })]) {
      const told = JSON.parse(jsonFeed(feed))
      expect(told.version).toBe('https://jsonfeed.org/version/1.1')
      expect(typeof told.title).toBe('string')
      for (const item of told.items) {
        expect(typeof item.id).toBe('string')
        expect(typeof item.content_html).toBe('string')
        const times = [item.date_published, item.date_modified].filter(Boolean)
        expect(times.every((time) => new Date(time).toISOString() === time)).toBe(true)
        for (const { mime_type, url } of item.attachments ?? [])
          expect([mime_type, url].every(Boolean)).toBe(true)
        const own = Object.keys(item).filter((key) => key.startsWith('_'))
        expect(own.every((key) => typeof item[key] === 'object' && !key.includes('.'))).toBe(true)
      }
    }
    expect(JSON.parse(jsonFeed(full)).items[0]._copydesk.notices[0]).toEqual({
      kind: 'correction',
      name: 'Correction',
      text: 'Noon, not <night>.',
      date: '2026-03-05T00:00:00.000Z',
    })
  })
})

test('a feed is as old as the newest change in it, whenever it is asked for', () => {
  expect(full.updatedAt).toBe('2026-03-05T05:06:07.000Z')
  const changedAt = '2026-01-01T00:00:00.000Z'
  expect(feedOf({ ...about, stories: [], hasFullText: true, changedAt }).updatedAt).toBe(changedAt)
})

test('what is withdrawn is told by each format, under the name that its entry had', () => {
  const withdrawn = [{ id: '01a20b11-6075-7412-9cb1-d49e163aa862', at: '2026-03-09T10:00:00.000Z' }]
  const feed = feedOf({ ...about, stories, withdrawn, hasFullText: true })
  const uri = 'urn:uuid:01a20b11-6075-7412-9cb1-d49e163aa862'
  const [at] = withdrawn.map((one) => one.at)
  for (const write of [atom, rss]) {
    const xml = write(feed)
    assertWellFormed(xml)
    expect(xml).toContain('xmlns:at="http://purl.org/atompub/tombstones/1.0"')
    expect(xml).toContain(`<at:deleted-entry ref="${uri}" when="${at}"/>`)
    expect(write(full)).not.toContain('deleted-entry')
  }
  expect(JSON.parse(jsonFeed(feed))._copydesk).toEqual({ withdrawn: [{ id: uri, date_withdrawn: at }] })
  expect(JSON.parse(jsonFeed(full))).not.toHaveProperty('_copydesk')
  expect(feed.updatedAt).toBe(at)
})

test('whatever words there are, both are XML', () => {
  const words = fc.string({ unit: 'binary', maxLength: 20 })
  fc.assert(
    fc.property(words, words, (headline, dek) => {
      const feed = feedOf({ ...about, stories: [{ ...story, headline, dek }], hasFullText: false })
      for (const write of [rss, atom]) assertWellFormed(write(feed))
    }),
    { numRuns: 200 },
  )
})
