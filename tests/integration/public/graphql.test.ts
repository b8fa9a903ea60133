import { isDeepStrictEqual } from 'node:util'

import { publicSchemaOf } from '../../../src/public/graphql/payload/usePublicResolvers.ts'
import { drawn } from '../../helpers/drawn.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { fourFields, sendFile } from '../../helpers/pictures.ts'
import { bodyWith, showing } from '../../helpers/pointing.ts'
import { withdrawNamed } from '../../helpers/publicQuestions.ts'
import { chanceOf } from '../../helpers/questions/chance.ts'
import { Drawing, type Pool } from '../../helpers/questions/drawGraphql.ts'
import { askPayload, payloadSchema, type Query } from '../../helpers/questions/payloadGraphql.ts'
import { letPayloadAnswer } from '../../helpers/reference/askingPayload.ts'
import { withoutEmpty } from '../../helpers/withoutEmpty.ts'

/*
 * GraphQL without an account: what the store of what is public answers, beside what Payload's own resolvers answer from the
 * tables of the desk.
 */

const seed = Number(process.env['QUESTIONS_SEED'] ?? 7)

let harbour: Harbour
let pool: Pool

const picture = async (name: string): Promise<string> => {
  const bytes = await (await fourFields(400, 300)).png().toBuffer()
  const { body } = await sendFile(harbour.room, 'editor', {
    bytes,
    name,
    fields: { alt: name, credit: 'Ida' },
  })
  return body.doc.id
}

/** Documents that lead to one another in every way, to what was withdrawn, and to drafts. */
const fill = async (): Promise<void> => {
  const { person, room, section } = harbour
  const [quay, face] = [await picture('quay.png'), await picture('face.png')]
  const gone = await withdrawNamed(room)
  const inner = await liveIn(room, 'sections', { name: 'Docks', parent: section })
  const other = await liveIn(room, 'persons', {
    name: 'Anton Falk',
    portrait: face,
    kinds: ['staff', 'public-figure'],
    links: [{ label: 'Site', url: 'https://example.org' }],
  })
  const draft = await harbour.write({ headline: 'A draft' })
  const first = await harbour.live({
    headline: 'Tide tables, told',
    kicker: 'Market',
    topics: ['Tide', 'Market'],
    leadImage: { image: quay, caption: 'At the quay' },
    sources: [{ name: 'The port', url: 'https://example.org/port' }],
  })
  const told = [showing.picture(quay), showing.quote(other), showing.link('articles', first)]
  const hidden = [
    showing.link('articles', draft),
    ...(gone['articles'] ?? []).map((id) => showing.link('articles', id)),
  ]
  for (const story of [
    { headline: 'Dredging', seo: { title: 'Dredger' }, translationOf: first, body: bodyWith(...told) },
    { headline: 'What the market says', language: 'de', breaking: true, section: inner, topics: ['Market'] },
    { headline: '100 % of nothing', bylines: [{ person: other, role: 'photographer' }, { person }] },
    { headline: 'Much is hidden', body: bodyWith(...hidden, ...told), translationOf: draft },
  ])
    await harbour.live(story)
  const pinned = [
    { story: draft, headline: 'Not yet' },
    { story: first, headline: 'Pinned', image: quay },
  ]
  await liveIn(room, 'sections', { name: 'Front', front: { pinned, fill: 'none' } })
  await liveIn(room, 'trending-items', { rank: 2, story: first, section: inner })
  await liveIn(room, 'trending-items', {
    rank: 1,
    headline: 'Much read',
    url: 'https://example.org/a',
    story: draft,
  })
}

beforeAll(async () => {
  harbour = await openHarbour()
  await fill()
  const { payload } = harbour.room
  letPayloadAnswer(payload)
  const whole = payloadSchema(payload)
  const idsOf = async (collection: 'articles' | 'media' | 'persons' | 'sections' | 'trending-items') => [
    ...(await payload.find({ collection, depth: 0, limit: 0 })).docs.map(({ id }) => id),
    'nothing',
  ]
  pool = {
    whole,
    schema: await publicSchemaOf(whole, payload),
    ids: {
      articles: await idsOf('articles'),
      media: await idsOf('media'),
      persons: await idsOf('persons'),
      sections: await idsOf('sections'),
      'trending-items': await idsOf('trending-items'),
    },
    words: ['Tide', 'Market', 'Dredging', 'Harbour', 'dredging', 'en', 'de', 'correction', '%', ''],
    times: ['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z', new Date().toISOString()],
  }
})

