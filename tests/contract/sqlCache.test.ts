import { SQLiteAsyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

import type { Dialect } from '../../src/platform/database/sqlite/sqlCache.ts'
import { type Harbour, liveIn, openHarbour } from '../helpers/harbour.ts'
import { bodyOf } from '../helpers/newsroom.ts'

/*
 * The SQL of cached selections beside what Drizzle writes for the same questions: whatever the newsroom asks here is
 * written by both, and compared.
 */

let harbour: Harbour
const questions = { compared: 0, again: 0, faults: [] as unknown[] }

beforeAll(async () => {
  harbour = await openHarbour()
  const { drizzle } = harbour.room.payload.db as unknown as { drizzle: { dialect: Dialect } }
  compareQuestions(drizzle.dialect)
})

afterAll(() => harbour.room.close())

const compareQuestions = (dialect: Dialect): void => {
  const plain = new SQLiteAsyncDialect() as unknown as Dialect
  const caching = dialect.buildRelationalQuery
  const seen = new Set<string>()
  dialect.buildRelationalQuery = (asked) => {
    const built = caching(asked)
    if (asked.nestedQueryRelation !== undefined) return built
    const { selection, sql: statement } = plain.buildRelationalQuery(asked)
    const { params, sql: text } = plain.sqlToQuery(statement)
    const made = dialect.sqlToQuery(built.sql)
    questions.compared++
    if (seen.has(text)) questions.again++
    seen.add(text)
    const isSame =
      made.sql === text &&
      JSON.stringify(made.params) === JSON.stringify(params) &&
      namesIn(built.selection) === namesIn(selection)
    if (!isSame) questions.faults.push({ made, asked: { sql: text, params } })
    return built
  }
}

/** How rows are made into documents, by names. */
const namesIn = (selection: unknown): string =>
  JSON.stringify(selection, (key, value: unknown) => (key === 'field' ? undefined : value))

/** What people and front ends do in a morning. */
const work = async ({ live, patch, person, publish, room, section, write }: Harbour): Promise<void> => {
  const first = await live({
    kicker: 'Ferry',
    sources: [{ name: 'Timetable', url: 'https://example.org/times' }, { name: 'The captain' }],
    topics: ['ferry', 'harbour'],
  })
  await patch(first, { topics: ['harbour'], sources: [], kicker: null }, 'editor')
  await publish(first)
  for (const topics of [['harbour', 'tides'], ['tides'], []]) {
    await patch(
      first,
      { topics, bylines: [{ person }], sources: [{ name: `Of ${topics.length}` }] },
      'editor',
    )
    await publish(first)
  }
  await write({ translationOf: first, breaking: true })
  for (const more of kinds) await live(more)
  await patch(await write(), { headline: 'Named anew' })
  await liveIn(room, 'persons', { name: 'Ane Holm', kinds: ['staff', 'public-figure'] })
  await liveIn(room, 'trending-items', { headline: 'Ferry at six', url: 'https://example.org/', section })
  await room.rest('admin', 'POST', '/api/globals/site-settings', { siteAddress: 'https://harbour.example' })
  for (const path of paths) await room.rest('public', 'GET', path)
  for (const path of paths) await room.rest('editor', 'GET', path)
  await room.graphql(
    'public',
    '{ Articles(limit: 3) { docs { headline section { name } quotes { text } } } }',
  )
}

const kinds = [
  { seo: { title: 'Ferries', noIndex: true }, language: 'da', topics: [] },
  { planning: { due: '2026-03-01', commissionedLength: 400, lengthNote: 'Not more' }, dek: 'A dek' },
  { embargoUntil: '2020-01-01T05:00:00.000Z', sources: [{ name: 'One' }] },
  { corrections: [], leadImage: { caption: 'None yet' } },
  { body: bodyOf('One.', 'Two.'), topics: ['one', 'two', 'three'] },
]

const paths = [
  '/api/articles?depth=2&limit=3&sort=headline',
  '/api/articles?depth=0&limit=1&page=2&select[headline]=true&select[topics]=true',
  '/api/articles?where[section.slug][equals]=harbour&sort=-publishedAt',
  '/api/articles?where[topics][in]=ferry,harbour&pagination=false',
  '/api/persons?depth=1',
  '/api/sections?limit=2&sort=name',
  '/api/fronts/harbour',
  '/api/search?q=ferry',
]

test('what the newsroom asks is what Drizzle would ask', async () => {
  await work(harbour)
  expect(questions.faults.slice(0, 3)).toEqual([])
  expect(questions.again).toBeGreaterThan(10)
  expect(questions.compared - questions.again).toBeGreaterThan(10)
})
