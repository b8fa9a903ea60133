import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { readAs, readBy } from '../../helpers/readers.ts'

const madeUp = ['01a20b11-6075-7412-9cb1-d49e163aa861', '65f1c0ffee65f1c0ffee65f1']

let harbour: Harbour
let second: Payload
let base: string
const stories: string[] = []

beforeAll(async () => {
  harbour = await openHarbour()
  ;({ base } = harbour.room)
  for (const headline of ['First', 'Second', 'Third']) stories.push(await harbour.live({ headline }))
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../../payload.config.ts')
  second = await getPayload({ config, key: 'second' })
  const { inOwnTransaction } = await import('../../../src/platform/database/payload/inOwnTransaction.ts')
  /* With SQLite its first transaction may wait for five seconds, and nobody else goes on meanwhile. */
  await inOwnTransaction(second, () => Promise.resolve())
})

afterAll(async () => {
  await second.destroy()
  await harbour.room.close()
})

const flush = async (payload: Payload = harbour.room.payload): Promise<void> => {
  const { flushReadership } = await import('../../../src/public/readership/payload/flushReadership.ts')
  await flushReadership(payload, new Date())
}

/** As the service does it: what fails, for the other process has the file, is written the next time. */
const flushUntilWritten = async (payload: Payload): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await flush(payload)
      return
    } catch (error) {
      if (attempt === 20) throw error
    }
  }
}

type Row = { id: string; story: string; views: number; reads: number; hour: number }

const rows = async (): Promise<Row[]> =>
  (await harbour.room.payload.db.find<Row>({ collection: 'readership', pagination: false, sort: 'hour' }))
    .docs

const countsOf = async (story: string): Promise<[views: number, reads: number]> => {
  const own = (await rows()).filter((row) => row.story === story)
  return [own.reduce((sum, { views }) => sum + views, 0), own.reduce((sum, { reads }) => sum + reads, 0)]
}

const [firstOf, secondOf, thirdOf] = [0, 1, 2].map((at) => () => stories[at] ?? '') as [
  () => string,
  () => string,
  () => string,
]