afterAll(() => harbour.room.close())

const ask = async ({ query, variables }: Query) => {
  const { body, status } = await harbour.room.graphql('public', query, variables)
  return { status, data: body.data ?? null, errors: body.errors ?? [] }
}

/**
 * Of an empty list, or of a page behind the last one, the databases say their own; and Payload gives relations to many in
 * the order in which they are found, which changes when another part of the query asks for one of them.
 */
const alike = (value: unknown, name = ''): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const all = value.map((each) => alike(each))
    return name.endsWith('mentions') ? all.toSorted(byText) : all
  }
  if ('docs' in value && Array.isArray(value.docs) && value.docs.length === 0) return { docs: [] }
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, alike(each, member)]))
}

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1

const compared = (data: unknown): unknown => withoutEmpty(harbour.room, alike(data))

it.each([
  '{ Articles(limit: 2, sort: "-publishedAt") { totalDocs hasNextPage docs { headline body section { name slug } bylines { role person { name } } } } }',
  '{ Articles(limit: 2, page: 2, sort: "headline") { page prevPage docs { id stage seo { title } mentions { name storiesBy { docs { headline } } } } } }',
  '{ Articles(where: { section: { equals: "nothing" } }) { totalDocs docs { headline } } }',
  '{ a: Articles(limit: 1) { docs { headline } } b: Persons(limit: 5) { docs { name storiesBy(limit: 1) { docs { slug } hasNextPage } } } Sections { docs { name front { pinned { headline } } } } }',
  '{ Articles(draft: true) { docs { headline } } }',
  '{ Articles(where: { nonsense: { equals: 1 } }) { docs { headline } } }',
  '{ TrendingItems { docs { headline age { words } } } allMedia { totalDocs } }',
  '{ TrendingItems(limit: 3, pagination: false) { totalDocs hasNextPage docs { rank headline } } }',
  '{ SiteSetting { siteName front { fill pinned { headline story { headline } } } } Persons { totalPages } }',
  '{ Articles(select: true, sort: "headline") { docs { headline section { name } } } }',
  '{ Articles { docs { headline lanes createdBy { name } stageNote mediaUsed { id } storiesNamed { id } } } }',
  '{ __type(name: "Thread") { name } Sections(sort: "name") { docs { name } } }',
])('%s is answered as Payload answers it', async (query) => {
  const [ours, theirs] = [await ask({ query }), await askPayload(harbour.room.payload, { query })]
  expect({ data: compared(ours.data), errors: ours.errors.length }).toEqual({
    ...theirs,
    data: compared(theirs.data),
  })
})

it('answers drawn queries as Payload answers them', async () => {
  const count = Number(process.env['QUESTIONS'] ?? drawn({ sqlite: 1000, mongodb: 300 }))
  const drawing = new Drawing(chanceOf(seed), pool)
  const found = { alike: 0, told: 0 }
  const wrong: unknown[] = []
  for (let each = 0; each < count; each += 1) {
    const asked = drawing.query()
    const [ours, theirs] = [await ask(asked), await askPayload(harbour.room.payload, asked)]
    const isAlike =
      isDeepStrictEqual(compared(ours.data), compared(theirs.data)) && ours.errors.length === theirs.errors
    found.alike += isAlike ? 1 : 0
    found.told += theirs.errors === 0 ? 1 : 0
    if (!isAlike)
      wrong.push({
        ...asked,
        ours: { ...ours, data: compared(ours.data) },
        theirs: { ...theirs, data: compared(theirs.data) },
      })
  }
  process.stdout.write(
    `${found.alike} of ${count} drawn queries are answered alike, ${found.told} of them in full\n`,
  )
  expect(wrong.slice(0, 3)).toEqual([])
  expect(found.told).toBeGreaterThan(count / 2)
}, 600_000)
