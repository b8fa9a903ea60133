import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom
const ids: Record<string, string> = {}

const live = { _status: 'published', stageNote: 'First day' } as const

beforeAll(async () => {
  room = await openTestNewsroom()
  ids['person'] = await make('persons', { name: 'Ana Brod' })
  ids['city'] = await make('sections', { name: 'City' })
  ids['parks'] = await make('sections', { name: 'Parks', parent: ids['city'] })
  ids['sport'] = await make('sections', { name: 'Sport' })
  await make('sections', { name: 'Hidden', _status: 'draft' })
  for (const [number, section] of ['city', 'parks', 'city', 'sport'].entries()) {
    ids[`story${number}`] = await make('articles', {
      headline: `Story ${number}`,
      section: ids[section],
      bylines: [{ person: ids['person'] }],
      body: bodyOf(`Text ${number}.`),
      publishedAt: `2026-01-0${number + 1}T08:00:00.000Z`,
    })
  }
  ids['draft'] = await make('articles', { headline: 'Not yet', section: ids['city'], _status: 'draft' })
  await make('trending-items', {
    rank: 2,
    kicker: 'Study',
    headline: 'Farms',
    url: 'https://example.org/farms',
    datedAt: monthsAgo(8),
  })
  await make('trending-items', { rank: 1, kicker: 'Sport', story: ids['story3'] })
  await make('trending-items', {
    rank: 3,
    headline: 'Over',
    url: 'https://example.org/o',
    until: '2020-01-01T00:00:00.000Z',
  })
  await make('trending-items', {
    rank: 1,
    section: ids['city'],
    headline: 'City only',
    url: 'https://example.org/c',
  })
  await room.payload.update({
    collection: 'sections',
    id: ids['city'],
    data: {
      front: {
        pinned: [
          { story: ids['story0']!, headline: 'Pinned words' },
          { story: ids['draft'], headline: 'Words over a draft' },
        ],
        fill: 'newest-with-children',
        limit: 3,
      },
      ...live,
    },
  })
  await room.payload.updateGlobal({
    slug: 'site-settings',
    data: {
      siteName: 'The Test',
      siteUrl: 'https://test.example',
      footerNavigation: [{ label: 'About', url: '/about' }],
    },
  })
})

afterAll(() => room.close())

const monthsAgo = (months: number): string =>
  new Date(Date.now() - (months + 0.1) * 30.44 * 86_400_000).toISOString()

const make = async (collection: 'sections' | 'persons' | 'articles' | 'trending-items', data: object) =>
  String((await room.payload.create({ collection, data: { ...live, ...data } as never })).id)

const headlines = (body: any): string[] => body.stories.map(({ headline }: { headline: string }) => headline)

test('a section front: pinned first, then the newest of it and the sections below, live stories only', async () => {
  const { status, body } = await room.rest('public', 'GET', '/api/fronts/city')
  expect(status).toBe(200)
  expect(body.section).toMatchObject({ name: 'City', slug: 'city' })
  expect(headlines(body)).toEqual(['Pinned words', 'Story 2', 'Story 1'])
  expect(body.stories.map(({ isPinned }: any) => isPinned)).toEqual([true, false, false])
  expect(body.stories[0].bylines[0].person.name).toBe('Ana Brod')
  expect(body.stories[0].body).toBeUndefined()
  expect(body.site).toMatchObject({
    siteName: 'The Test',
    siteUrl: 'https://test.example',
    footerNavigation: [{ label: 'About', url: '/about' }],
  })
})

test('the trending list of a section, or the site’s when it has none, with ages in words', async () => {
  const city = await room.rest('public', 'GET', '/api/fronts/city')
  expect(city.body.trending.map(({ headline }: any) => headline)).toEqual(['City only'])
  const sport = await room.rest('public', 'GET', '/api/fronts/sport')
  expect(sport.body.trending).toMatchObject([
    { rank: 1, kicker: 'Sport', headline: 'Story 3', story: { slug: 'story-3' } },
    {
      rank: 2,
      kicker: 'Study',
      headline: 'Farms',
      url: 'https://example.org/farms',
      age: { words: '8 months ago' },
    },
  ])
  expect(sport.body.trending).toHaveLength(2)
})

test('what is written over a pinned story goes with it, for whoever does not see the story', async () => {
  await room.giveKeys()
  const wordsFor = async (who: Who) => {
    const { body } = await room.rest(who, 'GET', `/api/sections/${ids['city']}?depth=0`)
    return body.front.pinned.map(({ headline }: { headline: string }) => headline)
  }
  expect(await wordsFor('public')).toEqual(['Pinned words'])
  expect(await wordsFor('readerKey')).toEqual(['Pinned words'])
  expect(await wordsFor('editor')).toEqual(['Pinned words', 'Words over a draft'])
})

test('the home front shows the newest of all sections', async () => {
  const { body } = await room.rest('public', 'GET', '/api/fronts')
  expect(body.section).toBeNull()
  expect(headlines(body)).toEqual(['Story 3', 'Story 2', 'Story 1', 'Story 0'])
})

test('the texts come along when asked for, and limit is obeyed', async () => {
  const { body } = await room.rest('public', 'GET', '/api/fronts?body=true&limit=1')
  expect(body.stories).toHaveLength(1)
  expect(JSON.stringify(body.stories[0].body)).toContain('Text 3.')
})

test.each([
  ['/api/fronts/nowhere', 404, 'no-such-section'],
  ['/api/fronts/hidden', 404, 'no-such-section'],
  ['/api/fronts?limit=0', 400, 'limit-out-of-range'],
  ['/api/fronts?limit=many', 400, 'limit-out-of-range'],
  ['/api/fronts?limt=3', 400, 'unknown-parameter'],
  ['/api/fronts/harbour?body=yes', 400, 'bad-query'],
])('%s answers %i with a problem', async (path, status, code) => {
  const answer = await room.rest('public', 'GET', path)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect({ status: answer.status, ...answer.body }).toMatchObject({ status, code, title: expect.any(String) })
})
