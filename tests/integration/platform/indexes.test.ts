import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq } from 'payload'

import { takenAmong } from '../../../src/editorial/stories/payload/takenAmong.ts'
import { formerIndexes } from '../../../src/platform/database/mongo/formerIndexes.ts'
import { dropFormerIndexes } from '../../../src/platform/database/mongo/mongoIndexes.ts'
import { refreshStatistics } from '../../../src/platform/database/payload/statistics.ts'
import { publicFilters } from '../../../src/platform/filters/publicFilters.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { clientOf, lengthenArchive } from '../../helpers/longArchive.ts'
import { plainGet } from '../../helpers/plainGet.ts'
import { showReaders } from '../../helpers/showReaders.ts'

/*
 * What is asked is found by indexes, by readers in their store and by the desk in its tables: whatever SQLite is really asked
 * for an answer, it is asked how it would find it. On MongoDB the indexes are there.
 */

const isSqlite = process.env['DATABASE_URL'] === undefined
/** Each database has tests of its own here: those of the other one are none. */
const elsewhere = (_name: string, _tests: () => void): void => undefined
const onSqlite = isSqlite ? describe : elsewhere
const onMongodb = isSqlite ? elsewhere : describe

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
})

afterAll(() => harbour.room.close())

onMongodb('MongoDB', () => {
  const adapter = () => harbour.room.payload.db as unknown as MongooseAdapter
  const namesIn = async (slug: string): Promise<string[]> =>
    ((await adapter().collections[slug]?.collection.indexes()) ?? []).flatMap(({ name }) => name ?? [])

  test('the desk has its own', async () => {
    expect(await namesIn('articles')).toEqual(
      expect.arrayContaining(['bylines.person_1', 'mentions_1', 'quotes.speaker_1', 'section_1']),
    )
    expect(await namesIn('media')).toEqual(
      expect.arrayContaining(['createdAt_1__id_1', 'filename_1_createdAt_1__id_1']),
    )
  })

  test.each(Object.entries(formerIndexes))('%s lose those of readers, and no other', async (slug, former) => {
    const before = await namesIn(slug)
    const model = adapter().collections[slug]
    for (const name of former ?? []) {
      const fields = name.split(/_1(?:_(?=.)|$)/).filter(Boolean)
      await model?.collection.createIndex(Object.fromEntries(fields.map((field) => [field, 1])))
    }
    await model?.collection.createIndex({ kicker: 1, stage: 1 })
    expect(await namesIn(slug)).toEqual(expect.arrayContaining([...(former ?? [])]))
    await dropFormerIndexes(adapter())
    expect((await namesIn(slug)).toSorted()).toEqual([...before, 'kicker_1_stage_1'].toSorted())
  })
})

type Step = { detail: string; parent: number }

const tables = 'articles|sections|persons|trending_items|media'
const scan = new RegExp(`^SCAN (${tables})( |$)`)
/** Files are public by one of two marks: a list of them goes along the order, passing over those that are not. */
const inOrder = /^SCAN media USING (COVERING )?INDEX media_\w+/
const byId = new RegExp(`^SEARCH (${tables}) USING (COVERING )?INDEX sqlite_autoindex_\\w+ \\(id=\\?\\)`)

/** For more of them, in this archive of two thousand, another way may be the shorter one. */
const fewIds = /"articles"\."id" in \(\?(, \?){1,49}\)/

/** Which stories the items of all lists are about: there are few. */
const storiesOfItems = 'select distinct "story_id" from "trending_items"'

const bySlug = /^SEARCH d USING INDEX public_documents_slug \(type=\? AND slug=\?\)$/

/** The documents of one key are read whole for an order that no list of keys has when they are few. */
const keyedByTitle = /from public_keys k .* order by d\.title/

/** What is wrong with how one statement is carried out. */
const faultsOf = (sql: string, plan: readonly Step[]): string[] => {
  if (sql.startsWith(storiesOfItems)) return []
  const outer = plan.filter(({ parent }) => parent === 0).map(({ detail }) => detail)
  const isLong = /from ("(articles|persons|media)"|public_\w+)/.test(sql)
  const isById = outer.some((detail) => byId.test(detail))
  const isShort = isById || outer.some((detail) => bySlug.test(detail)) || keyedByTitle.test(sql)
  return [
    ...plan.map(({ detail }) => detail).filter((detail) => scan.test(detail) && !inOrder.test(detail)),
    // Documents by their names are sorted in no time, and so are sections, of which there are few.
    ...outer.filter((detail) => detail === 'USE TEMP B-TREE FOR ORDER BY' && isLong && !isShort),
    ...(fewIds.test(sql) && !isById ? ['by ids, not by the index of ids'] : []),
  ]
}

