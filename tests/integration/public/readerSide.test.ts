import { readFile } from 'node:fs/promises'

import { type Door, everyDoor, type There } from '../../helpers/everyDoor.ts'
import { furnish } from '../../helpers/furnish.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'
import { recordStatements, type Statements, tellCommands } from '../../helpers/statements.ts'

/*
 * Whoever brings no credentials is answered from the reader side alone: every door is asked with nothing kept, and what
 * the database is asked for it names no table of the desk's.
 */

tellCommands()

/** The store of what is public, the search index, the counts of readers, and the outbox, in which nothing is but what is public. */
const readerSide =
  /^(public[_-](counts|documents|texts|terms|keys|state)|search[_-]\w+|readerships?|live[_-]events)$/

/** Doors at which somebody shows who they are, or a token: what they ask is not asked without credentials. */
const credentials = [
  /^\/api\/users\/(login|forgot-password|reset-password)/,
  /^\/api\/previews\//,
  /^\/api\/calendar\/feeds\//,
]

/** What is asked elsewhere, and why. */
const exceptions: readonly { door: RegExp; tables: RegExp; why: string }[] = [
  {
    door: /^\/readyz$/,
    tables: /^payload[_-]kvs?$/,
    why: 'It asks for an orchestrator whether the database takes writes, and writes a row of its own to find out.',
  },
  {
    door: /^\/api\/users\/init$/,
    tables: /^users/,
    why: 'It says whether anybody has an account yet, which the log-in page asks.',
  },
  {
    door: /^\/api\/\w+\/[\w-]+\/revisions$/,
    tables: /^_(articles_v|articles_versions)|^_articles_v_/,
    why: 'Where the site shows them, the texts that were published are read from the revisions of a live document.',
  },
]

let desk: Harbour
let statements: Statements
let there: There
let service: { stop: () => Promise<void> }
const seen = { doors: 0, statements: 0, answers: new Map<number, number>() }

beforeAll(async () => {
  desk = await openHarbour()
  there = await furnish(desk)
  const { liveJobs } = await import('../../../src/events/live/payload/liveJobs.ts')
  const { startJobs } = await import('../../../src/platform/jobs/payload/startJobs.ts')
  // The streams' own reading of the outbox; pruning it, by a lease, answers nobody.
  const reading = liveJobs(desk.room.payload, 10).filter(({ lease }) => !lease)
  service = startJobs(desk.room.payload, reading)
  statements = recordStatements(desk.room.payload)
})

afterAll(async () => {
  const answers = [...seen.answers].sort().map(([status, count]) => `${count} × ${status}`)
  process.stdout.write(
    `Reader side: ${seen.doors} questions without credentials (${answers.join(', ')}), ${seen.statements} statements.\n`,
  )
  await service.stop()
  await desk.room.close()
})

/** Asks with nothing kept; a stream is left at once. */
const ask = async ({ url, ...init }: { url: string } & RequestInit, known = isKnown): Promise<string[]> => {
  desk.room.cache.clear()
  await statements.taken()
  const aborter = new AbortController()
  const answer = await fetch(desk.room.base + url, { ...init, redirect: 'manual', signal: aborter.signal })
  if (answer.headers.get('content-type')?.includes('event-stream')) aborter.abort()
  const body = answer.headers.get('content-type')?.includes('event-stream') ? '' : await answer.text()
  const { count, names } = await statements.taken()
  seen.doors += 1
  seen.statements += count
  seen.answers.set(answer.status, (seen.answers.get(answer.status) ?? 0) + 1)
  const isFault = answer.status >= 500 && answer.status !== 503
  expect({ url, fault: isFault ? body : undefined }).toEqual({ url, fault: undefined })
  return names.filter((name) => !readerSide.test(name) && !known(url, name))
}

const isKnown = (url: string, table: string): boolean =>
  exceptions.some(({ door, tables }) => door.test(url) && tables.test(table))

const describing = async (
  asked: readonly ({ url: string } & RequestInit)[],
  known = isKnown,
): Promise<string[]> => {
  const wrong: string[] = []
  for (const each of asked) {
    const names = await ask(each, known)
    if (names.length > 0) wrong.push(`${each.method ?? 'GET'} ${each.url.slice(0, 120)}: ${names.join(', ')}`)
  }
  return wrong
}

const doors = async (): Promise<Door[]> => {
  const { paths } = JSON.parse(await readFile('docs/openapi.json', 'utf8'))
  return everyDoor(paths, there).filter(({ place }) => !credentials.some((door) => door.test(place)))
}

test('what is read without credentials', async () => {
  const asked = (await doors()).filter(({ method }) => method === 'get')
  expect(await describing(asked.map(({ url }) => ({ url })))).toEqual([])
})

test('what is tried without credentials, and refused', async () => {
  const asked = (await doors()).filter(({ method }) => method !== 'get')
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ headline: 'Tide', name: 'Tide' })
  expect(
    await describing(asked.map(({ method, url }) => ({ url, method: method.toUpperCase(), headers, body }))),
  ).toEqual([])
})

