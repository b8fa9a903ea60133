import { renameSync } from 'node:fs'

import type { Client } from '@libsql/client'
import sharp from 'sharp'

import type { Jobs } from '../../../src/platform/jobs/payload/startJobs.ts'
import { liveIn } from '../../helpers/harbour.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'
import { openTcpProxy, type TcpProxy } from '../../helpers/tcpProxy.ts'
import { until } from '../../helpers/until.ts'

const mongodb = process.env['DATABASE_URL']

let room: Newsroom
let proxy: TcpProxy | undefined
let following: Jobs

beforeAll(async () => {
  if (mongodb) {
    const address = new URL(mongodb)
    proxy = await openTcpProxy(Number(address.port))
    address.port = String(proxy.port)
    // The set would name its own address, and the client go there.
    address.searchParams.set('directConnection', 'true')
    process.env['DATABASE_URL'] = address.href
  }
  room = await openTestNewsroom()
  png = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#246' } })
    .png()
    .toBuffer()
  await liveIn(room, 'sections', { name: 'Harbour' })
  const { followOthers } = await import('../../../src/edge/delivery/payload/followOthers.ts')
  const { startJobs } = await import('../../../src/platform/jobs/payload/startJobs.ts')
  following = startJobs(room.payload, [followOthers(60_000)])
})

afterAll(async () => {
  await following.stop()
  await room.close()
  await proxy?.stop()
})

const file = () => `${process.env['DATA_DIR']}/copydesk.db`

/** Ways in which the database goes, and comes back. */
const ways: [name: string, go: () => void, back: () => void][] = mongodb
  ? [
      ['does not answer', () => proxy?.freeze(), () => proxy?.mend()],
      ['closes its connections', () => proxy?.cut(), () => proxy?.mend()],
    ]
  : [['was moved', () => renameSync(file(), `${file()}.away`), () => renameSync(`${file()}.away`, file())]]

const get = async (path: string, init?: RequestInit) => {
  const began = performance.now()
  const answer = await fetch(room.base + path, init)
  const { headers, status } = answer
  await answer.arrayBuffer()
  return {
    status,
    retryAfter: headers.get('retry-after'),
    cacheStatus: headers.get('cache-status'),
    isQuick: performance.now() - began < 2000,
  }
}

const json = (body: object, method = 'POST'): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json', Authorization: `JWT ${room.tokens.editor}` },
  body: JSON.stringify(body),
})

const picture = (): RequestInit => {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(png)]), 'field.png')
  body.set('_payload', '{"alt":"A field"}')
  return { method: 'POST', headers: { Authorization: `JWT ${room.tokens.editor}` }, body }
}

let png: Buffer

/** Files that belong to nothing, and documents whose file is not there. */
const astray = async () => {
  const { sweepFolder } = await import('../../../src/media/files/payload/sweepFolder.ts')
  const { missing, orphans } = await sweepFolder(room.payload, 0)
  return { missing, orphans }
}

const isReady = async () => (await get('/readyz')).status === 200

/** A database that is asked again every half a second. */
const backAgain = (isThere: boolean) => until(async () => (await isReady()) === isThere, 15_000)

const asked: [name: string, ask: (turn: string) => Promise<unknown>][] = [
  ['a list that is not kept', (turn) => get(`/api/sections?limit=7&page=1&where[name][equals]=${turn}`)],
  [
    'a query',
    (turn) =>
      get('/api/graphql', json({ query: `{ Sections(limit: 3) { totalDocs } ${turn}: __typename }` })),
  ],
  ['a log-in', () => get('/api/users/login', json({ email: 'editor@example.org', password }))],
  ['an account', () => get('/api/users/me', { headers: { Authorization: `JWT ${room.tokens.editor}` } })],
  ['a write', () => get('/api/sections', json({ name: 'New' }))],
  ['an upload', () => get('/api/media', picture())],
  ['a feed', (turn) => get(`/feeds/sections/${turn}.rss`)],
]

describe.each(ways)('a database that %s', (name, go, back) => {
  const turn = name.replace(/\W/g, '')

  test('is told at once and at every door, and what is ready goes on', async () => {
    expect((await get('/api/sections')).status).toBe(200)
    expect((await get('/api/sections')).cacheStatus).toBeNull()
    go()
    await backAgain(false)
    const unavailable = { status: 503, retryAfter: '5', cacheStatus: null, isQuick: true }
    for (const [door, ask] of asked)
      expect({ door, answer: await ask(turn) }).toEqual({ door, answer: unavailable })
    const ready = await get('/api/sections')
    expect(ready).toMatchObject({ status: 200, isQuick: true })
    expect(ready.cacheStatus).toMatch(/^copydesk; hit; ttl=-\d+$/)
    expect((await get('/livez')).status).toBe(200)
  }, 60_000)

  test('is used again once it is back', async () => {
    back()
    await backAgain(true)
    expect(await get('/api/sections?limit=9')).toMatchObject({ status: 200 })
    expect((await get('/api/users/login', json({ email: 'editor@example.org', password }))).status).toBe(200)
    expect((await get('/api/sections')).cacheStatus).toBeNull()
    expect(await astray()).toEqual({ missing: [], orphans: [] })
  }, 60_000)

  test('is told also to who asked just before it went', async () => {
    const waiting = asked.map(async ([door, ask]) => ({
      door,
      answer: (await ask(`${turn}2`)) as { status: number },
    }))
    go()
    for (const { door, answer } of await Promise.all(waiting))
      expect({ door, status: [200, 201, 404, 503].includes(answer.status) }).toEqual({ door, status: true })
    back()
    await backAgain(true)
    // What became of a commit that was cut off nobody knows; its files stay.
    expect((await astray()).missing).toEqual([])
  }, 60_000)
})

if (!mongodb)
  test.each([
    ['has no space left', 'max_page_count = 1', 'max_page_count = 1000000'],
    ['can only be read', 'query_only = 1', 'query_only = 0'],
  ])('a database that %s answers reads, and refuses writes with 503', async (_name, on, off) => {
    await pragma(on)
    expect(await refusedWrite()).toMatchObject({ status: 503, retryAfter: '5' })
    // A connection that failed has been replaced by a new one.
    await pragma(on)
    expect(await refusedUpload()).toMatchObject({ status: 503, retryAfter: '5' })
    expect(await get('/api/sections?limit=8')).toMatchObject({ status: 200 })
    // A file that is full still takes what fits into a page that is there.
    if (on.startsWith('query_only')) await until(async () => !(await isReady()), 15_000)
    await pragma(off)
    await until(isReady, 15_000)
    expect(await get('/api/sections', json({ name: 'Written again' }))).toMatchObject({ status: 201 })
    expect(await astray()).toEqual({ missing: [], orphans: [] })
  })

/** On both connections of the client: that of transactions, and that of everything else. */
const pragma = async (set: string): Promise<void> => {
  const { client } = room.payload.db as unknown as { client: Client }
  await client.execute(`PRAGMA ${set}`)
  const transaction = await client.transaction()
  await transaction.execute(`PRAGMA ${set}`)
  await transaction.rollback()
}

/** A file that is full has room in its last pages. */
const refused = async (write: (turn: number) => ReturnType<typeof get>) => {
  for (let turn = 0; turn < 100; turn += 1) {
    const answer = await write(turn)
    if (answer.status !== 201) return answer
  }
  throw new Error('A hundred were written.')
}

const refusedWrite = () =>
  refused((turn) => get('/api/sections', json({ name: `Section ${turn}`, description: 'x'.repeat(300) })))

const refusedUpload = () => refused(() => get('/api/media', picture()))