/** All that SQLite is asked while something is done. */
const statementsOf = async (work: () => Promise<unknown>): Promise<{ sql: string; args: unknown[] }[]> => {
  const client = clientOf(harbour.room.payload)
  const asked = new Map<string, { sql: string; args: unknown[] }>()
  const own = client.execute
  client.execute = (query) => {
    const { sql, args } = typeof query === 'string' ? { sql: query, args: [] } : query
    if (/^\s*select/i.test(sql)) asked.set(sql, { sql, args })
    return own.call(client, query)
  }
  try {
    await work()
  } finally {
    client.execute = own
  }
  return [...asked.values()]
}

onSqlite('SQLite', () => {
  const persons: string[] = []
  const sections: string[] = []
  const count = 2000

  beforeAll(async () => {
    const { payload } = harbour.room
    for (let number = 0; number < 12; number += 1) {
      persons.push(await liveIn(harbour.room, 'persons', { name: `Person ${number}` }))
      const parent = number > 8 ? { parent: sections[0] } : {}
      sections.push(await liveIn(harbour.room, 'sections', { name: `Section ${number}`, ...parent }))
    }
    const story = await harbour.live({ topics: ['sea'] })
    await liveIn(harbour.room, 'trending-items', { story, rank: 1 })
    // What was true of a short archive must not stay.
    await refreshStatistics(payload)
    await lengthenArchive(payload, story, { count, persons, sections })
    await showReaders(payload)
    await payload.updateGlobal({ slug: 'site-settings', data: { siteUrl: 'https://open.example.org' } })
    await refreshStatistics(payload)
  })

  const faultsAt = async (path: string): Promise<string[]> => {
    const statements = await statementsOf(async () => {
      const { body, status } = await plainGet(harbour.room.base + path)
      expect([path, status, status === 200 ? '' : body.toString()]).toEqual([path, 200, ''])
    })
    expect(statements.length).toBeGreaterThan(0)
    const client = clientOf(harbour.room.payload)
    const faults: string[] = []
    for (const { args, sql } of statements) {
      const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args })
      const found = faultsOf(sql, rows as Step[])
      faults.push(...found.map((fault) => `${fault}: ${sql.slice(0, 160)}`))
    }
    return faults
  }

  const newest = 'sort=-publishedAt&limit=20&depth=1'
  /** There are no files here, so that SQLite knows of no index which one is the shorter way. */
  const long = Object.entries(publicFilters).filter(([slug]) => slug !== 'media')
  const orders = long.flatMap(([slug, { sorts }]) =>
    sorts.flatMap((sort) => [`/api/${slug}?sort=${sort}`, `/api/${slug}?sort=-${sort}`]),
  )

  test.each([
    ...orders,
    '/api/articles?where[slug][equals]=copy-7',
    `/api/articles?${newest}`,
    `/api/articles?${newest}&pagination=false`,
    '/api/articles?limit=20',
    '/api/articles/count',
    `/api/articles?where[section.slug][equals]=section-1&sort=-publishedAt&limit=20&depth=0&select[headline]=true`,
    `/api/articles?where[section.slug][equals]=section-1&limit=20`,
    `/api/articles?where[section][equals]=SECTION&${newest}`,
    `/api/articles?where[section][in]=SECTION,SECOND&${newest}`,
    `/api/articles?where[language][equals]=de&${newest}`,
    `/api/articles?where[breaking][equals]=true&${newest}`,
    `/api/articles?where[breaking][equals]=true&where[section][equals]=SECTION&${newest}`,
    `/api/articles?where[publishedAt][greater_than]=2010-03-01&${newest}`,
    `/api/articles?where[bylines.person][equals]=PERSON&${newest}`,
    `/api/articles?where[translationOf][equals]=SECTION&limit=5`,
    '/api/articles?after=&sort=-publishedAt&limit=20',
    '/api/articles?after=&sort=headline&limit=20',
    '/api/articles?after=&where[section][equals]=SECTION&sort=-publishedAt&limit=20',
    '/api/fronts',
    '/api/fronts/section-1',
    '/api/fronts/section-0',
    '/api/articles/by-slug/copy-7',
    '/feeds/rss.xml',
    '/feeds/sections/section-0/rss.xml',
    '/feeds/persons/person-3/rss.xml',
    '/news-sitemap.xml',
    '/sitemaps/stories-1.xml',
    '/api/persons?limit=20&joins=false',
    '/api/trending-items',
    '/api/search?q=dredging',
  ])('%s is read by an index', async (path) => {
    const [SECTION = '', SECOND = ''] = sections
    const asked = path
      .replace('SECTION', SECTION)
      .replace('SECOND', SECOND)
      .replace('PERSON', persons[3] ?? '')
    expect(await faultsAt(asked)).toEqual([])
  })

  test('a cursor goes straight to its place, however deep', async () => {
    const first = await plainGet(
      `${harbour.room.base}/api/articles?sort=-publishedAt&limit=100&depth=0&after=`,
    )
    const { nextCursor } = JSON.parse(first.body.toString())
    const path = `/api/articles?sort=-publishedAt&limit=10&depth=0&after=${nextCursor}`
    expect(await faultsAt(path)).toEqual([])
    const asked = await statementsOf(() => plainGet(`${harbour.room.base}${path}&select[slug]=true`))
    const list = asked.find(({ sql }) => sql.includes('order by'))
    const { rows } = await clientOf(harbour.room.payload).execute({
      sql: `explain query plan ${list?.sql}`,
      args: list?.args ?? [],
    })
    expect(rows.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(
        /^SEARCH d USING (COVERING )?INDEX public_documents_published \(type=\? AND published<\?\)$/,
      ),
    ])
  })

  /** By whom a list is asked that Payload answers. */
  const asEditor = () => ({ headers: { authorization: `JWT ${harbour.room.tokens.editor}` } })

  test.each([
    '/api/articles?where[_status][equals]=published&sort=-publishedAt&limit=20&depth=0&select[headline]=true',
    '/api/articles?where[section][equals]=SECTION&limit=20&depth=0&select[headline]=true',
    '/api/articles?limit=20&depth=0&select[headline]=true&pagination=false',
    '/api/sections/SECTION/uses',
    '/api/persons/PERSON/uses',
    '/api/media?limit=20&depth=0',
  ])('%s, asked by the desk, passes over no whole archive', async (path) => {
    const asked = path.replace('SECTION', sections[0] ?? '').replace('PERSON', persons[3] ?? '')
    const statements = await statementsOf(async () => {
      expect((await plainGet(harbour.room.base + asked, asEditor())).status).toBe(200)
    })
    const plans = statements.map(async ({ args, sql }) => {
      const { rows } = await clientOf(harbour.room.payload).execute({
        sql: `explain query plan ${sql}`,
        args,
      })
      return rows.map(({ detail }) => String(detail))
    })
    const whole = (await Promise.all(plans)).flat().filter((detail) => /^SCAN (articles|media)$/.test(detail))
    expect(whole).toEqual([])
  })

  /** Revisions and relations of redirects are few here, and may be read whole. */
  const wholeTable = /^SCAN (articles|redirects)\b/

  test('whether addresses are free is found by indexes, of stories, of their revisions and of redirects', async () => {
    const { payload } = harbour.room
    const req = await createLocalReq({}, payload)
    const place = { id: undefined, collection: 'articles', req } as const
    const slugs = ['copy-7', 'copy-8', 'nobody-has-this']
    const statements = await statementsOf(async () => {
      expect([...(await takenAmong(slugs, place)).keys()].sort()).toEqual(['copy-7', 'copy-8'])
    })
    expect(statements).toHaveLength(3)
    for (const { args, sql } of statements) {
      const { rows } = await clientOf(payload).execute({ sql: `explain query plan ${sql}`, args })
      const whole = rows.map(({ detail }) => String(detail)).filter((detail) => wholeTable.test(detail))
      expect(whole).toEqual([])
    }
  })

  /** What no index can give in order: how much there is of the one topic, the one person, is what it costs. */
  test.each([
    `/api/articles?where[topics][equals]=topic-7&${newest}`,
    `/api/articles?where[mentions][equals]=PERSON&${newest}`,
    `/api/articles?where[quotes.speaker][equals]=PERSON&${newest}`,
    `/api/articles?where[corrections.kind][equals]=correction&${newest}`,
    '/feeds/topics/topic-7/rss.xml',
  ])('%s is found by an index, and sorted', async (path) => {
    const faults = await faultsAt(path.replace('PERSON', persons[3] ?? ''))
    expect(faults.filter((fault) => !fault.startsWith('USE TEMP B-TREE FOR ORDER BY'))).toEqual([])
  })
})
