import { readFile } from 'node:fs/promises'

import { type Article, type Client, CopydeskError, createClient } from '../../packages/client/src/client.ts'
import { type LiveSite, openLiveSite } from '../helpers/liveSite.ts'

let site: LiveSite
let client: Client

beforeAll(async () => {
  site = await openLiveSite()
  client = createClient({ baseUrl: site.room.base })
})

afterAll(() => site.room.close())

test('packages/client/src/types.ts is made from today’s contract; npm run generate renews it', async () => {
  const { clientTypes } = await import('../../src/api/contracts/clientTypes.ts')
  const { clientBriefs } = await import('../../src/api/contracts/payload/clientBriefs.ts')
  const { openApiOf } = await import('../../src/api/contracts/payload/openApiOf.ts')
  const { prettily } = await import('../../src/cli/prettily.ts')
  const { config } = site.room.payload
  const file = 'packages/client/src/types.ts'
  expect(
    (await prettily(clientTypes(openApiOf(config), clientBriefs(config)), file)) ===
      (await readFile(file, 'utf8')),
  ).toBe(true)
})

test('the types know nothing that readers do not see', async () => {
  expect(await readFile('packages/client/src/types.ts', 'utf8')).not.toMatch(
    /embargoUntil|rightsNote|stageNote|\bUser\b/,
  )
})

/** The members that are typed as always there, by type. */
const typedMembers = async (name: string): Promise<string[]> => {
  const text = await readFile('packages/client/src/types.ts', 'utf8')
  const [, members = ''] =
    new RegExp(`export interface ${name}Of<R extends Related> \\{\n(.*?)\n\\}`, 's').exec(text) ?? []
  return [...members.matchAll(/^ {2}(\w+):/gm)].map(([, member = '']) => member).toSorted()
}

test.each([
  ['Article', 'articles'],
  ['Section', 'sections'],
  ['Person', 'persons'],
  ['TrendingItem', 'trendingItems'],
  ['Media', 'media'],
] as const)('%s has the members that its type says are there, and no others', async (name, type) => {
  const { docs } = await client[type].find({ joins: false })
  expect(docs.length).toBeGreaterThan(0)
  const members = await typedMembers(name)
  for (const doc of docs) expect(Object.keys(doc).toSorted()).toEqual(members)
})

test('finds, counts and gets documents', async () => {
  const { docs, totalDocs } = await client.articles.find({
    where: { headline: { equals: 'The dredger is here' } },
    depth: 1,
    select: { headline: true, section: true },
  })
  const [story] = docs
  expect({ totalDocs, id: story?.id, section: nameOf(story?.section) }).toEqual({
    totalDocs: 1,
    id: site.story,
    section: 'Harbour',
  })
  expect(await client.articles.count({ where: { translationOf: { exists: true } } })).toBe(1)
  expect((await client.articles.findById(site.story)).headline).toBe('The dredger is here')
  expect(
    (await client.persons.find({ joins: { storiesBy: { limit: 1 } } })).docs[0]?.storiesBy?.docs,
  ).toHaveLength(1)
  const walked: string[] = []
  for await (const { id } of client.articles.walk({ limit: 1, sort: 'headline', depth: 0 })) walked.push(id)
  const all = await client.articles.find({ sort: 'headline', depth: 0, limit: 100 })
  expect(walked).toEqual(all.docs.map(({ id }) => id))
  expect(walked.length).toBeGreaterThan(1)
  expect((await client.media.find()).docs[0]?.alt).toBe('A dredger at the quay')
})

/** As a front end would write it: the types must lead here without a cast. */
const nameOf = (section: Article['section'] | undefined): string | undefined => section?.name

test('reads an address, and says what is not there', async () => {
  expect((await client.articles.findBySlug(site.slug, { depth: 0 })).id).toBe(site.story)
  const error: unknown = await client.articles.findBySlug('nosuch').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(CopydeskError)
  expect(error).toMatchObject({ status: 404, code: 'not-found' })
})

