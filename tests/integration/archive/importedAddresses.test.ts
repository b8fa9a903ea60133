import { Readable } from 'node:stream'

import { summarise } from '../../../src/archive/documents/report.ts'
import { importArchive } from '../../../src/archive/ndjson/importArchive.ts'
import { newsroomTarget } from '../../../src/archive/newsroom/payload/newsroomTarget.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'
import { importWxr, type WxrPost, wxrOf } from '../../helpers/wxr.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

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
  expect(report.counts).toMatchObject({ source: { words: 8 }, missing: { words: 8, links: 1, pictures: 1 } })
  expect(report.entries.map(({ id, missing }) => ({ id, missing }))).toEqual([
    { id: '1', missing: { words: 6, links: 1, pictures: 1 } },
    { id: '2', missing: { words: 2 } },
  ])
  expect(summarise(report)).not.toContain('Everything was kept.')
})
