import fc from 'fast-check'

import { publicFilters, type PublicCollection } from '../../../src/platform/filters/publicFilters.ts'
import { orderOf, sortOf } from '../../../src/platform/paging/order.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf, type Who } from '../../helpers/newsroom.ts'
import { letPayloadAnswer } from '../../helpers/reference/askingPayload.ts'
import { showReaders } from '../../helpers/showReaders.ts'

/*
 * Lists by cursor, beside Payload's own list of everything: for every order that the public may ask for, with equal
 * values and with none, on both databases, while documents come and go.
 */

let harbour: Harbour

const set = async (type: PublicCollection, id: string, data: Record<string, unknown>) => {
  const { payload } = harbour.room
  await payload.db.updateOne({ collection: type, id, data })
  await showReaders(payload, { type, id })
}

const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString()

const seed = 20_261_125
const small = fc.record({ name: fc.constantFrom('Ída', 'Ida', 'ida'), rank: fc.integer({ min: 1, max: 3 }) })
const time = fc.integer({ min: 1, max: 3 }).map(day)
const story = fc.record({
  headline: fc.constantFrom('Ebb 0', 'Ebb 1', 'ebb', 'Ébb', '潮'),
  publishedAt: fc.option(time, { freq: 3 }),
  createdAt: time,
})

beforeAll(async () => {
  harbour = await openHarbour()
  letPayloadAnswer(harbour.room.payload)
  const { room, section } = harbour
  for (const { name, rank } of fc.sample(small, { numRuns: 6, seed })) {
    await liveIn(room, 'persons', { name })
    await liveIn(room, 'sections', { name })
    await liveIn(room, 'trending-items', { rank, headline: name, url: '/a' })
    const file = { alt: name, filename: `${rank}-${Math.random()}.webp`, isLive: true, createdAt: day(rank) }
    await room.payload.db.create({ collection: 'media', data: file })
  }
  for (const { headline, ...times } of fc.sample(story, { numRuns: 20, seed })) {
    const more = { headline, section, bylines: [{ person: harbour.person }], body: bodyOf('Of the tide.') }
    const id = await liveIn(room, 'articles' as never, more)
    // Equal times, and none: an import may leave such.
    await set('articles', id, times)
  }
  await harbour.write({ headline: 'Ebb of drafts' })
  await showReaders(room.payload)
})

afterAll(() => harbour.room.close())

type Page = { docs: { id: string }[]; hasNextPage: boolean; nextCursor: string | null }

const get = (path: string, who: Who = 'public') => harbour.room.rest(who, 'GET', path)

/** Goes along a list until its end. */
const walk = async (
  path: string,
  each: (page: Page) => Promise<void> | void = () => undefined,
  who?: Who,
) => {
  const ids: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const { body, status }: { body: Page; status: number } = await get(`${path}&after=${after}`, who)
    expect({ status, hasNextPage: body.hasNextPage }).toEqual({
      status: 200,
      hasNextPage: body.nextCursor !== null,
    })
    ids.push(...body.docs.map(({ id }) => id))
    await each(body)
    after = body.nextCursor
  }
  return ids
}

/** Payload's own list of everything, in the same order. */
const whole = async (collection: PublicCollection, sort: string, where = {}): Promise<string[]> => {
  const { docs } = await harbour.room.payload.find({
    ...{ collection, where, depth: 0, limit: 0, overrideAccess: false, pagination: false },
    sort: sortOf(orderOf(sort.split(','))),
  })
  return docs.map(({ id }) => String(id))
}

const orders = Object.entries(publicFilters).flatMap(([collection, { sorts }]) =>
  sorts.flatMap((sort) => [
    [collection, sort],
    [collection, `-${sort}`],
  ]),
) as [PublicCollection, string][]

