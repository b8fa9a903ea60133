import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'

import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'
import { bodyOf } from '../../helpers/newsroom.ts'
import { plainGet } from '../../helpers/plainGet.ts'
import { assertWellFormed } from '../../helpers/wellFormed.ts'

let desk: Harbour
let other: string

const site = 'https://ledger.example.org'
const ids: Record<string, string> = {}

const settings = (data: object) => desk.room.payload.updateGlobal({ slug: 'site-settings', data })

beforeAll(async () => {
  desk = await openHarbour()
  const { payload } = desk.room
  other = await liveIn(desk.room, 'persons', { name: 'Jonas Weil' })
  const quays = await liveIn(desk.room, 'sections', { name: 'Quays', parent: desk.section })
  const city = await liveIn(desk.room, 'sections', { name: 'City' })
  const lead = await payload.create({
    collection: 'media',
    data: { alt: 'The sea', credit: 'Ida' },
    file: await pictureFile('sea'),
  })
  ids['first'] = await desk.live({
    headline: 'First & <best>',
    dek: 'A dek.',
    topics: ['silt & sand'],
    leadImage: { image: lead.id },
    corrections: [{ kind: 'correction', text: 'Noon, not night.' }],
  })
  ids['second'] = await desk.live({ headline: 'Second', section: quays, bylines: [{ person: other }] })
  ids['third'] = await desk.live({ headline: 'Third', section: city, topics: ['trams'] })
  ids['gone'] = await desk.live({ headline: 'Quillback gone', topics: ['gone-topic'] })
  await desk.move(ids['gone'], 'withdraw', { comment: 'Wrong' })
  await desk.write({ headline: 'Quillback draft', topics: ['draft-topic'] })
  await desk.patch(ids['third'], { headline: 'Quillback edit' })
})

afterAll(() => desk.room.close())

/** An address of the server’s own, where it is reached in this test. */
const here = (url: string): string => url.replace(desk.room.address, desk.room.base)

const titles = async (path: string) => {
  const { body, status } = await desk.read(path)
  expect(status).toBe(200)
  return parseRssFeed(body).items?.map(({ title }) => title)
}

test('while the site has no address, its stories are read here, and sitemaps say what is missing', async () => {
  const { body } = await desk.read('/feeds/rss.xml')
  const link = String(parseRssFeed(body).items?.[0]?.link)
  expect(link).toBe(`${desk.room.address}/api/articles/${ids['third']}?format=html`)
  expect((await fetch(here(link))).status).toBe(200)
  for (const path of ['/sitemap.xml', '/news-sitemap.xml', '/sitemaps/stories-1.xml']) {
    expect(await desk.read(path)).toMatchObject({ status: 404, body: { code: 'no-site-address' } })
  }
})