test('a withdrawn story is gone, with its code', async () => {
  const id = await site.live()
  await site.move(id, 'withdraw', { comment: 'Wrong' })
  expect(await client.articles.findById(id).catch((reason: unknown) => reason)).toMatchObject({
    status: 410,
    code: 'gone',
  })
})

test('reads a page in one question, typed by its kind, and what has moved, is gone or never was', async () => {
  const page = await client.page(`/stories/${site.slug}`)
  expect(page).toMatchObject({ status: 200, kind: 'story' })
  if (page.kind !== 'story') return
  const kinds = page.story.body?.root.children.map((node) =>
    node.type === 'block' ? node.fields.blockType : node.type,
  )
  expect([page.story.headline, kinds]).toEqual(['The dredger is here', ['paragraph', 'quote']])
  expect(await client.page('/nosuch')).toMatchObject({
    status: 404,
    kind: 'missing',
    site: { name: 'Our newsroom' },
  })
  expect(await client.page(`/Stories/${site.slug}/`)).toMatchObject({
    status: 301,
    path: `/stories/${site.slug}`,
  })
  const home = await client.page('/', { limit: 1 })
  expect(home.kind === 'home' ? home.home.stories.length : home.kind).toBe(1)
  const found = await client.page('/search', { q: 'dredger' })
  expect(found.kind === 'search' ? found.search.hits.map(({ title }) => title) : found.kind).toContain(
    'The dredger is here',
  )
  await expect(client.page('/', { limit: 0 })).rejects.toMatchObject({
    status: 400,
    code: expect.any(String),
  })
})

test('reads fronts and trending lists', async () => {
  const front = await client.front('harbour', { limit: 1 })
  expect([front.section?.name, front.stories.length]).toEqual(['Harbour', 1])
  expect((await client.front()).site.siteName).toBe('Our newsroom')
  expect((await client.trending()).map(({ rank }) => rank)).toEqual([1, 2])
  expect(await client.front('nosuch').catch((reason: unknown) => reason)).toMatchObject({
    status: 404,
    code: 'no-such-section',
  })
})

test('tells of a reader, and reads what is read most', async () => {
  const { flushReadership } = await import('../../src/public/readership/payload/flushReadership.ts')
  const { payload, base } = site.room
  const inBrowser: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { 'User-Agent': 'Mozilla/5.0 (X11; rv:133.0) Firefox/133.0' } })
  await createClient({ baseUrl: base, fetch: inBrowser }).beacon(site.story, 'read')
  await flushReadership(payload, new Date())
  const { stories } = await client.mostRead({ section: 'harbour', hours: 1, limit: 3 })
  expect(stories.map(({ headline, rank }) => [rank, headline])).toEqual([[1, 'The dredger is here']])
})

test('searches, typed', async () => {
  const { docs, facets } = await client.search('dredger', { type: 'articles', limit: 1 })
  expect({
    hit: docs[0]?.title,
    section: docs[0]?.section?.slug,
    image: docs[0]?.image?.alt,
  }).toEqual({
    hit: 'The dredger is here',
    section: 'harbour',
    image: 'A dredger at the quay',
  })
  expect(facets.section.map(({ slug }) => slug)).toEqual(['harbour'])
  expect(await client.search('').catch((reason: unknown) => reason)).toMatchObject({
    status: 400,
    code: 'q-missing',
  })
})

test('asks GraphQL with variables, by hash too, and hears refusals', async () => {
  const query = 'query ($id: String!) { Article(id: $id) { headline } }'
  const variables = { id: site.story }
  const expected = { Article: { headline: 'The dredger is here' } }
  expect(await client.graphql<typeof expected>(query, { variables })).toEqual(expected)
  for (let time = 0; time < 2; time += 1)
    expect(await client.graphql(query, { variables, persisted: true })).toEqual(expected)
  const refused: unknown = await client
    .graphql('{ Articles(limit: 0) { totalDocs } }')
    .catch((reason: unknown) => reason)
  expect(refused).toMatchObject({ status: 400, code: 'limit-out-of-range' })
})
