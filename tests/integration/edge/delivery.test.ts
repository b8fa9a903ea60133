import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { inOwnTransaction } from '../../../src/platform/database/payload/inOwnTransaction.ts'
import { storeOf } from '../../../src/public/documents/payload/storeOf.ts'
import { warmFronts } from '../../../src/server/warmFronts.ts'
import { compiled } from '../../helpers/compiled.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { byTheApp, type Got, plainGet } from '../../helpers/plainGet.ts'
import { openRunnerProcesses, type RunnerProcesses } from '../../helpers/runnerProcesses.ts'
import { until } from '../../helpers/until.ts'
import { withoutEmpty } from '../../helpers/withoutEmpty.ts'

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
})

afterAll(() => harbour.room.close())

describe('ready answers', () => {
  const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
    plainGet(harbour.room.base + path, { headers })

  const ask = (query: string, headers: Record<string, string> = {}): Promise<Got> =>
    plainGet(`${harbour.room.base}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    })

  const docsIn = ({ body }: Got): any[] => JSON.parse(body.toString()).docs
  const isReady = ({ headers }: Got): boolean => headers['age'] !== undefined || headers['etag'] !== undefined
  const slugOf = async (id: string): Promise<string> =>
    (await harbour.room.rest('editor', 'GET', `/api/articles/${id}?depth=0`)).body.slug

  describe('a ready answer', () => {
    let path: string
    let first: Got

    beforeAll(async () => {
      const id = await harbour.live()
      path = `/api/articles?where[slug][equals]=${await slugOf(id)}&limit=1&depth=1`
      first = await get(path)
    })

    it('is what the app answers, and the same again', async () => {
      const plain = await get(path, byTheApp)
      expect(docsIn(first)).toHaveLength(1)
      const [ready, made] = [first, plain].map(({ body }) =>
        withoutEmpty(harbour.room, JSON.parse(body.toString())),
      )
      expect(ready).toEqual(made)
      const second = await get(path)
      expect(second.headers['etag']).toBe(first.headers['etag'])
      expect(second.body.equals(first.body)).toBe(true)
      expect(plain.headers['etag']).toBeUndefined()
    })

    const constant = ({ headers }: Got) => {
      const own = ['age', 'cache-control', 'content-length', 'date', 'etag', 'transfer-encoding', 'vary']
      return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)))
    }

    it('has the headers that the app gives, though the app is not asked', async () => {
      const byApp = await get(`${path}&draft=false`)
      expect(byApp.body.equals(first.body)).toBe(true)
      expect(constant(first)).toEqual(constant(byApp))
      expect(constant(first)['content-security-policy']).toContain("default-src 'none'")
    })

    it.each(['application/json', 'application/graphql-response+json'])(
      'is the same for GraphQL, whoever makes it, as %s',
      async (accept) => {
        const query = '{ Articles(limit: 4) { docs { headline section { name } } } }'
        const [ready, byApp] = await Promise.all([
          ask(query, { accept }),
          ask(query, { accept, ...byTheApp }),
        ])
        expect(ready.body.equals(byApp.body)).toBe(true)
        expect(constant(ready)).toEqual(constant(byApp))
        expect([ready.headers['vary'], ready.headers['content-type']]).toEqual([
          'Accept, Accept-Encoding, Origin',
          `${accept}; charset=utf-8`,
        ])
      },
    )

    it('is found by whatever order its parameters have, and by campaign links', async () => {
      const { room } = harbour
      const hits = () => room.cache.counts.hits
      const before = hits()
      const [address, query] = path.split('?') as [string, string]
      const turned = `${address}?utm_source=letter&${query.split('&').toReversed().join('&')}`
      expect((await get(turned)).body.equals(first.body)).toBe(true)
      expect(hits()).toBe(before + 1)
    })

    it('is 304 for who has it, and has no body for HEAD', async () => {
      const etag = first.headers['etag'] ?? ''
      const known = await get(path, { 'if-none-match': `"other", W/${etag}` })
      expect([known.status, known.body.length]).toEqual([304, 0])
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
      const head = await plainGet(harbour.room.base + path, { method: 'HEAD' })
      expect([head.status, head.body.length]).toEqual([200, 0])
      expect(head.headers['content-length']).toBe(String(first.body.length))
    })

    it.each([
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const)('comes by %s, with an ETag of its own', async (coding, decode) => {
      const list = '/api/articles?limit=10'
      const whole = await get(list)
      const coded = await get(list, { 'accept-encoding': coding })
      expect(coded.headers['content-encoding']).toBe(coding)
      expect(coded.headers['vary']).toContain('Accept-Encoding')
      expect(coded.headers['etag']).not.toBe(whole.headers['etag'])
      expect(decode(coded.body).equals(whole.body)).toBe(true)
      const refused = await get(list, { 'accept-encoding': `${coding};q=0` })
      expect(refused.headers['content-encoding']).toBeUndefined()
    })

    it('says how long it may be kept, and to a network in front what it depends on', async () => {
      expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(first.headers['surrogate-key']).toBeUndefined()
      for (const name of ['via', 'x-forwarded-for']) {
        const { headers } = await get(path, { [name]: '1.1 edge' })
        expect(headers['surrogate-key']?.split(' ')).toContain('articles')
      }
    })

    it('is not given to, or filled by, requests with credentials', async () => {
      const { ids, rest } = harbour.room
      const draft = await harbour.write({ headline: 'Seen by staff alone' })
      const mine = await rest('author', 'GET', `/api/articles/${draft}?draft=true`)
      expect(mine.status).toBe(200)
      expect(ids.author).toBeDefined()
      expect((await get(`/api/articles/${draft}?draft=true`)).status).not.toBe(200)
      expect((await get(`/api/articles/${draft}`)).status).toBe(404)
    })

    it('is made once for all who ask at the same moment', async () => {
      const { cache } = harbour.room
      const before = cache.counts.misses
      const answers = await Promise.all(Array.from({ length: 20 }, () => get('/api/articles?limit=7')))
      expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1)
      expect(cache.counts.misses).toBe(before + 1)
    })

    it('is kept for GraphQL queries, and never for what fails or changes something', async () => {
      const { cache } = harbour.room
      const query = '{ Articles(limit: 3) { docs { headline section { name } } } }'
      const once = await ask(query)
      const hits = cache.counts.hits
      expect((await ask(query)).body.equals(once.body)).toBe(true)
      expect(cache.counts.hits).toBe(hits + 1)
      const failed = '{ Article(id: "none") { headline } }'
      await ask(failed)
      await ask(failed)
      expect(cache.counts.hits).toBe(hits + 1)
      expect(isReady(await ask('mutation { logoutUser }'))).toBe(false)
    })

    it('is never for a mutation, though its hash alone is sent', async () => {
      const query = 'mutation { forgotPasswordUser(email: "nobody@example.org") }'
      const sha256Hash = createHash('sha256').update(query).digest('hex')
      const persistedQuery = { version: 1, sha256Hash }
      const send = (more: object) =>
        plainGet(`${harbour.room.base}/api/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...more, extensions: { persistedQuery } }),
        })
      await send({ query })
      for (const { body, headers } of [await send({}), await send({})])
        expect([body.toString(), headers['etag'], headers['cache-control']]).toEqual([
          '{"data":{"forgotPasswordUser":true}}',
          undefined,
          'no-store',
        ])
    })
  })

  it('has every front ready when the server has started', async () => {
    const { cache, payload, server } = harbour.room
    cache.clear()
    await warmFronts(payload, server)
    const { hits, misses } = cache.counts
    for (const path of ['/api/fronts', '/api/fronts/harbour']) expect((await get(path)).status).toBe(200)
    expect(cache.counts).toMatchObject({ hits: hits + 2, misses })
  })

  describe('a write', () => {
    it('is seen by the first read after it', async () => {
      const id = await harbour.live()
      const paths = [
        `/api/articles/${id}`,
        `/api/articles?where[slug][equals]=${await slugOf(id)}`,
        '/api/articles?limit=5&sort=-publishedAt',
        '/api/articles?where[section.slug][equals]=harbour&limit=5&sort=-publishedAt&select[headline]=true',
        '/api/fronts/harbour',
      ]
      for (let turn = 1; turn <= 5; turn += 1) {
        for (const path of paths) await get(path)
        await harbour.patch(id, { headline: `Turn ${turn} of the tide` }, 'editor')
        await harbour.publish(id)
        for (const path of paths)
          expect((await get(path)).body.toString()).toContain(`Turn ${turn} of the tide`)
      }
    })

    it('of one story leaves the answers of others in their place', async () => {
      const [one, other] = [await harbour.live(), await harbour.live()]
      const path = `/api/articles?where[slug][equals]=${await slugOf(one)}&limit=1`
      await get(path)
      await harbour.patch(other, { headline: 'Another one' }, 'editor')
      await harbour.publish(other)
      const hits = harbour.room.cache.counts.hits
      await get(path)
      expect(harbour.room.cache.counts.hits).toBe(hits + 1)
    })

    it('in one section leaves the lists of others in their place, and moves a story from one to the other', async () => {
      const { room, section } = harbour
      const other = await liveIn(room, 'sections', { name: 'Market' })
      const story = await harbour.live({ headline: 'Moves house' })
      const listed = async (one: string) => {
        const { body } = await get(
          `/api/articles?where[section][equals]=${one}&limit=100&select[headline]=true`,
        )
        return { told: body.toString().includes('Moves house') }
      }
      expect([(await listed(section)).told, (await listed(other)).told]).toEqual([true, false])
      const { hits } = room.cache.counts
      await harbour.live({ headline: 'Stays here' })
      await listed(other)
      expect(room.cache.counts.hits).toBe(hits + 1)
      await harbour.patch(story, { section: other })
      await harbour.publish(story)
      expect([(await listed(section)).told, (await listed(other)).told]).toEqual([false, true])
      await harbour.move(story, 'withdraw', { comment: 'Wrong' })
      expect([(await listed(section)).told, (await listed(other)).told]).toEqual([false, false])
    })

    it('of a draft leaves everything in its place', async () => {
      const id = await harbour.live()
      await get('/api/articles?limit=5')
      await harbour.patch(id, { headline: 'Not yet' }, 'editor')
      await harbour.write()
      const hits = harbour.room.cache.counts.hits
      await get('/api/articles?limit=5')
      expect(harbour.room.cache.counts.hits).toBe(hits + 1)
    })
  })
})

