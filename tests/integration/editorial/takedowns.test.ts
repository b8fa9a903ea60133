import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'

/** A word that stands in the text that is taken down, and in nothing else that is public. */
const word = 'Quillback'

let desk: Harbour
let story: string
let urls: string[]

beforeAll(async () => {
  desk = await openHarbour()
  const { payload } = desk.room
  const media = await payload.create({
    collection: 'media',
    data: { alt: `${word} alt` },
    file: await pictureFile('quill'),
  })
  urls = [media.url, media.sizes?.thumbnail?.url].filter((url) => url !== null && url !== undefined)
  const told = { headline: `${word} sinks`, dek: word, leadImage: { image: media.id }, topics: [word] }
  story = await desk.live({ ...told, corrections: [{ kind: 'update', text: word }] })
  const pinned = [{ story, headline: `${word} on the front` }]
  await payload.updateGlobal({ slug: 'site-settings', data: { front: { pinned } } })
  await payload.update({
    collection: 'sections',
    id: desk.section,
    data: { front: { pinned }, _status: 'published', stage: 'published', stageNote: 'Front' },
  })
  await liveIn(desk.room, 'trending-items', { story, rank: 1 })
  await liveIn(desk.room, 'trending-items', { story, rank: 2, headline: `${word} again`, kicker: word })
  await desk.live({ headline: 'Another', translationOf: story })
})

afterAll(() => desk.room.close())

const queries = [
  '{ Articles { totalDocs docs { headline translationOf { headline } } } countArticles { totalDocs } }',
  '{ Persons { docs { storiesBy { docs { headline } } storiesAbout { docs { headline } } } } }',
  '{ TrendingItems { docs { headline kicker story { headline } } } }',
  '{ Sections { docs { front { pinned { headline story { headline } } } } } }',
  '{ SiteSetting { front { pinned { headline story { headline } } } } }',
]

/** Every answer in which the public could meet the story. */
const lists = () => [
  '/api/articles?depth=3&limit=100',
  '/api/articles?where[slug][equals]=quillback-sinks',
  `/api/articles?where[id][equals]=${story}`,
  `/api/articles?where[headline][like]=${word}`,
  '/api/persons?depth=3',
  `/api/persons/${desk.person}?depth=3&joins[storiesBy][limit]=50`,
  '/api/sections?depth=3',
  `/api/sections/${desk.section}?depth=3`,
  '/api/sections/by-slug/harbour?depth=3',
  '/api/trending-items?depth=3',
  '/api/trending-items?select[headline]=true&select[kicker]=true',
  '/api/globals/site-settings?depth=3',
  '/api/fronts?body=true',
  '/api/fronts/harbour?body=true',
  '/api/media?depth=1',
]

const own = () => [
  `/api/articles/${story}?depth=2`,
  '/api/articles/by-slug/quillback-sinks?depth=2',
  `/api/articles/${story}/json-ld`,
]

/** Those of the answers in which the word stands, and the files that can be loaded. */
const met = async (): Promise<string[]> => {
  const found: string[] = []
  for (const path of [...lists(), ...own()]) {
    const { body } = await desk.read(path)
    if (JSON.stringify(body).includes(word)) found.push(path)
  }
  for (const query of queries) {
    const { body } = await desk.room.graphql('public', query)
    expect(body.errors).toBeUndefined()
    if (JSON.stringify(body).includes(word)) found.push(query)
  }
  for (const url of urls) if ((await fetch(desk.room.base + url)).status === 200) found.push(url)
  return found
}

const count = async () => (await desk.read('/api/articles/count')).body.totalDocs

test('a story is met everywhere while it is live, and nowhere once its withdrawal is answered', async () => {
  const everywhere = await met()
  expect(everywhere).toEqual(expect.arrayContaining([...own(), ...urls]))
  expect(everywhere.length).toBeGreaterThan(18)
  const before = await count()
  const taken = { comment: `${word} was the wrong ship`, notice: 'Taken down: it was about another ship.' }
  expect((await desk.move(story, 'withdraw', taken)).status).toBe(200)
  expect(await met()).toEqual([])
  expect(await count()).toBe(before - 1)
})

