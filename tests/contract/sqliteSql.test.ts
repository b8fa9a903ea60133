import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { SQLiteAsyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { DatabaseAdapter } from 'payload'

import type { Dialect } from '../../src/platform/database/sqlite/rememberQuestions.ts'
import type { Writer } from '../../src/platform/database/sqlite/writeRows.ts'
import { type Harbour, liveIn, openHarbour } from '../helpers/harbour.ts'
import { bodyOf } from '../helpers/newsroom.ts'

/*
 * Questions that are remembered and rows that are written by what changes, against what Payload's adapter and Drizzle
 * make of the same: whatever the newsroom asks and writes here is made by both, and compared.
 */

type Session = { run: (q: SQL) => Promise<unknown>; all: (q: SQL) => Promise<Row[]> }
type Row = Record<string, unknown>
type Asked = Parameters<Writer['insert']>[0]
type Adapter = Writer & { drizzle: { dialect: Dialect } }

let harbour: Harbour
const questions = { compared: 0, again: 0, faults: [] as unknown[] }
const versions = { compared: 0, faults: [] as unknown[] }
const rows = { changed: 0, inserted: 0, faults: [] as unknown[] }

beforeAll(async () => {
  harbour = await openHarbour()
  const adapter = harbour.room.payload.db as unknown as Adapter
  compareQuestions(adapter.drizzle.dialect)
  compareWrites(adapter)
  compareVersions(harbour.room.payload.db)
})

afterAll(() => harbour.room.close())

const compareQuestions = (dialect: Dialect): void => {
  const plain = new SQLiteAsyncDialect() as unknown as Dialect
  const remembering = dialect.buildRelationalQuery
  const seen = new Set<string>()
  dialect.buildRelationalQuery = (asked) => {
    const built = remembering(asked)
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

const compareWrites = (adapter: Adapter): void => {
  const plain = sqliteAdapter({ client: { url: ':memory:' } }).init({
    payload: {} as never,
  }) as unknown as Writer
  const writing = adapter.insert
  adapter.insert = async (asked) => {
    if (asked.db === (adapter.drizzle as unknown)) return writing(asked)
    const before = await all(asked)
    const byPayload = await tried(asked, () => plain.insert.call(adapter, asked))
    const made = await writing(asked)
    const ours = await all(asked)
    if (asked.onConflictDoUpdate) rows.changed++
    else rows.inserted++
    const added = (all: Row[]) => all.filter((row) => !before.some((old) => same(old, row)))
    const isSame =
      same(added(ours).map(unnamed(asked)), added(byPayload.rows).map(unnamed(asked))) &&
      made.every(({ id }) => ours.some((row) => row['id'] === id)) &&
      made.length === byPayload.made.length
    if (!isSame) rows.faults.push({ asked, ours: added(ours), byPayload: added(byPayload.rows) })
    return made
  }
}

/** What stands for a revision that was not read back, with what there is to read. */
const compareVersions = (db: DatabaseAdapter): void => {
  const writing = db.createVersion.bind(db)
  db.createVersion = async (asked) => {
    const made = await writing(asked as never)
    if (asked.returning === false) return made as never
    const { collectionSlug: collection, parent, req } = asked
    const where = { and: [{ parent: { equals: parent } }, { latest: { equals: true } }] }
    const { docs } = await db.findVersions({ collection, req: req ?? {}, where })
    const plain = ({ id: _, ...version }: Row) => sorted(version)
    versions.compared++
    if (docs.length !== 1 || plain(made.version) !== plain(docs[0]?.version ?? {}))
      versions.faults.push({ made: made.version, found: docs })
    return made as never
  }
}

const sorted = (value: Row): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )

const all = ({ db, tableName }: Asked): Promise<Row[]> =>
  (db as unknown as Session).all(sql`select * from ${sql.identifier(tableName)} order by rowid`)

const tried = async (asked: Asked, write: () => Promise<Row[]>): Promise<{ rows: Row[]; made: Row[] }> => {
  const { run } = asked.db as unknown as Session
  const session = asked.db as unknown as Session
  await run.call(session, sql`savepoint tried`)
  const made = await write()
  const found = await all(asked)
  await run.call(session, sql`rollback to tried`)
  await run.call(session, sql`release tried`)
  return { rows: found, made }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A row without an id that was made up for it. */
const unnamed =
  ({ values }: Asked) =>
  (row: Row): Row =>
    [values].flat().some(({ id }) => id === row['id']) ? row : { ...row, id: undefined }

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

test('what the newsroom asks and writes is what Payload and Drizzle would ask and write', async () => {
  await work(harbour)
  expect(rows.faults.slice(0, 3)).toEqual([])
  expect(questions.faults.slice(0, 3)).toEqual([])
  expect(versions.faults.slice(0, 3)).toEqual([])
  expect(versions.compared).toBeGreaterThan(8)
  expect(questions.again).toBeGreaterThan(10)
  expect(questions.compared - questions.again).toBeGreaterThan(10)
  expect(rows.changed).toBeGreaterThan(1)
  expect(rows.inserted).toBeGreaterThan(10)
})