describe('other processes', () => {
  /* What another process on the same database changes is seen here too, though this one has answers ready. */

  let others: RunnerProcesses
  let following: { stop: () => Promise<void> }

  beforeAll(async () => {
    const { followOthers } = await import('../../../src/edge/delivery/payload/followOthers.ts')
    const { startJobs } = await import('../../../src/platform/jobs/payload/startJobs.ts')
    following = startJobs(harbour.room.payload, [followOthers(60_000)])
    others = await openRunnerProcesses()
    await others.start(1)
  }, 120_000)

  afterAll(async () => {
    await others.stop()
    await following.stop()
  })

  it('a story that another process publishes is in the next answers', async () => {
    const { move, patch, read, room, write } = harbour
    const id = await write()
    for (const [name, who] of [
      ['submit', 'author'],
      ['approve', 'reviewer'],
    ] as const)
      expect((await move(id, name, {}, who)).status).toBe(200)
    const plannedFor = new Date(Date.now() + 2000).toISOString()
    expect((await patch(id, { stage: 'scheduled', plannedFor }, 'editor')).status).toBe(200)
    const listed = async (): Promise<boolean> => {
      const { body } = await read('/api/articles?limit=5&sort=-publishedAt')
      return body.docs.some((doc: { id: string }) => doc.id === id)
    }
    const end = Date.now() + 30_000
    while (!(await listed()) && Date.now() < end) await pause(20)
    expect(await listed()).toBe(true)
    expect(room.cache.counts.hits).toBeGreaterThan(3)
  })

  it('what another process writes anew for readers is in the next answers', async () => {
    const { payload } = harbour.room
    const id = await harbour.live()
    await inOwnTransaction(payload, (req) => storeOf(payload).remove(req, [{ type: 'articles', id }]))
    const count = async (): Promise<number> =>
      (await harbour.read(`/api/articles/count?where[id][equals]=${id}`)).body.totalDocs
    expect(await count()).toBe(0)
    const program = await compiled('importProcess')
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' }
    await promisify(execFile)(process.execPath, [program.file, 'public', 'rebuild'], { env }).finally(
      program.remove,
    )
    await until(async () => (await count()) === 1, 5000)
  }, 120_000)
})