test('its addresses answer 410 with a tombstone that says when and what readers may know, and nothing else', async () => {
  for (const path of own()) {
    const { status, body, headers } = await desk.read(path)
    expect({ status, cache: headers.get('cache-control') }).toEqual({
      status: 410,
      cache: 'public, max-age=0, must-revalidate',
    })
    // The panel's own message repeats a refusal with a colon, where Payload's routes answer.
    expect({ ...body, message: undefined }).toEqual({
      errors: [
        {
          name: 'Refused',
          message: 'Taken down: it was about another ship.',
          data: {
            code: 'gone',
            kind: 'article',
            withdrawnAt: expect.stringMatching(/^\d{4}-.*Z$/),
            notice: 'Taken down: it was about another ship.',
          },
        },
      ],
    })
  }
  const asked = await desk.room.graphql('public', `{ Article(id: "${story}") { headline } }`)
  expect(asked.body).toMatchObject({
    data: { Article: null },
    errors: [{ extensions: { statusCode: 410, data: { code: 'gone', kind: 'article' } } }],
  })
  expect((await desk.read(`/api/articles/${story}/transitions`)).status).toBe(403)
})

test('what was never public is not there, rather than gone', async () => {
  const draft = await desk.write({ headline: 'Never seen' })
  for (const path of [
    `/api/articles/${draft}`,
    '/api/articles/by-slug/never-seen',
    '/api/articles/by-slug/none',
  ]) {
    expect((await desk.read(path)).status).toBe(404)
  }
  const asked = await desk.room.graphql('public', `{ Article(id: "${draft}") { headline } }`)
  expect(asked.body.errors[0].extensions.statusCode).toBe(404)
})

test('the newsroom still reads it, with the reason and the log', async () => {
  const { body } = await desk.room.rest('author', 'GET', `/api/articles/${story}`)
  expect(body).toMatchObject({
    headline: `${word} sinks`,
    stage: 'withdrawn',
    stageNote: `${word} was the wrong ship`,
    withdrawalNotice: 'Taken down: it was about another ship.',
  })
  const [event] = await desk.events(story, 'transition.withdraw')
  expect(event).toMatchObject({ reason: `${word} was the wrong ship`, actorName: 'editor' })
})

test('a new draft of it changes nothing outside; a reinstatement brings all of it back, without the notice', async () => {
  await desk.patch(story, { dek: 'A draft' })
  expect((await desk.read(`/api/articles/${story}`)).status).toBe(410)
  const newest = await desk.room.rest(
    'editor',
    'GET',
    `/api/articles/versions?where[parent][equals]=${story}&where[version.stage][equals]=withdrawn`,
  )
  expect(
    (await desk.room.rest('editor', 'POST', `/api/articles/versions/${newest.body.docs[0].id}`)).status,
  ).toBe(200)
  await desk.publish(story)
  for (const path of own()) expect((await desk.read(path)).status).toBe(200)
  expect(await met()).toEqual(expect.arrayContaining(urls))
  const { body } = await desk.room.rest('editor', 'GET', `/api/articles/${story}`)
  expect(body.withdrawalNotice).toBeNull()
})

test('a notice goes with a withdrawal alone, and is no way around the reason', async () => {
  const other = await desk.write({ headline: 'Still a draft' })
  const refused = await desk.move(other, 'submit', { notice: 'Hello' })
  expect(refused).toMatchObject({
    status: 409,
    body: { errors: [{ data: { code: 'notice-without-withdrawal' } }] },
  })
  expect((await desk.move(story, 'withdraw', { notice: 'Hello' })).status).toBe(422)
  expect((await desk.patch(story, { withdrawalNotice: 'Hello' }, 'editor')).status).toBe(403)
  expect(
    (await desk.room.rest('editor', 'GET', `/api/articles/${story}?draft=true`)).body.withdrawalNotice,
  ).toBeNull()
  const name =
    'mutation { transitionArticle(id: "ID", name: withdraw, comment: "Why", notice: "Hello") { stage } }'
  expect((await desk.room.graphql('editor', name.replace('ID', story))).body.errors).toBeUndefined()
  expect((await desk.read(`/api/articles/${story}`)).body.errors[0].data.notice).toBe('Hello')
  expect((await desk.move(story, 'reinstate', { comment: 'Right after all' })).status).toBe(200)
  expect((await desk.read(`/api/articles/${story}`)).status).toBe(200)
})

