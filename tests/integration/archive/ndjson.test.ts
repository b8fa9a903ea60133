import { Readable } from 'node:stream'

import { type ImportReport, summarise } from '../../../src/archive/documents/report.ts'
import { importArchive } from '../../../src/archive/ndjson/importArchive.ts'
import { newsroomTarget } from '../../../src/archive/newsroom/payload/newsroomTarget.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'
import { importWxr, wxrOf, type WxrPost } from '../../helpers/wxr.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('an archive', () => {
  beforeAll(async () => {
    const data = { name: 'Weather', _status: 'published', stageNote: 'New' }
    await room.payload.create({ collection: 'sections', data: data as never })
  })

  const section = { type: 'section', id: '1', name: 'Harbour', slug: 'harbour' }
  const person = { type: 'person', id: '1', name: 'Ida Sørensen' }
  const story = (id: string, more: object = {}) => ({
    type: 'article',
    id,
    headline: `Story ${id}`,
    section: '1',
    bylines: ['1'],
    text: `The words of ${id}.`,
    publishedAt: '2001-02-03T04:05:06Z',
    ...more,
  })

  const archive = [
    section,
    { type: 'section', id: '2', name: 'Quays', parent: '1' },
    person,
    story('1', { slug: 'first', kicker: 'Port', topics: ['Eels'], seo: { noIndex: true } }),
    story('2', {
      section: 'weather',
      bylines: [{ person: '1', role: 'photographer' }],
      text: undefined,
      html: '<p>Fog</p>',
    }),
    story('3', { stage: 'draft', publishedAt: undefined }),
    story('4', { stage: 'in_review', publishedAt: undefined }),
    story('5', { stage: 'scheduled', publishedAt: undefined, plannedFor: '2100-01-01T00:00:00Z' }),
  ]

  const run = (
    records: object[],
    more: { isDryRun?: boolean; system?: string } = {},
  ): Promise<ImportReport> => {
    const { isDryRun = false, system = 'ledger' } = more
    const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
    return importArchive({
      open: () => inOnePiece(lines.join('\n')),
      file: 'ledger.ndjson',
      system,
      target: newsroomTarget({
        payload: room.payload,
        images: () => Promise.resolve({ problem: 'Nothing is fetched.' }),
        isDryRun,
        isStrict: true,
        note: 'Imported from ledger.ndjson.',
      }),
      isDryRun,
      now: new Date(),
    })
  }

  async function* inOnePiece(text: string) {
    yield await Promise.resolve(text)
  }

  const stories = async (): Promise<any[]> =>
    (await room.rest('editor', 'GET', '/api/articles?draft=true&depth=0&sort=headline&limit=50')).body.docs

  test('a dry run says what would be done and writes nothing', async () => {
    const { outcomes } = await run(archive, { isDryRun: true })
    expect(outcomes).toEqual({ articles: { created: 5 }, persons: { created: 1 }, sections: { created: 2 } })
    expect(await stories()).toEqual([])
  })

  test('every record is there, each story at its stage', async () => {
    const { entries, outcomes } = await run(archive)
    expect(entries).toEqual([])
    expect(outcomes).toEqual({ articles: { created: 5 }, persons: { created: 1 }, sections: { created: 2 } })
    expect((await stories()).map(({ stage }) => stage)).toEqual([
      'published',
      'published',
      'draft',
      'in_review',
      'scheduled',
    ])
    const { body } = await room.rest('public', 'GET', '/api/articles/by-slug/first?depth=1')
    expect(body).toMatchObject({
      headline: 'Story 1',
      kicker: 'Port',
      topics: ['Eels'],
      section: { name: 'Harbour' },
      bylines: [{ person: { name: 'Ida Sørensen' }, role: 'writer' }],
      publishedAt: '2001-02-03T04:05:06.000Z',
      seo: { noIndex: true },
    })
    const { docs } = (await room.rest('public', 'GET', '/api/articles?where[section.slug][equals]=weather'))
      .body
    expect(docs).toMatchObject([{ headline: 'Story 2', bylines: [{ role: 'photographer' }], wordCount: 1 }])
  })

  test('to repeat it changes nothing', async () => {
    const before = await stories()
    const { outcomes } = await run(archive)
    expect(outcomes).toEqual({
      articles: { unchanged: 5 },
      persons: { unchanged: 1 },
      sections: { unchanged: 2 },
    })
    expect(await stories()).toEqual(before)
  })

  test('a line that has changed is an update; a story that was changed here is left alone', async () => {
    const [first] = await stories()
    await room.rest('editor', 'PATCH', `/api/articles/${first.id}`, { dek: 'Changed here' })
    const changed = archive.map((record) =>
      'headline' in record
        ? { ...record, dek: 'Changed there', ...('kicker' in record && { kicker: 'Quay' }) }
        : record,
    )
    expect((await run(changed)).outcomes.articles).toEqual({ kept: 1, updated: 4 })
    expect((await stories()).map(({ dek }) => dek)).toEqual([
      'Changed here',
      ...Array.from({ length: 4 }, () => 'Changed there'),
    ])
  })

  test('lines that are wrong are named with their number, field and code; the others are imported', async () => {
    const { entries, outcomes } = await run([
      story('10'),
      '{"type":"article"' as never,
      story('11', { autor: 'Ida' }),
      story('12', { section: 'nowhere', bylines: ['nobody'] }),
      story('13', { headline: 'x'.repeat(301) }),
      story('14', { bylines: [] }),
      story('10', { headline: 'Once more' }),
      { type: 'section', id: '9', name: 'Lost', parent: '8' },
      story('15', { language: 'English' }),
      story('16'),
    ])
    const said = entries.map(({ id, line, notes }) => [
      line,
      id,
      ...notes.map(({ code, path }) => `${code} ${path}`),
    ])
    expect(said).toEqual([
      [2, '', 'not-json undefined'],
      [3, '11', 'unknown-field autor'],
      [4, '12', 'unknown-section section', 'unknown-person bylines.0'],
      [5, '13', 'bad-body headline'],
      [6, '14', 'condition-not-met bylines'],
      [7, '10', 'duplicate-id id'],
      [8, '9', 'unknown-section parent'],
      [9, '15', 'invalid-field language'],
    ])
    expect(outcomes).toEqual({ articles: { created: 2, failed: 7 }, persons: {}, sections: { failed: 1 } })
    expect((await stories()).map(({ headline }) => headline)).toEqual(
      expect.arrayContaining(['Story 10', 'Story 16']),
    )
  })
})