test('whatever a client writes into its headers, addresses are the server’s own, and one answer is for all', async () => {
  const paths = [
    ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/feeds/${file}`),
    ...['ninjs', 'html', 'markdown'].map((format) => `/api/articles/by-slug/first-best?format=${format}`),
    '/api/articles?depth=2',
    '/api/media',
    '/api/fronts',
    '/api/openapi.json',
    '/sitemap.xml',
  ]
  const lies: Record<string, string>[] = [
    { host: 'evil.example' },
    { host: 'evil.example:99', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
    { 'x-forwarded-proto': 'https', forwarded: 'host=evil.example;proto=https' },
  ]
  for (const path of paths) {
    const honest = await plainGet(desk.room.base + path)
    for (const headers of lies) {
      const { body } = await plainGet(desk.room.base + path, { headers })
      expect({ path, headers, isSame: body.equals(honest.body) }).toEqual({ path, headers, isSame: true })
    }
  }
  const headers = { host: 'evil.example', authorization: `JWT ${desk.room.tokens.editor}` }
  const made = await plainGet(`${desk.room.base}/api/articles/${ids['third']}/previews`, {
    headers: { ...headers, 'content-type': 'application/json' },
    method: 'POST',
    body: '{}',
  })
  expect(JSON.parse(made.body.toString()).url).toMatch(`${desk.room.address}/api/previews/`)
})

describe('with an address', () => {
  beforeAll(() => settings({ siteName: 'The Ledger', tagline: 'News', siteUrl: site }))

  test('the site’s RSS, newest first, by the rules of each format', async () => {
    const { body, headers } = await desk.read('/feeds/rss.xml')
    expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    assertWellFormed(body)
    const feed = parseRssFeed(body)
    expect(feed.items?.map(({ title }) => title)).toEqual(['Third', 'Second', 'First & <best>'])
    expect(feed).toMatchObject({
      title: 'The Ledger',
      link: site,
      atom: { links: [{ rel: 'self', href: `${desk.room.address}/feeds/rss.xml` }] },
    })
    const first = feed.items?.[2]
    expect(first).toMatchObject({
      link: `${site}/stories/first-best`,
      dc: { creators: ['Ida Sørensen'] },
      categories: [{ name: 'Harbour' }, { name: 'silt & sand' }],
      enclosures: [{ type: expect.stringMatching(/^image\//), length: expect.any(Number) }],
    })
    expect(first?.description).toMatch(/A dek\..*Correction.*Noon, not night\./s)
    expect(first?.content).toBeUndefined()
    const picture = await fetch(here(String(first?.enclosures?.[0]?.url)))
    expect((await picture.arrayBuffer()).byteLength).toBe(first?.enclosures?.[0]?.length)
  })

  test('Atom and JSON Feed tell the same', async () => {
    const atom = await desk.read('/feeds/atom.xml')
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    assertWellFormed(atom.body)
    const entries = parseAtomFeed(atom.body).entries ?? []
    const json = await desk.read('/feeds/feed.json')
    expect(json.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const items = parseJsonFeed(json.body).items ?? []
    expect(items.map(({ id, title, url }) => [id, title, url])).toEqual(
      entries.map(({ id, links, title }) => [id, title?.value, links?.[0]?.href]),
    )
    expect(items).toHaveLength(3)
    expect(items[2]).toMatchObject({
      authors: [{ name: 'Ida Sørensen', url: `${site}/persons/ida-sorensen` }],
    })
  })

  test('a section’s feed has the sections below it; a person’s what they wrote; a topic’s what has it', async () => {
    expect(await titles('/feeds/sections/harbour/rss.xml')).toEqual(['Second', 'First & <best>'])
    expect(await titles('/feeds/sections/quays/rss.xml')).toEqual(['Second'])
    expect(await titles('/feeds/persons/jonas-weil/rss.xml')).toEqual(['Second'])
    expect(await titles('/feeds/topics/silt%20%26%20sand/rss.xml')).toEqual(['First & <best>'])
    const { body } = await desk.read('/feeds/sections/harbour/atom.xml')
    expect(parseAtomFeed(body)).toMatchObject({
      id: `${desk.room.address}/feeds/sections/harbour/atom.xml`,
      title: { value: 'Harbour · The Ledger' },
      links: [{ rel: 'self' }, { rel: 'alternate', href: `${site}/sections/harbour` }],
    })
  })

  test('whole texts where the site says so, and as many stories as it says', async () => {
    await settings({ feeds: { text: 'full', stories: 2 } })
    const { body } = await desk.read('/feeds/feed.json')
    await settings({ feeds: { text: 'dek', stories: 30 } })
    expect(body.items).toHaveLength(2)
    expect(body.items[0].content_html).toBe('<p>The dredger came in at night.</p>')
  })

  test.each([
    ['/feeds', 'no-such-page'],
    ['/feeds/rss', 'no-such-feed'],
    ['/feeds/sections/nowhere/rss.xml', 'no-such-feed'],
    ['/feeds/persons/nobody/atom.xml', 'no-such-feed'],
    ['/feeds/topics/draft-topic/rss.xml', 'no-such-feed'],
    ['/feeds/topics/gone-topic/feed.json', 'no-such-feed'],
    ['/sitemaps/stories-2.xml', 'no-such-sitemap'],
    ['/sitemaps/users-1.xml', 'no-such-sitemap'],
    ['/sitemaps/news-2.xml', 'no-such-sitemap'],
  ])('%s is a problem of 404, %s', async (path, code) => {
    const { body, headers, status } = await desk.read(path)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect([status, body.code]).toEqual([404, code])
  })

  test('a section that moves takes its feed along; one that is withdrawn is gone', async () => {
    const { room } = desk
    const id = await liveIn(room, 'sections', { name: 'Fish' })
    const move = (name: string) =>
      room.rest('editor', 'POST', `/api/sections/${id}/transitions/${name}`, { comment: 'So it is' })
    await room.rest('editor', 'PATCH', `/api/sections/${id}`, { slug: 'fisheries' })
    await move('publish-now')
    const moved = await desk.read('/feeds/sections/fish/rss.xml')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/feeds/sections/fisheries/rss.xml'])
    await move('withdraw')
    const gone = await desk.read('/feeds/sections/fisheries/rss.xml')
    expect([gone.status, gone.body.code, gone.headers.get('cache-control')]).toEqual([
      410,
      'gone',
      'public, max-age=0, must-revalidate',
    ])
  })

  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)

  test('the sitemap names files, and those every live page, once', async () => {
    const index = await desk.read('/sitemap.xml')
    expect(index.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    assertWellFormed(index.body)
    const files = locations(index.body)
    expect(files).toEqual(
      ['stories-1', 'sections-1', 'persons-1'].map((name) => `${desk.room.address}/sitemaps/${name}.xml`),
    )
    const pages = await Promise.all(
      files.map(async (file) => {
        const xml = await (await fetch(here(String(file)))).text()
        assertWellFormed(xml)
        return locations(xml)
      }),
    )
    expect(pages).toEqual([
      ['first-best', 'second', 'third'].map((slug) => `${site}/stories/${slug}`),
      ['harbour', 'quays', 'city'].map((slug) => `${site}/sections/${slug}`),
      ['ida-sorensen', 'jonas-weil'].map((slug) => `${site}/persons/${slug}`),
    ])
  })

  test('what search engines are to leave alone, and what counts elsewhere, is not listed', async () => {
    const hidden = await desk.live({ headline: 'Hidden', seo: { noIndex: true } })
    const elsewhere = await desk.live({ seo: { canonicalUrl: 'https://other.example/a' } })
    const own = await desk.live({ seo: { canonicalUrl: '/special' } })
    for (const path of ['/sitemaps/stories-1.xml', '/news-sitemap.xml']) {
      const urls = locations((await desk.read(path)).body)
      expect(urls).toContain(`${site}/special`)
      expect(urls).not.toContain(`${site}/stories/hidden`)
      expect(urls).not.toContain('https://other.example/a')
    }
    for (const id of [hidden, elsewhere, own]) await desk.move(id, 'withdraw', { comment: 'Tried' })
  })

  test('pages without an address are not listed; addresses may have the section and the day in them', async () => {
    await settings({ addresses: { story: '/{section}/{year}/{month}/{slug}', person: '' } })
    const index = locations((await desk.read('/sitemap.xml')).body)
    const [first] = locations((await desk.read('/sitemaps/stories-1.xml')).body)
    const persons = await desk.read('/sitemaps/persons-1.xml')
    await settings({ addresses: { story: '/stories/{slug}', person: '/persons/{slug}' } })
    expect(index.some((url) => url?.includes('persons'))).toBe(false)
    expect(persons.status).toBe(404)
    const month = new Date().toISOString().slice(0, 7).replace('-', '/')
    expect(first).toBe(`${site}/harbour/${month}/first-best`)
  })

  test('the news sitemap has the last 48 hours, the newest first, and tells the cache how long it is right', async () => {
    const old = await desk.room.payload.create({
      collection: 'articles',
      data: {
        headline: 'Old',
        section: desk.section,
        bylines: [{ person: desk.person }],
        body: bodyOf('Of the day before yesterday.'),
        publishedAt: new Date(Date.now() - 49 * 3_600_000).toISOString(),
        _status: 'published',
        stageNote: 'An old one',
      } as never,
    })
    const { body } = await desk.read('/news-sitemap.xml')
    const { headers } = await plainGet(`${desk.room.base}/news-sitemap.xml`)
    assertWellFormed(body)
    expect(locations(body)).toEqual(
      ['third', 'second', 'first-best'].map((slug) => `${site}/stories/${slug}`),
    )
    expect(body).toContain(
      '<news:publication><news:name>The Ledger</news:name><news:language>en</news:language></news:publication>',
    )
    expect(body).toContain('<news:title>First &amp; &lt;best&gt;</news:title>')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(locations((await desk.read('/sitemaps/stories-1.xml')).body)[0]).toBe(`${site}/stories/old`)
    await desk.move(String(old.id), 'withdraw', { comment: 'Tried' })
  })

  test('no draft, no pending edit and nothing withdrawn is in any of them', async () => {
    const paths = ['rss.xml', 'atom.xml', 'feed.json'].flatMap((file) => [
      `/feeds/${file}`,
      `/feeds/sections/harbour/${file}`,
      `/feeds/persons/ida-sorensen/${file}`,
      `/feeds/topics/trams/${file}`,
    ])
    for (const path of [...paths, '/news-sitemap.xml', '/sitemaps/stories-1.xml']) {
      const { body, status } = await desk.read(path)
      expect(status).toBe(200)
      expect(JSON.stringify(body).toLowerCase()).not.toContain('quillback')
    }
  })

  test.each(['/feeds/rss.xml', '/feeds/topics/trams/atom.xml', '/sitemap.xml', '/sitemaps/stories-1.xml'])(
    '%s takes no parameters but those of campaigns',
    async (path) => {
      expect((await desk.read(`${path}?utm_source=a`)).status).toBe(200)
      const answer = await desk.read(`${path}?key=x`)
      expect([answer.status, answer.body.code, answer.body.errors]).toEqual([
        400,
        'unknown-parameter',
        [expect.objectContaining({ path: 'key' })],
      ])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    },
  )

  test('HEAD has the same headers, and no body', async () => {
    const response = await fetch(`${desk.room.base}/feeds/rss.xml`, { method: 'HEAD' })
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/rss+xml; charset=utf-8',
      '',
    ])
  })
})