test('what has no description, or comes by another method', async () => {
  const { articles, media } = there
  const form = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Payload-HTTP-Method-Override': 'GET',
  }
  const urls = [
    ...[
      '/feeds/nosuch',
      '/sitemaps/nosuch.xml',
      '/favicon.ico',
      '/.well-known/security.txt',
      '/docs/front-end',
      '/nosuch',
    ],
    ...[
      '/api/redirects/resolve?path=/2019/old-tide/',
      '/api/redirects/resolve?resource=articles&slug=neap-tide',
    ],
    '/api/redirects/resolve?resource=articles&slug=old-tide',
    `/api/articles/${articles?.['id']?.[0]}/nosuch`,
    ...['/api/users/me', '/api/users/init', '/api/payload-preferences/x', '/api/nosuch'],
  ]
  expect(
    await describing([
      ...urls.map((url) => ({ url })),
      ...[
        '/api/articles',
        `/api/articles/${articles?.['id']?.[0]}`,
        '/api/globals/site-settings',
        '/api/fronts',
      ].flatMap((url) => [
        { url, method: 'HEAD' },
        { url, method: 'POST', headers: form, body: 'depth=1&limit=2' },
        { url, method: 'OPTIONS' },
      ]),
      { url: `/api/media/file/${media?.['filename']?.[0]}`, method: 'HEAD' },
      { url: `/api/media/file/${media?.['filename']?.[0]}`, headers: { Range: 'bytes=0-9' } },
      ...['articles', 'trending-items', 'media'].flatMap((type) =>
        (there[type]?.['id'] ?? []).map((id) => ({ url: `/api/${type}/access/${id}`, method: 'POST' })),
      ),
      { url: '/api/stream', headers: { 'Last-Event-ID': '1' } },
      {
        url: '/api/beacons',
        method: 'POST',
        body: JSON.stringify({ story: articles?.['id']?.[0], event: 'view' }),
      },
    ]),
  ).toEqual([])
})

test('the revisions of a document, where the site shows them', async () => {
  const save = (showHistory: boolean) =>
    desk.room.rest('editor', 'POST', '/api/globals/site-settings', { showHistory })
  await save(true)
  const urls = (there['articles']?.['id'] ?? []).map((id) => ({ url: `/api/articles/${id}/revisions` }))
  expect(await describing(urls)).toEqual([])
  await save(false)
})

test('what GraphQL is asked without credentials', async () => {
  const [story, gone, draft] = there['articles']?.['id'] ?? []
  const queries = [
    '{ __typename }',
    '{ Articles(limit: 2) { docs { headline section { name } bylines { person { name } } leadImage { image { url } } } totalDocs } }',
    ...[story, gone, draft].map((id) => `{ Article(id: "${id}") { headline topics body } }`),
    '{ Sections { docs { name parent { name } } } Persons { docs { name articles { docs { headline } } } } }',
    '{ TrendingItems { docs { headline age { words } } } allMedia { docs { url } } countArticles { totalDocs } }',
    '{ SiteSetting { siteName front { pinned { headline story { headline } } } } }',
    '{ Search(q: "tide") { hits { headline } } }',
    '{ Users { docs { id } } }',
    'mutation { createArticle(data: { headline: "Tide" }) { id } }',
  ]
  const asked = queries.map((query) => ({
    url: '/api/graphql',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  }))
  expect(await describing(asked)).toEqual([])
})

/** Who asks with a key is looked up, and that it is used is written down. */
const ofKeys = /^(keys|keys[_-]scopes|audit[_-](heads|events))$/

/** Documents by their own addresses, and all that is told of one. */
const reading =
  /^\/api\/(articles|sections|persons|trending-items|media|globals\/site-settings|fronts|search|most-read)(\/|$)/

test('what a key that only reads is answered, by REST and GraphQL', async () => {
  await desk.room.giveKeys()
  const headers = { Authorization: `Bearer ${desk.room.tokenOf('readerKey')}` }
  const known = (url: string, table: string): boolean => ofKeys.test(table) || isKnown(url, table)
  const asked = (await doors()).filter(({ method, place }) => method === 'get' && reading.test(place))
  expect(asked.length).toBeGreaterThan(100)
  expect(
    await describing(
      asked.map(({ url }) => ({ url, headers })),
      known,
    ),
  ).toEqual([])
  const query = '{ Articles(limit: 2) { docs { headline section { name } createdBy { id } } totalDocs } }'
  const graphql = {
    url: '/api/graphql',
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  }
  expect(await describing([graphql], known)).toEqual([])
})

test('the statements are seen, also those of the desk', async () => {
  await statements.taken()
  await desk.room.rest('editor', 'GET', '/api/articles?limit=1')
  const { names } = await statements.taken()
  expect(names).toContain('articles')
  await desk.write({ body: bodyOf('The ebb.') })
  expect((await statements.taken()).names).toContain('users')
})