describe('addresses and numbers', () => {
  const ask = async (path: string) => {
    const response = await fetch(room.base + path, { redirect: 'manual' })
    return { status: response.status, body: await response.json() }
  }

  /** The headline at an address, however many steps away. */
  const headlineAt = async (path: string): Promise<string> => {
    const { body, status } = await ask(path)
    if (status !== 301) return status === 200 ? body.headline : `${status}`
    return (await ask(`/api/articles/${body.to.id}?depth=0`)).body.headline
  }

  const bySlug = (slug: string) => headlineAt(`/api/articles/by-slug/${slug}`)
  const byPath = (path: string) => headlineAt(`/api/redirects/resolve?path=${encodeURIComponent(path)}`)

  describe('old addresses', () => {
    const site = 'https://old.example'
    const long = 'tide-'.repeat(38)
    const posts: WxrPost[] = [
      { id: 1, title: 'Прилив', slug: '%d0%bf%d1%80%d0%b8', link: `${site}/2019/03/%d0%bf%d1%80%d0%b8/` },
      { id: 2, title: 'Long', slug: `${long}one`, link: `${site}/2019/03/${long}one/` },
      { id: 3, title: 'Longer', slug: `${long}two`, link: `${site}/2019/03/${long}two/` },
      { id: 4, title: 'Page', slug: 'Low_Water.html', link: `${site}/2019/Low_Water.html` },
      {
        id: 5,
        title: 'Renamed',
        slug: 'spring-tide',
        link: `${site}/2019/spring-tide/`,
        oldSlugs: ['neap-tide'],
      },
      { id: 6, title: 'Namesake', slug: 'spring-tide', link: `${site}/2021/spring-tide/` },
      { id: 7, title: 'Numbered', slug: 'numbered', link: `${site}/?p=7&preview=1` },
      { id: 8, title: 'Hidden', slug: 'hidden', link: `${site}/?p=8`, status: 'draft' },
    ]

    test('are told of where they cannot be kept, and the line that had to be mended', async () => {
      const xml = wxrOf(site, posts)
      const bare = xml.slice(0, xml.indexOf('&preview')).split('\n').length
      const { counts, entries, outcomes } = await importWxr(room, xml)
      expect(outcomes.articles).toEqual({ created: 8 })
      expect(counts).toMatchObject({ source: { addresses: 16 }, missing: { addresses: 1, words: 0 } })
      const told = entries.flatMap(({ line, notes, title }) =>
        notes.map(({ kind }) => `${title || line}: ${kind}`),
      )
      expect(told.sort()).toEqual([`${bare}: source`, 'Namesake: address'])
    })

    test.each([
      ['%d0%bf%d1%80%d0%b8', 'Прилив'],
      ['%D0%9F%D1%80%D0%B8', 'Прилив'],
      [`${long}one`, 'Long'],
      [`${long}two`, 'Longer'],
      ['Low_Water.html', 'Page'],
      ['low-water', 'Page'],
      ['neap-tide', 'Renamed'],
      ['Neap-Tide.html', 'Renamed'],
      ['spring-tide', 'Renamed'],
      ['hidden', '404'],
    ])('the slug %s leads to “%s”', async (slug, headline) => {
      expect(await bySlug(slug)).toBe(headline)
    })

    test.each([
      ['/2019/03/%d0%bf%d1%80%d0%b8/', 'Прилив'],
      [`/2019/03/${long}two/`, 'Longer'],
      ['/2019/Low_Water.html', 'Page'],
      ['/2019/spring-tide/', 'Renamed'],
      ['/2021/spring-tide/', 'Namesake'],
      ['https://old.example/2021/Spring-Tide?utm_source=x', 'Namesake'],
      ['/2019/neap-tide', 'Renamed'],
      ['/?p=7', 'Numbered'],
      ['/?p=8', '404'],
      ['/2019/hidden/', '404'],
      ['/nothing', '404'],
      ['/%ff/%', '404'],
    ])('the path %s leads to “%s”', async (path, headline) => {
      expect(await byPath(path)).toBe(headline)
    })

    test('a repeated import leaves them as they are', async () => {
      const report = await importWxr(room, wxrOf(site, posts))
      expect(report.outcomes.articles).toEqual({ unchanged: 8 })
      expect(await byPath('/2021/spring-tide/')).toBe('Namesake')
    })
  })

  describe('a different post of the same number', () => {
    const site = 'http://localhost'
    const eels: WxrPost = { id: 1, title: 'Eels', slug: 'eels', link: `${site}/2019/eels/` }
    const herrings: WxrPost = { id: 1, title: 'Herrings', slug: 'herrings', link: `${site}/2019/herrings/` }
    const headlines = async () => {
      const { docs } = (await ask('/api/articles?where[slug][in]=eels,herrings&depth=0&sort=headline')).body
      return docs.map(({ headline }: { headline: string }) => headline)
    }

    test('comes beside the story that is here, and each is found again', async () => {
      await importWxr(room, wxrOf(site, [eels]))
      expect((await importWxr(room, wxrOf(site, [herrings]))).outcomes.articles).toEqual({ created: 1 })
      expect(await headlines()).toEqual(['Eels', 'Herrings'])
      const again = [eels, { ...herrings, title: 'Herrings, more' }]
      expect((await importWxr(room, wxrOf(site, again))).outcomes.articles).toEqual({
        unchanged: 1,
        updated: 1,
      })
      expect(await headlines()).toEqual(['Eels', 'Herrings, more'])
    })
  })

  test('what could not be written counts as missing, and nobody says that everything was kept', async () => {
    const lines = [
      { type: 'section', id: 's', name: 'Slipway' },
      {
        type: 'article',
        id: '1',
        headline: 'No byline',
        section: 's',
        html: '<p>Seven words <a href="https://x.example/">that</a> are not here <img src="https://x.example/a.png">.</p>',
      },
      { type: 'article', id: '2', headline: 'No section', section: 'none', text: 'Two words' },
    ]
    const report = await importArchive({
      open: () => Readable.from([lines.map((line) => JSON.stringify(line)).join('\n')]),
      file: 'a.ndjson',
      system: 'addresses',
      target: newsroomTarget({
        payload: room.payload,
        images: () => Promise.resolve({ problem: 'It is not fetched.' }),
        isDryRun: false,
        note: 'Imported.',
        isStrict: true,
      }),
      isDryRun: false,
      now: new Date('2024-06-01T00:00:00Z'),
    })
    expect(report.counts).toMatchObject({
      source: { words: 8 },
      missing: { words: 8, links: 1, pictures: 1 },
    })
    expect(report.entries.map(({ id, missing }) => ({ id, missing }))).toEqual([
      { id: '1', missing: { words: 6, links: 1, pictures: 1 } },
      { id: '2', missing: { words: 2 } },
    ])
    expect(summarise(report)).not.toContain('Everything was kept.')
  })
})