describe('a beacon', () => {
  test('counts a reader once, by kind; bots, pages loaded ahead and programs without a name are nobody', async () => {
    const story = firstOf()
    const once = [
      readAs(base, story, 1),
      readAs(base, story, 1),
      readAs(base, story, 2, { headers: { 'Content-Type': 'application/json' } }),
      readAs(base, story, 1, { kind: 'read' }),
      readAs(base, story, 3, {
        headers: { 'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
      }),
      readAs(base, story, 4, { headers: { 'Sec-Purpose': 'prefetch;prerender' } }),
      readAs(base, story, 5, { headers: { 'User-Agent': '' } }),
      readAs(base, story, 6, { headers: { 'Sec-GPC': '1', DNT: '1' } }),
    ]
    const answers = await Promise.all(once)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
    expect(answers.map(({ headers }) => [headers.get('set-cookie'), headers.get('cache-control')])).toEqual(
      answers.map(() => [null, 'no-store']),
    )
    await flush()
    expect(await countsOf(story)).toEqual([3, 1])
  })

  test.each([
    ['an address', '{"story":"sea-gates"}', 'text/plain', 400, 'bad-story'],
    ['another kind', `{"story":"${madeUp[0]}","kind":"x"}`, 'text/plain', 400, 'bad-kind'],
    ['no JSON', 'story', 'text/plain', 400, 'bad-body'],
    ['nothing', '', 'text/plain', 400, 'bad-body'],
    ['too much', ' '.repeat(600), 'text/plain', 413, 'too-large'],
    ['a form', 'story=1', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    ['an unknown charset', '{}', 'text/plain;charset=nonsense', 415, 'unsupported-media-type'],
  ])('with %s is refused', async (_what, body, type, status, code) => {
    const headers = { 'Content-Type': type, 'User-Agent': 'Firefox/133.0' }
    const answer = await fetch(`${base}/api/beacons`, { method: 'POST', headers, body })
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
      status,
      'application/problem+json',
    ])
    expect(await answer.json()).toMatchObject({ status, code })
  })

  test('is posted', async () => {
    const answer = await fetch(`${base}/api/beacons`)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('asks the database nothing', async () => {
    const asked: string[] = []
    const db = harbour.room.payload.db as unknown as Record<string, unknown>
    const kept = {
      find: db['find'],
      findOne: db['findOne'],
      create: db['create'],
      updateOne: db['updateOne'],
    }
    for (const name of Object.keys(kept)) db[name] = () => asked.push(name)
    await readBy(base, secondOf(), 20).finally(() => Object.assign(db, kept))
    expect(asked).toEqual([])
    await flush()
    expect(await countsOf(secondOf())).toEqual([20, 0])
  })
})

test('only what is live is counted: no draft, nothing withdrawn, no made-up id of either database', async () => {
  const draft = await harbour.write({ headline: 'Not yet' })
  const gone = await harbour.live({ headline: 'Gone' })
  await harbour.move(gone, 'withdraw', { comment: 'Wrong' })
  for (const story of [draft, gone, ...madeUp]) await readBy(base, story, 3)
  await readBy(base, thirdOf(), 4)
  await flush()
  const counted = new Set((await rows()).map(({ story }) => story))
  expect([draft, gone, ...madeUp].filter((story) => counted.has(story))).toEqual([])
  expect(await countsOf(thirdOf())).toEqual([4, 0])
})

test('what two processes count adds up, in one row for each story and hour', async () => {
  const { countReader } = await import('../../../src/public/readership/payload/readership.ts')
  const story = await harbour.live({ headline: 'Read everywhere' })
  const each = 15
  for (let round = 0; round < 4; round += 1) {
    for (const payload of [harbour.room.payload, second])
      for (let reader = 0; reader < each; reader += 1)
        countReader(
          payload,
          { address: `192.0.2.${reader}`, agent: `Firefox/${round}` },
          { story, kind: 'view' },
        )
    await Promise.all([harbour.room.payload, second].map(flushUntilWritten))
  }
  const own = (await rows()).filter((row) => row.story === story)
  expect(own.reduce((sum, { views }) => sum + views, 0)).toBe(2 * 4 * each)
  expect(own).toHaveLength(new Set(own.map(({ hour }) => hour)).size)
})

test('a batch that the database does not take is counted with the next one', async () => {
  const { payload } = harbour.room
  const story = await harbour.live({ headline: 'Through the storm' })
  await readBy(base, story, 5)
  const { find } = payload.db
  payload.db.find = () => Promise.reject(new Error('The database is away.'))
  await expect(flush()).rejects.toThrow('away')
  payload.db.find = find
  await flush()
  expect(await countsOf(story)).toEqual([5, 0])
})

test('the service writes what is left when it is stopped, and old hours go', async () => {
  const { pruneReadership, readershipJobs } =
    await import('../../../src/public/readership/payload/readershipJobs.ts')
  const { startJobs } = await import('../../../src/platform/jobs/payload/startJobs.ts')
  const service = startJobs(harbour.room.payload, readershipJobs)
  const story = await harbour.live({ headline: 'At the end' })
  await readBy(base, story, 2)
  await service.stop()
  expect(await countsOf(story)).toEqual([2, 0])
  const weekLater = new Date(Date.now() + 169 * 3_600_000)
  await pruneReadership(harbour.room.payload, new Date())
  expect(await countsOf(story)).toEqual([2, 0])
  await pruneReadership(harbour.room.payload, new Date(weekLater.getTime() + 3_600_000))
  expect(await rows()).toEqual([])
})

test('no address and no program of a reader is in the database, by whatever name', async () => {
  const agent = 'Mozilla/5.0 (Canarybird 7; rv:1.0) Quokka/20100101 Firefox/133.0'
  const headers = { 'User-Agent': agent, 'X-Forwarded-For': '203.0.113.213', Cookie: 'reader=wombat' }
  for (const kind of ['view', 'read'] as const)
    expect((await readAs(base, firstOf(), 0, { kind, headers })).status).toBe(204)
  await flush()
  expect(await countsOf(firstOf())).toEqual([1, 1])
  const everything = await dump()
  expect(everything).toContain(firstOf())
  for (const canary of ['203.0.113.213', '203.0.113', 'Canarybird', 'Quokka', 'wombat'])
    expect(everything.includes(canary)).toBe(false)
})

test('nobody reads the counts by a door of Payload’s', async () => {
  for (const who of ['public', 'author', 'admin'] as const) {
    expect((await harbour.room.rest(who, 'GET', '/api/readership')).status).toBe(403)
    expect((await harbour.room.rest(who, 'GET', '/api/job-leases')).status).toBe(403)
  }
})

type Connected = {
  connection: {
    db: {
      collections: () => Promise<{ find: (filter: object) => { toArray: () => Promise<unknown[]> } }[]>
    }
  }
}

/** All that the database holds, as text. */
const dump = async (): Promise<string> => {
  const { db } = harbour.room.payload
  if (db.name !== 'sqlite') {
    const { connection } = db as unknown as Connected
    const all = await connection.db.collections()
    return JSON.stringify(await Promise.all(all.map((one) => one.find({}).toArray())))
  }
  const folder = process.env['DATA_DIR'] ?? ''
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => path.join(folder, name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')))
  return texts.join('\n')
}
