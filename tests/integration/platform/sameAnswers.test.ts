import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'

/*
 * Questions that SQLite and MongoDB answered differently, or wrongly, each by its own name.
 */

let harbour: Harbour
let other: string

beforeAll(async () => {
  harbour = await openHarbour()
  other = await liveIn(harbour.room, 'persons', { name: 'Jonas Lindhälm', kinds: ['staff', 'contributor'] })
  const { person } = harbour
  await harbour.live({ headline: 'Überfall 100% am_Kai', topics: ['sea', 'police'] })
  await harbour.live({
    headline: 'Quiet night at amxKai 1000',
    topics: ['sea'],
    bylines: [{ person }, { person: other }, { person, role: 'photographer' }],
    body: bodyOf('The night was quiet.'),
  })
  await harbour.live({ headline: 'No topics', topics: [] })
})

afterAll(() => harbour.room.close())

const headlines = async (query: string): Promise<unknown> => {
  const { body, status } = await harbour.room.rest('admin', 'GET', `/api/articles?sort=headline&${query}`)
  return status === 200 ? body.docs.map(({ headline }: { headline: string }) => headline.split(' ')[0]) : body
}

test.each([
  [
    'two values of a list at once',
    'where[and][0][topics][equals]=sea&where[and][1][topics][equals]=police',
    ['Überfall'],
  ],
  ['all of several values', 'where[topics][all]=sea,police', ['Überfall']],
  ['a list without a value', 'where[topics][not_equals]=police', ['No', 'Quiet']],
  ['a list without any of some', 'where[topics][not_in]=police,fire', ['No', 'Quiet']],
  ['a list with nothing in it', 'where[topics][exists]=false', ['No']],
  ['a list with something in it', 'where[topics][exists]=true', ['Quiet', 'Überfall']],
  ['a percent sign', 'where[headline][like]=100%25', ['Überfall']],
  ['a percent sign as it stands', 'where[headline][contains]=100%25', ['Überfall']],
  ['an underscore', 'where[headline][like]=am_kai', ['Überfall']],
  ['letters beyond ASCII in another case', 'where[headline][like]=überfall', ['Überfall']],
  ['several words in any order', 'where[headline][like]=night%20QUIET', ['Quiet']],
  ['several words as they stand', 'where[headline][contains]=night%20QUIET', []],
  ['one value by in', 'where[topics][in]=police', ['Überfall']],
  ['no value by in', 'where[topics][in]=', []],
  ['nobody through a list', 'where[bylines.person.name][not_equals]=Jonas Lindhälm', ['No', 'Überfall']],
])('%s', async (_name, query, expected) => {
  expect(await headlines(query)).toEqual(expected)
})

const refusals = [
  ['/api/articles?sort=topics', 'sort-unanswered', 'topics'],
  ['/api/articles?sort=bylines.person.name', 'sort-unanswered', 'bylines.person.name'],
  ['/api/articles?where[headline][near]=1,2,3', 'operator-unanswered', 'headline'],
  ['/api/articles?where[wordCount][not_like]=1', 'operator-unanswered', 'wordCount'],
  ['/api/articles/count?where[body][like]=sea', 'operator-unanswered', 'body'],
  ['/api/articles/versions?where[version.body][contains]=sea', 'operator-unanswered', 'version.body'],
  ['/api/persons?joins[storiesBy][sort]=topics', 'sort-unanswered', 'topics'],
] as const

test.each(refusals)('%s is refused with %s', async (path, code, field) => {
  const { body, status } = await harbour.room.rest('admin', 'GET', path)
  expect([status, body.errors?.[0]?.data]).toEqual([400, expect.objectContaining({ code, field })])
})

test.each(['DELETE', 'PATCH'])('%s by a filter that is refused does nothing', async (method) => {
  const { room } = harbour
  const before = await room.payload.count({ collection: 'persons' })
  const { body, status } = await room.rest('admin', method, '/api/persons?where[name][near]=1,2,3', {
    title: 'x',
  })
  expect([status, body.errors?.[0]?.data?.code]).toEqual([400, 'operator-unanswered'])
  expect(await room.payload.count({ collection: 'persons' })).toEqual(before)
  expect(await room.payload.count({ collection: 'persons', where: { title: { equals: 'x' } } })).toEqual({
    totalDocs: 0,
  })
})

test('a bulk delete spares what has another value too', async () => {
  const { room } = harbour
  const made = (kinds: string[]) =>
    room.payload.create({ collection: 'persons', data: { name: 'Spared?', kinds } as never })
  const spared = await made(['staff', 'contributor'])
  const gone = await made(['public-figure'])
  const where = 'where[and][0][name][equals]=Spared?&where[and][1][kinds][not_equals]=staff'
  const { body } = await room.rest('admin', 'DELETE', `/api/persons?${where}`)
  expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([gone.id])
  expect(await room.payload.findByID({ collection: 'persons', id: spared.id })).toMatchObject({
    name: 'Spared?',
  })
})

test('a story that names somebody twice is joined once, with filters by lists', async () => {
  const path = `/api/persons/${harbour.person}?depth=0&joins[storiesBy][count]=true&joins[storiesBy][where][topics][equals]=sea`
  const { body, status } = await harbour.room.rest('admin', 'GET', path)
  expect([status, body.storiesBy?.docs?.length, body.storiesBy?.totalDocs]).toEqual([200, 2, 2])
})

test('pages of equals neither repeat nor leave out', async () => {
  const seen: string[] = []
  for (let page = 1; page <= 3; page += 1) {
    const { body } = await harbour.room.rest(
      'admin',
      'GET',
      `/api/articles?sort=language&limit=1&page=${page}`,
    )
    seen.push(...body.docs.map(({ id }: { id: string }) => id))
  }
  expect(new Set(seen).size).toBe(3)
})