describe.each([...orders, ['articles', '-publishedAt,headline'] as const])('%s by %s', (collection, sort) => {
  test('each document comes once, in the order of the whole list', async () => {
    const expected = await whole(collection, sort)
    for (const limit of [2, 100])
      expect(await walk(`/api/${collection}?sort=${sort}&limit=${limit}&depth=0`)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(5)
  })
})

test('with a filter, with fields left out, as an editor', async () => {
  const where = { headline: { in: ['Ebb 0', 'Ebb 1'] } }
  const expected = await whole('articles', '-publishedAt', where)
  const path = '/api/articles?sort=-publishedAt&limit=2&where[headline][in]=Ebb 0,Ebb 1&select[slug]=true'
  expect(await walk(path)).toEqual(expected)
  expect(await walk(path, undefined, 'editor')).toEqual(expected)
  expect(expected.length).toBeGreaterThan(3)
  const { docs, ...rest } = (await get(`${path}&after=`)).body
  expect(Object.keys(docs[0]).sort()).toEqual(['id', 'slug'])
  expect(rest).toEqual({ hasNextPage: true, limit: 2, nextCursor: expect.any(String) })
})

test.each(['public', 'editor'] as const)(
  'the documents are those of the list by page, for the %s',
  async (who) => {
    const { docs } = (await get('/api/articles?sort=headline&limit=5&depth=1&after=', who)).body
    const ids: string[] = docs.map(({ id }: { id: string }) => id)
    const { body } = await get(`/api/articles?where[id][in]=${ids.join()}&depth=1`, who)
    const own = new Map(body.docs.map((doc: { id: string }) => [doc.id, doc]))
    expect(docs).toEqual(ids.map((id) => own.get(id)))
    expect(docs).toHaveLength(5)
  },
)

test('what comes meanwhile is told at most once, and makes nothing else be skipped or come again', async () => {
  const before = await whole('articles', '-publishedAt')
  let number = 0
  const ids = await walk('/api/articles?sort=-publishedAt&limit=2&depth=0', async () => {
    number += 1
    if (number > 4) return
    const id = await harbour.live({ headline: `Flood ${number}` })
    if (number % 2 === 0) await set('articles', id, { publishedAt: day(2) })
  })
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => before.includes(id))).toEqual(before)
})

test('a document at the place may go; the walk goes on behind it', async () => {
  const before = await whole('articles', '-headline')
  const gone: string[] = []
  const ids = await walk('/api/articles?sort=-headline&limit=3&depth=0', async ({ docs }) => {
    const last = docs.at(-1)?.id
    if (last === undefined || gone.length > 1) return
    gone.push(last)
    await harbour.move(last, 'withdraw', { comment: 'It was wrong' })
  })
  expect(ids).toEqual(before)
})

const codeOf = ({ body, status }: { body: any; status: number }) => [status, body.errors?.[0]?.data?.code]

test.each([
  ['after=&page=1', 'page-and-after'],
  ['after=&draft=true', 'after-without-drafts'],
  ['after=nonsense', 'cursor-broken'],
  ['after=&sort=section.name', 'sort-not-allowed'],
  ['after=&limit=101', 'limit-out-of-range'],
  ['after=&where[headline][like]=x', 'operator-not-allowed'],
])('?%s is refused with %s', async (query, code) => {
  expect(codeOf(await get(`/api/articles?${query}`))).toEqual([400, code])
})

test('a cursor goes with its own list and its own order alone', async () => {
  const { nextCursor } = (await get('/api/articles?after=&sort=-publishedAt&limit=1')).body
  const refused = [400, 'cursor-of-another-list']
  expect(codeOf(await get(`/api/articles?after=${nextCursor}&sort=publishedAt`))).toEqual(refused)
  expect(codeOf(await get(`/api/persons?after=${nextCursor}&sort=-publishedAt`))).toEqual(refused)
})

test.each([
  ['after=&limit=0', 'limit-out-of-range'],
  ['after=&sort=body', 'sort-not-walkable'],
  ['after=&sort=section.name', 'sort-not-walkable'],
  ['after=&sort=topics', 'sort-not-walkable'],
])('an editor’s ?%s is refused with %s', async (query, code) => {
  expect(codeOf(await get(`/api/articles?${query}`, 'editor'))).toEqual([400, code])
})

test('an editor goes along what the public may not sort by', async () => {
  const ids = await walk('/api/articles?sort=wordCount,stageNote&limit=4&depth=0', undefined, 'editor')
  const listed = (await get('/api/articles?limit=0&depth=0', 'editor')).body.docs as { id: string }[]
  expect(ids.toSorted()).toEqual(listed.map(({ id }) => id).toSorted())
})

test('an answer by cursor is kept, and thrown away by the next publication', async () => {
  const path = '/api/articles?after=&sort=-publishedAt&limit=2&depth=0'
  const first = await get(path)
  const { hits } = harbour.room.cache.counts
  expect((await get(path)).body).toEqual(first.body)
  expect(harbour.room.cache.counts.hits).toBe(hits + 1)
  const id = await harbour.live({ headline: 'The newest' })
  expect((await get(path)).body.docs[0].id).toBe(id)
})
