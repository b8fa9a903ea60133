import fc from 'fast-check'

import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'
import { byTheApp, plainGet } from '../../helpers/plainGet.ts'
import { letPayloadAnswer } from '../../helpers/reference/askingPayload.ts'
import { listOfPayload } from '../../helpers/reference/listOfPayload.ts'
import { withoutEmpty } from '../../helpers/withoutEmpty.ts'

/*
 * Lists from the store of what is public, beside Payload's own from the tables of the desk: whatever is asked, the answers are
 * the same. The front door and the app say the same too, refusals among it; what looks like a log-in is the public.
 */

let harbour: Harbour

/** The same as Payload answers it. */
const payloads = async (path: string) => alike(await listOfPayload(harbour.room.payload, path))

const read = async (path: string, headers: Record<string, string> = {}) => {
  const { body, status } = await plainGet(harbour.room.base + path, { headers })
  return { path, status, body: alike(JSON.parse(body.toString())) }
}

/** What the databases say differently by Payload's own hands: of the pages of an empty list, and of empty values. */
const alike = (body: any): unknown =>
  withoutEmpty(
    harbour.room,
    body.totalDocs === 0 ? { ...body, limit: 1, totalPages: 1, pagingCounter: 1 } : body,
  )

const words = ['Tide', 'Dredging', 'Market', 'dredging-begins-1', '%', "'", 'harbour']
const word = fc.constantFrom(...words)

/** Mostly what the public may ask, for anything else is refused before it is answered. */
const condition = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      path: fc.constantFrom('slug', 'section.slug'),
      operator: fc.constantFrom('equals', 'not_equals', 'in', 'not_in'),
      value: word,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      path: fc.constantFrom('headline', 'topics', 'corrections.kind'),
      operator: fc.constantFrom('equals', 'in'),
      value: word,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      path: fc.constantFrom('wordCount', 'publishedAt', 'createdAt'),
      operator: fc.constantFrom('greater_than', 'less_than_equal'),
      value: fc.constantFrom('1', '6', '400', '2026-01-01', '2099-01-01T00:00:00Z', 'never'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      path: fc.constantFrom('_status', 'language', 'breaking'),
      operator: fc.constantFrom('equals', 'not_equals'),
      value: fc.constantFrom('published', 'draft', 'en', 'true'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      path: fc.constantFrom('section', 'translationOf', 'publishedAt'),
      operator: fc.constant('exists'),
      value: fc.constantFrom('true', 'false'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      path: fc.constantFrom('embargoUntil', 'createdBy', 'nonsense', 'bylines.person.name', 'kicker'),
      operator: fc.constantFrom('exists', 'like'),
      value: fc.constant('true'),
    }),
  },
)

const option = fc.oneof(
  fc.tuple(
    fc.constant('sort'),
    fc.constantFrom('headline', '-publishedAt', '-updatedAt', 'createdAt', 'nonsense', '-createdAt,headline'),
  ),
  fc.tuple(fc.constant('limit'), fc.constantFrom('1', '2', '3', '10', '100')),
  fc.tuple(fc.constantFrom('page', 'after'), fc.constantFrom('1', '2', '9', '0', '')),
  fc.tuple(fc.constant('depth'), fc.constantFrom('0', '1', '2', '9', 'x')),
  fc.tuple(fc.constant('limit=3&pagination'), fc.constantFrom('true', 'false')),
  fc.tuple(
    fc.constantFrom(
      'select[headline]',
      'select[body]',
      'select[bylines]',
      'select[seo][title]',
      'select[stageNote]',
    ),
    fc.constantFrom('true', 'false'),
  ),
  fc.tuple(fc.constant('populate[persons][name]'), fc.constant('true')),
  fc.tuple(fc.constant('draft'), fc.constant('true')),
  fc.tuple(fc.constant('joins'), fc.constant('false')),
)

const query = fc
  .tuple(
    fc.array(condition, { maxLength: 3 }),
    fc.uniqueArray(option, { maxLength: 4, selector: ([name]) => name.split(/[&=]/, 1)[0] }),
    fc.boolean(),
  )
  .map(([conditions, options, isAny]) => {
    const where = conditions.map(({ operator, path, value }, index) => {
      const place = isAny ? `where[or][${index}][${path}][${operator}]` : `where[${path}][${operator}]`
      return [place, value] as const
    })
    // In the order into which the cache puts them: a refusal names the first that is wrong.
    const pairs = [...where, ...options].toSorted(([one], [other]) => (one < other ? -1 : 1))
    return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  })

beforeAll(async () => {
  harbour = await openHarbour()
  letPayloadAnswer(harbour.room.payload)
  const stories = [
    { headline: 'Tide tables, told', kicker: 'Market', body: bodyOf('Of the tide.', 'And the moon.') },
    { headline: 'Dredging', seo: { title: 'Dredger' } },
    { headline: 'What the market says', language: 'de', breaking: true },
    { headline: '100 % of nothing' },
  ]
  for (const story of stories) await harbour.live(story)
  await harbour.write({ headline: 'Tide of drafts' })
})

afterAll(() => harbour.room.close())

it.each([
  '/api/persons?sort=name',
  '/api/persons?joins[storiesBy][limit]=1&joins[storiesBy][sort]=headline',
  '/api/persons?joins[nonsense][limit]=1',
  '/api/sections?depth=0',
  '/api/sections?select[front]=true',
  '/api/trending-items?depth=2',
  '/api/media?limit=3',
])('%s is answered as Payload answers it', async (path) => {
  const quick = await read(path)
  expect(quick).toEqual({ path, status: 200, body: await payloads(path) })
  expect(quick).toEqual(await read(path, byTheApp))
  expect(await read(path)).toEqual(quick)
})

it('answers generated questions as Payload answers them, again when documents are kept', async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const path = `/api/articles?${text}`
      const plain = await read(path, byTheApp)
      expect(await read(path)).toEqual(plain)
      expect(plain.body).toEqual(plain.status === 200 ? await payloads(path) : plain.body)
      // Another address, the same documents.
      expect(await read(`${path}&utm_source=again&where[id][not_equals]=none`)).toMatchObject({
        status: plain.status,
      })
      answered += plain.status === 200 ? 1 : 0
    }),
    { numRuns: 250, seed: 20_261_125, endOnFailure: true },
  )
  process.stdout.write(`${answered} of 250 generated questions have an answer; all are alike\n`)
  expect(answered).toBeGreaterThan(50)
})