test('a section and a person that are withdrawn are gone at their addresses too', async () => {
  const section = await liveIn(desk.room, 'sections', { name: 'Pilots' })
  const person = await liveIn(desk.room, 'persons', { name: 'Old Pilot' })
  for (const [type, id, slug, kind] of [
    ['sections', section, 'pilots', 'section'],
    ['persons', person, 'old-pilot', 'person'],
  ]) {
    const path = `/api/${type}/by-slug/${slug}`
    expect((await desk.read(path)).body).toMatchObject({ id, slug })
    await desk.room.rest('editor', 'POST', `/api/${type}/${id}/transitions/withdraw`, { comment: 'Gone' })
    for (const address of [path, `/api/${type}/${id}`]) {
      expect(await desk.read(address)).toMatchObject({ status: 410, body: { errors: [{ data: { kind } }] } })
    }
  }
  expect(await desk.read('/api/fronts/pilots')).toMatchObject({ status: 410, body: { code: 'gone' } })
})

test('a trending item comes and goes with its story, by every door of the public, and is told of', async () => {
  const { payload, rest, graphql } = desk.room
  await desk.room.giveKeys()
  const story = await desk.live({ headline: 'Weir' })
  const item = await liveIn(desk.room, 'trending-items', { story, kicker: 'Works' })
  const outside = { url: 'https://example.org/weir', headline: 'Elsewhere', story }
  const other = await liveIn(desk.room, 'trending-items', outside)
  const at = '/api/trending-items'
  const seen = async (who: 'public' | 'readerKey') => {
    const { docs, totalDocs } = (await rest(who, 'GET', `${at}?depth=0&limit=100`)).body
    const { body: count } = await rest(who, 'GET', `${at}/count`)
    const query = '{ TrendingItems(limit: 100) { docs { id } } countTrendingItems { totalDocs } }'
    const { data } = (await graphql(who, query)).body
    const ids = docs.map(({ id }: { id: string }) => id)
    expect(data.TrendingItems.docs.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect([count.totalDocs, data.countTrendingItems.totalDocs]).toEqual([totalDocs, totalDocs])
    const one = await rest(who, 'GET', `${at}/${item}?depth=0`)
    return { isThere: ids.includes(item), isOther: ids.includes(other), status: one.status }
  }
  const isOnFront = async () =>
    (await desk.read('/api/fronts')).body.trending.some(({ id }: { id: string }) => id === item)
  const told = async () => {
    const { docs } = await payload.find({
      collection: 'live-events',
      limit: 1,
      sort: '-seq',
      where: { document: { equals: item } },
    })
    return docs.map(({ headline, type }) => ({ headline, type }))
  }
  const withdraw = () => desk.move(story, 'withdraw', { comment: 'Wrong' })
  const reinstate = () => desk.move(story, 'reinstate', { comment: 'Right' })
  for (const [move, isThere] of [
    [() => Promise.resolve(), true],
    [withdraw, false],
    [reinstate, true],
  ] as const) {
    await move()
    for (const who of ['public', 'readerKey'] as const) {
      const status = isThere ? 200 : 404
      expect({ who, ...(await seen(who)) }).toEqual({ who, isThere, isOther: true, status })
    }
    expect(await isOnFront()).toBe(isThere)
    expect(await told()).toEqual([{ type: 'trending', headline: isThere ? 'Weir' : null }])
  }
  expect((await rest('editor', 'GET', `${at}/${item}`)).status).toBe(200)
})
