import { pages } from '../../../src/public/pages/page.ts'
import { furnishPages } from '../../helpers/furnishPages.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { bodyWith, showing } from '../../helpers/pointing.ts'
import { recordStatements, type Statements, tellCommands } from '../../helpers/statements.ts'
import { wholePage } from '../../helpers/wholePage.ts'

tellCommands()

let desk: Harbour
let statements: Statements
let ids: Record<string, string>

const rest = (method: string, path: string, body?: object) => desk.room.rest('editor', method, path, body)
const addressOf = (path: string, more = '') => `/api/pages?path=${encodeURIComponent(path)}${more}`
/** A page as it is answered, checked against the schema of its kind. */
const page = async (path: string, more = ''): Promise<any> => {
  const { body, status } = await desk.read(addressOf(path, more))
  const kind = body.kind as keyof typeof pages
  expect({ path, ...pages[kind].safeParse(body), status }).toMatchObject({ path, success: true })
  expect(status).toBe(body.status === 301 ? 200 : body.status)
  return body
}
const settings = async (data: object) => {
  expect((await rest('POST', '/api/globals/site-settings', data)).status).toBe(200)
}
const publishSection = (id: string) =>
  rest('POST', `/api/sections/${id}/transitions/publish-now`, { comment: 'It is right' })

beforeAll(async () => {
  desk = await openHarbour()
  ids = await furnishPages(desk)
  statements = recordStatements(desk.room.payload)
})

afterAll(() => desk.room.close())

describe('a page in one answer', () => {
  test('a story, with all that stands on its page', async () => {
    const { breadcrumb, cache, head, site, story } = await page('/stories/the-tide')
    expect(site).toMatchObject({
      name: 'The Ledger',
      navigation: [{ label: 'Harbour', path: '/sections/harbour' }],
      footer: [
        { label: 'About', path: '/about', url: 'https://ledger.example/about' },
        { label: 'Elsewhere', path: null, url: 'https://example.org/' },
      ],
    })
    expect(breadcrumb).toEqual([{ name: 'Harbour', path: '/sections/harbour' }])
    expect(head).toMatchObject({
      title: 'The tide',
      canonical: 'https://ledger.example/stories/the-tide',
      alternates: [
        { hreflang: 'en', href: 'https://ledger.example/stories/the-tide' },
        { hreflang: 'fr', href: 'https://ledger.example/stories/la-maree' },
      ],
      jsonLd: [{ '@type': 'NewsArticle' }, { '@type': 'BreadcrumbList' }],
    })
    expect(story).toMatchObject({
      picture: {
        id: ids['picture'],
        alt: 'Two tugs',
        caption: 'At dusk',
        focal: [50, 50],
        blur: expect.any(String),
      },
      topics: [{ name: 'tides', path: '/topics/tides' }],
      bylines: [{ path: '/persons/ida-sorensen', title: 'Reporter', portrait: { id: ids['portrait'] } }],
      translations: [{ language: 'fr', path: '/stories/la-maree', headline: 'La marée' }],
      previous: { headline: 'The older tide' },
      next: { headline: 'The newer tide' },
    })
    expect(cache.until).toBeNull()
  })

  test('its text: every link with its path, pictures in one shape, embeds with their frames', async () => {
    const { story } = await page('/stories/the-tide')
    const [, toPerson, toStory, toDraft, picture, quote, embed] = story.body.root.children
    expect([toPerson, toStory, toDraft].map(({ children }: any) => children[0].fields.path)).toEqual([
      '/persons/ida-sorensen',
      '/stories/the-older-tide',
      null,
    ])
    expect(JSON.stringify(story.body)).not.toContain(ids['draft'])
    expect(picture.value).toMatchObject({
      id: ids['picture'],
      alt: 'Two tugs',
      url: expect.stringMatching(/^http/),
    })
    expect(quote.fields).toMatchObject({ speaker: { name: 'Ida Sørensen', path: '/persons/ida-sorensen' } })
    expect(embed.fields).toMatchObject({ provider: 'youtube', ratio: [16, 9] })
  })

  test('the home page and a section: cards, trending, sub-sections', async () => {
    const { home } = await page('/')
    expect(home.live).toBe(4)
    expect(home.stories[0]).toMatchObject({
      headline: 'La marée',
      path: '/stories/la-maree',
      isPinned: false,
    })
    expect(home.trending).toMatchObject([
      { rank: 1, kicker: 'Tides', path: '/stories/the-older-tide', url: null, since: expect.any(String) },
    ])
    expect(JSON.stringify(home)).not.toMatch(/"sizes"|"stage"|ago"/)
    const { section } = await page('/sections/harbour')
    expect(section.children).toEqual([{ name: 'Ferries', path: '/sections/ferries' }])
    expect(section.stories).toHaveLength(4)
    expect((await page('/sections/ferries')).breadcrumb).toEqual([
      { name: 'Harbour', path: '/sections/harbour' },
    ])
  })

  test('a person and a topic', async () => {
    const { head, person } = await page('/persons/ida-sorensen')
    expect(person).toMatchObject({ title: 'Reporter', portrait: { id: ids['portrait'] }, about: [] })
    expect(person.stories).toHaveLength(4)
    expect(person.quotes).toMatchObject([{ text: 'It will hold.', story: { headline: 'The tide' } }])
    expect(head.jsonLd[0]).toMatchObject({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person' } })
    const { topic } = await page('/topics/tides')
    expect(topic.stories.map(({ headline }: any) => headline)).toEqual(['The tide', 'The older tide'])
    expect((await page('/topics/C%2B%2B%2FC')).topic.stories).toHaveLength(1)
  })

  test('a search: hits with their pages, cards of stories, facets by what is asked for', async () => {
    const { head, search } = await page('/search', '&q=tied&limit=2')
    expect(head).toMatchObject({ robots: 'noindex, follow', canonical: null })
    expect(search).toMatchObject({ q: 'tied', didYouMean: 'tide', page: 1, totalPages: 2 })
    expect(search.hits[0]).toMatchObject({
      kind: 'story',
      path: expect.stringMatching(/^\/stories\//),
      marked: { title: expect.stringContaining('<mark>tide</mark>') },
      story: { section: { path: '/sections/harbour' } },
    })
    expect(search.facets.section[0]).toMatchObject({ value: 'harbour', name: 'Harbour' })
    const people = await page('/search', '&q=sorensen&type=persons')
    expect(people.search.hits).toMatchObject([
      { kind: 'person', path: '/persons/ida-sorensen', picture: { id: ids['portrait'] }, story: null },
    ])
    expect((await page('/search')).search).toMatchObject({ q: '', hits: [], totalDocs: 0 })
    expect(await page('/Search/', '&q=tide')).toMatchObject({ status: 301, path: '/search' })
  })

  test('a list goes on behind its pins, and has every story once', async () => {
    await settings({ front: { pinned: [{ story: ids['older'], headline: 'Pinned' }] } })
    const seen: string[] = []
    let after: string | null = ''
    for (let turn = 0; after !== null && turn < 9; turn += 1) {
      const { head, home }: any = await page('/', `&limit=1${after && `&after=${after}`}`)
      seen.push(...home.stories.map(({ headline }: any) => headline))
      expect(head.robots).toBe(turn === 0 ? 'index, follow, max-image-preview:large' : 'noindex, follow')
      after = home.after
    }
    expect(seen).toEqual(['Pinned', 'La marée', 'The newer tide', 'The tide'])
    await settings({ front: { pinned: [] } })
  })

  test('the navigation: what the settings say, without what readers do not see; else all sections', async () => {
    const menu = async () => (await page('/')).site.navigation
    expect(await menu()).toEqual([
      {
        ...{ label: 'Harbour', path: '/sections/harbour', url: null },
        children: [{ label: 'Ferries', path: '/sections/ferries', url: null }],
      },
    ])
    await settings({
      navigation: [
        {
          section: ids['ferries'],
          children: [{ story: ids['older'] }, { label: 'Draft', story: ids['draft'] }],
        },
        { label: 'Our people', person: desk.person },
        { label: 'Elsewhere', url: 'https://example.org/' },
        { label: 'Contact', url: '/contact' },
        { label: 'Nowhere' },
        { story: ids['draft'] },
      ],
    })
    expect(await menu()).toEqual([
      {
        ...{ label: 'Ferries', path: '/sections/ferries', url: null },
        children: [{ label: 'The older tide', path: '/stories/the-older-tide', url: null }],
      },
      { label: 'Our people', path: '/persons/ida-sorensen', url: null, children: [] },
      { label: 'Elsewhere', path: null, url: 'https://example.org/', children: [] },
      { label: 'Contact', path: '/contact', url: 'https://ledger.example/contact', children: [] },
    ])
    await settings({ navigation: [] })
  })

  test('parts of it alone', async () => {
    const { body } = await desk.read(addressOf('/stories/the-tide', '&parts=head,story'))
    expect(Object.keys(body)).toEqual(['status', 'kind', 'path', 'head', 'story', 'cache'])
  })
})

describe('one address', () => {
  test.each([
    '/Stories/the-tide',
    '/stories/the-tide/',
    '//stories/the-tide',
    '/stories/The-Tide',
    '/stories/%74he-tide',
    '/stories/the-tide?utm_source=elsewhere',
    '/stories/the-tide.html',
    '/stories/old-tide',
    '/elsewhere/the-tide',
    '/2019/03/old-tide',
  ])('%s has moved to where the story is', async (path) => {
    expect(await page(path)).toMatchObject({ status: 301, kind: 'moved', path: '/stories/the-tide' })
  })

  test('the pattern of the settings decides, on sections and days too', async () => {
    await settings({ addresses: { story: '/{section}/{year}/{slug}/' } })
    const year = new Date().getUTCFullYear()
    const path = `/harbour/${year}/the-tide/`
    expect(await page(path)).toMatchObject({ status: 200, path })
    for (const other of [
      `/ferries/${year}/the-tide/`,
      `/harbour/${year - 1}/the-tide/`,
      path.slice(0, -1),
      '/stories/the-tide',
    ])
      expect(await page(other)).toMatchObject({ status: 301, path })
    await settings({ addresses: { story: '/stories/{slug}' } })
  })

  test('a withdrawn story is gone with its notice, and what nobody knows is missing', async () => {
    expect(await page('/stories/neap-tide')).toMatchObject({
      status: 410,
      kind: 'gone',
      site: { name: 'The Ledger' },
      gone: { of: 'story', notice: 'It was about another tide.', withdrawnAt: expect.any(String) },
    })
    for (const path of [
      '/nosuch',
      '/stories/not-yet',
      '/topics/nosuch',
      '/%zz',
      '/stories/a%00b',
      '/search/x',
    ])
      expect(await page(path)).toMatchObject({ status: 404, kind: 'missing', path })
  })

  test('HEAD says it all in headers, for readers and the staff alike', async () => {
    for (const headers of [{}, { Authorization: `JWT ${desk.room.tokenOf('editor')}` }]) {
      const head = async (path: string) => {
        const answer = await fetch(desk.room.base + addressOf(path), { method: 'HEAD', headers })
        expect(await answer.text()).toBe('')
        return [answer.status, answer.headers.get('page-status'), answer.headers.get('page-path')]
      }
      expect(await head('/stories/the-tide')).toEqual([200, '200', '/stories/the-tide'])
      expect(await head('/stories/old-tide')).toEqual([200, '301', '/stories/the-tide'])
      expect(await head('/stories/neap-tide')).toEqual([410, '410', '/stories/neap-tide'])
      expect(await head('/überall nichts')).toEqual([404, '404', '/%C3%BCberall%20nichts'])
    }
  })

  test.each([
    ['', 'bad-path'],
    ['?path=stories', 'bad-path'],
    ['?path=/&path=/x', 'bad-path'],
    ['?path=/&limit=51', 'limit-out-of-range'],
    ['?path=/&after=nosuch', 'cursor-broken'],
    ['?path=/&parts=everything', 'unknown-part'],
    ['?path=/search&q=!', 'q-without-words'],
    ['?path=/search&q=tide&section=nosuch', 'no-such-section'],
    ['?path=/search&q=tide&sort=best', 'bad-sort'],
    ['?path=/search&q=tide&page=0', 'out-of-range'],
    ['?path=/search&after=x', 'unknown-parameter'],
    ['?path=/&q=tide', 'unknown-parameter'],
    ['?path=/&depth=2', 'unknown-parameter'],
    ['?path=/&select[story]=true', 'unknown-parameter'],
  ])('/api/pages%s is refused: %s', async (query, code) => {
    const { body, headers, status } = await desk.read(`/api/pages${query}`)
    expect({ status, ...body }).toMatchObject({ status: 400, code })
    expect(headers.get('content-type')).toContain('application/problem+json')
  })
})

describe('a page that is kept', () => {
  const counts = () => ({ ...desk.room.cache.counts })
  /** What changes the page at a path: it is kept before, and answered anew after. */
  const changes = async (path: string, change: () => Promise<unknown>) => {
    await page(path)
    const before = counts().hits
    const kept = await page(path)
    if (kept.status === 200) expect(counts().hits).toBe(before + 1)
    await change()
    return { kept, now: await page(path) }
  }

  test('changes with whatever it shows', async () => {
    const path = '/stories/the-tide'
    const corrected = await changes(path, async () => {
      await desk.patch(ids['story']!, { corrections: [{ kind: 'correction', text: 'It ebbed.' }] }, 'editor')
      await desk.publish(ids['story']!)
    })
    expect(corrected.now.story).toMatchObject({ notice: 'correction', corrections: [{ text: 'It ebbed.' }] })
    const worded = await changes(path, () =>
      rest('PATCH', `/api/media/${ids['picture']}`, { credit: 'A. Moor' }),
    )
    expect(worded.now.story.picture.credit).toBe('A. Moor')
    const renamed = await changes(path, async () => {
      await rest('PATCH', `/api/sections/${desk.section}`, { name: 'The harbour' })
      await publishSection(desk.section)
    })
    expect(renamed.now.breadcrumb[0].name).toBe('The harbour')
    expect(renamed.now.site.navigation[0].label).toBe('The harbour')
    const translated = await changes(path, async () => {
      ids['german'] = await desk.live({
        headline: 'Die Flut',
        language: 'de',
        translationOf: ids['story'],
        section: ids['ferries'],
      })
    })
    expect(translated.now.story.translations).toHaveLength(2)
    const followed = await changes('/stories/the-newer-tide', () =>
      desk.live({ headline: 'The newest tide' }),
    )
    expect([followed.kept.story.next, followed.now.story.next?.headline]).toEqual([null, 'The newest tide'])
  })

  test('is not made anew when a story is published in another section', async () => {
    const other = await liveIn(desk.room, 'sections', { name: 'Market' })
    await page('/stories/the-tide')
    await desk.live({ headline: 'Fish', section: other })
    const before = counts().hits
    await page('/stories/the-tide')
    expect(counts().hits).toBe(before + 1)
  })

  test('comes, goes and comes back with the story', async () => {
    const appeared = await changes('/stories/a-spring-tide', async () => {
      ids['spring'] = await desk.live({ headline: 'A spring tide' })
    })
    expect([appeared.kept.status, appeared.now.status]).toEqual([404, 200])
    const home = await changes('/', () => desk.move(ids['spring']!, 'withdraw', { comment: 'No' }))
    expect(home.now.home.live).toBe(home.kept.home.live - 1)
    expect(await page('/stories/a-spring-tide')).toMatchObject({ status: 410, gone: { notice: null } })
  })

  test('has keys that every network takes, the same as its header', async () => {
    for (const path of [
      '/',
      '/sections/harbour',
      '/stories/the-tide',
      '/persons/ida-sorensen',
      '/stories/nosuch',
    ]) {
      const answer = await fetch(desk.room.base + addressOf(path), { headers: { Via: '1.1 edge' } })
      const { cache } = await answer.json()
      expect(answer.headers.get('surrogate-key')?.split(' ')).toEqual(cache.keys)
      expect(cache.keys.length).toBeLessThanOrEqual(50)
      expect(cache.keys.join(' ')).toMatch(/^[a-z0-9._ -]{1,2000}$/)
    }
  })
})

test('a story takes as many questions, whatever its text holds', async () => {
  const asked = async (path: string) => {
    desk.room.cache.clear()
    await statements.taken()
    await page(path)
    return (await statements.taken()).count
  }
  const section = await liveIn(desk.room, 'sections', { name: 'Depths' })
  const one = [showing.link('persons', desk.person), showing.picture(ids['picture']!)]
  await desk.live({ headline: 'Few things', section, body: bodyWith(...one) })
  const many = Array.from({ length: 30 }, () => [
    ...one,
    showing.link('articles', ids['older']!),
    showing.quote(desk.person),
  ])
  await desk.live({
    headline: 'Many things',
    section,
    bylines: [{ person: desk.person }, { person: desk.person }],
    body: bodyWith(...many.flat()),
  })
  await desk.live({ headline: 'Behind it', section })
  const [few, full] = [await asked('/stories/few-things'), await asked('/stories/many-things')]
  process.stdout.write(
    `A story page: ${full} statements; home ${await asked('/')}, missing ${await asked('/stories/no')}.\n`,
  )
  expect(full).toBeLessThanOrEqual(few + 2)
  expect(full).toBeLessThan(45)
})

describe('GraphQL', () => {
  test.each([
    '/',
    '/sections/harbour',
    '/stories/the-tide',
    '/persons/ida-sorensen',
    '/topics/tides',
    '/search',
    '/Stories/the-tide/',
    '/stories/nosuch',
  ])('%s is answered as by REST', async (path) => {
    const asked = await desk.read(addressOf(path))
    const kind = asked.body.kind as keyof typeof pages
    const { body } = await desk.room.graphql('public', wholePage(kind), { path })
    expect(body).toEqual({ data: { page: { __typename: pages[kind].meta()?.id, ...asked.body } } })
  })

  test('what cannot be answered is refused as by REST', async () => {
    for (const more of ['limit: 0', 'limit: 51', 'after: "?"', 'q: "tide"']) {
      const { body } = await desk.room.graphql('public', `{ page(path: "/", ${more}) { __typename } }`)
      const { code, data } = body.errors[0].extensions
      expect({ more, code: data?.code ?? code }).toEqual({
        more,
        code: expect.stringMatching(/^(limit-out-of-range|cursor-broken|unknown-parameter)$/),
      })
    }
  })
})

test('an empty cursor begins a list, with its pinned stories', async () => {
  expect(await page('/', '&after=')).toEqual(await page('/'))
})

test('what is asked with an account is answered the same', async () => {
  const asEditor = await desk.room.rest('editor', 'GET', addressOf('/stories/the-tide'))
  expect(asEditor.body).toEqual(await page('/stories/the-tide'))
})
