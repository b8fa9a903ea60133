import { setTimeout as pause } from 'node:timers/promises'

import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { type Answer, bodyOf } from '../../helpers/newsroom.ts'
import { pretendTime } from '../../helpers/pretendTime.ts'
import { readBy } from '../../helpers/readers.ts'

let harbour: Harbour
let sport: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  harbour = await openHarbour()
  sport = await liveIn(harbour.room, 'sections', { name: 'Sport' })
  const more: Record<string, object> = {
    surge: { breaking: true, kicker: 'Storm' },
    ferry: { kicker: 'Ferries' },
    tram: {},
    match: { section: sport },
  }
  for (const name of ['surge', 'ferry', 'tram', 'match', 'quay'])
    ids[name] = await harbour.live({ headline: name, ...more[name] })
  ids['draft'] = await harbour.write({ headline: 'draft' })
})

afterAll(() => harbour.room.close())

const idOf = (name: string): string => ids[name] ?? ''

/** Readers come, and the lists follow. */
const afterReaders = async (readers: Record<string, number>): Promise<number> => {
  const { flushReadership } = await import('../../../src/public/readership/payload/flushReadership.ts')
  for (const [name, count] of Object.entries(readers)) await readBy(harbour.room.base, idOf(name), count)
  await flushReadership(harbour.room.payload, new Date())
  return refresh()
}

const refresh = async (): Promise<number> => {
  const { refreshTrending } = await import('../../../src/public/trending/payload/refreshTrending.ts')
  return refreshTrending(harbour.room.payload, { now: new Date() })
}

type Entry = { id: string; rank: number; kicker: string | null; headline: string }

const trending = async (front = ''): Promise<Entry[]> =>
  (await harbour.read(`/api/fronts${front}`)).body.trending

const words = (entries: Entry[]): string[] => entries.map(({ headline, rank }) => `${rank} ${headline}`)

const setTrending = (data: object, who: 'editor' | 'author' = 'editor'): Promise<Answer<any>> =>
  harbour.room.rest(who, 'POST', '/api/globals/trending-settings', data)

const items = async () =>
  (
    await harbour.room.payload.find({
      collection: 'trending-items',
      depth: 0,
      pagination: false,
      sort: 'rank',
    })
  ).docs

test('what is read most is on the front, with its kicker; drafts and what few have read are not', async () => {
  expect(await trending()).toEqual([])
  expect(await afterReaders({ surge: 40, ferry: 30, tram: 20, match: 10, quay: 4, draft: 90 })).toBe(7)
  expect(words(await trending())).toEqual(['1 surge', '2 ferry', '3 tram', '4 match'])
  expect((await trending()).map(({ kicker }) => kicker)).toEqual(['Breaking', 'Ferries', 'Harbour', 'Sport'])
})

test('a section has its own list when there is enough for one, else the site’s', async () => {
  expect(words(await trending('/harbour'))).toEqual(['1 surge', '2 ferry', '3 tram'])
  expect(words(await trending('/sport'))).toEqual(['1 surge', '2 ferry', '3 tram', '4 match'])
})

test('a refresh without news writes nothing, and a little more does not overtake', async () => {
  expect(await refresh()).toBe(0)
  expect(await afterReaders({ ferry: 42 })).toBe(0)
})

test('the log says that the server did it, which part of it, and why', async () => {
  const [first] = await items()
  const [event] = await harbour.events(String(first?.id), 'transition.publish-now')
  expect([event.actorKind, event.actorName, event.reason]).toEqual(['system', 'trending', 'Read most now.'])
  expect(await signOffs()).toEqual([])
})

const signOffs = async (): Promise<unknown[]> => {
  const where = { resource: { equals: 'trending-items' } }
  return (await harbour.room.payload.find({ collection: 'sign-offs', where })).docs
}

test('the stream is told', async () => {
  const { docs } = await harbour.room.payload.db.find<{ id: string; type: string }>({
    collection: 'live-events',
    pagination: false,
    where: { and: [{ type: { equals: 'trending' } }, { section: { exists: false } }] },
  })
  expect(docs).toHaveLength(4)
})

test('what is withdrawn is gone at once, and its place goes to others at the next refresh', async () => {
  await harbour.move(idOf('tram'), 'withdraw', { comment: 'Wrong' })
  expect(words(await trending())).toEqual(['1 surge', '2 ferry', '3 match'])
  await afterReaders({ quay: 20 })
  expect(words(await trending())).toEqual(['1 surge', '2 ferry', '3 quay', '4 match'])
})

describe('editors', () => {
  let beingWritten = ''

  const pinned = async (): Promise<string> => {
    const found = (await items()).find(({ rank, section }) => rank === 4 && !section)
    return String(found?.id)
  }

  test('pin an item through the workflow: it stays at its rank whoever is read', async () => {
    const id = await pinned()
    const item = `/api/trending-items/${id}`
    expect((await harbour.room.rest('editor', 'PATCH', item, { pinned: true, rank: 1 })).status).toBe(200)
    await refresh()
    expect(words(await trending())[3]).toBe('4 match')
    const published = await harbour.room.rest('editor', 'POST', `${item}/transitions/publish-now`, {
      comment: 'The final is tonight',
    })
    expect(published.status).toBe(200)
    expect(words(await trending())[0]).toBe('1 match')
    await refresh()
    expect(words(await trending())).toEqual(['1 match', '2 surge', '3 ferry', '4 quay'])
    expect(await refresh()).toBe(0)
  })

  test('have items of their own, which take their places', async () => {
    const own = await liveIn(harbour.room, 'trending-items', {
      rank: 2,
      headline: 'From the archive',
      url: 'https://example.org/archive',
    })
    await refresh()
    const expected = ['1 match', '2 From the archive', '3 surge', '4 ferry', '5 quay']
    expect(words(await trending())).toEqual(expected)
    await harbour.room.rest('editor', 'POST', `/api/trending-items/${own}/transitions/withdraw`, {
      comment: 'Enough',
    })
    await refresh()
    expect(words(await trending())).toEqual(['1 match', '2 surge', '3 ferry', '4 quay'])
  })

  test('write a draft over an automatic item, and the system does not put it out', async () => {
    const found = (await items()).find(({ rank, section }) => rank === 3 && !section)
    beingWritten = String(found?.id)
    const item = `/api/trending-items/${beingWritten}`
    await harbour.room.rest('editor', 'PATCH', item, { headline: 'Half a sent' })
    await harbour.patch(idOf('ferry'), { kicker: 'Late ferries' }, 'editor')
    await harbour.publish(idOf('ferry'))
    await refresh()
    expect(JSON.stringify(await trending())).not.toContain('Half a sent')
    expect((await harbour.room.rest('editor', 'GET', `${item}?draft=true`)).body.headline).toBe('Half a sent')
  })

  test('block a story: it leaves, pinned or not, and does not come back', async () => {
    const { runJob } = await import('../../../src/platform/jobs/payload/startJobs.ts')
    const { trendingJob } = await import('../../../src/public/trending/payload/trendingJob.ts')
    const { jobParts } = await import('../../../src/platform/jobs/payload/jobParts.ts')
    const parts = jobParts(harbour.room.payload)
    await runJob(parts, trendingJob)
    expect(await runJob(parts, trendingJob)).toBe('not-due')
    expect((await setTrending({ blocked: [idOf('match'), idOf('surge')] })).status).toBe(200)
    expect(await runJob(parts, trendingJob)).toBeUndefined()
    const shown = [...(await trending()), ...(await trending('/harbour')), ...(await trending('/sport'))]
    expect(shown.map(({ headline }) => headline).filter((name) => /match|surge/.test(name))).toEqual([])
    await afterReaders({ quay: 30 })
    expect(JSON.stringify(await trending())).not.toMatch(/"(match|surge)"/)
  })

  test('turn the automatic lists off', async () => {
    await setTrending({ scope: 'site', blocked: [] })
    await refresh()
    const left = (await items()).filter(({ _status }) => _status === 'published')
    expect(left.filter(({ section }) => section)).toEqual([])
    await setTrending({ scope: 'off' })
    await refresh()
    const stillLive = (await items()).filter(({ _status }) => _status === 'published')
    expect(stillLive.map(({ id }) => id)).toEqual([beingWritten])
    await setTrending({ scope: 'site-and-sections' })
    const before = (await items()).length
    expect(await refresh()).toBeGreaterThan(3)
    /* Items that were withdrawn are used again: they do not pile up. */
    expect(await items()).toHaveLength(before)
  })

  test('set it, authors see it, the public does not', async () => {
    expect((await setTrending({ length: 5 }, 'author')).status).toBe(403)
    expect((await setTrending({ halfLife: 500 })).status).toBe(400)
    expect((await harbour.room.rest('author', 'GET', '/api/globals/trending-settings')).body.halfLife).toBe(6)
    expect((await harbour.read('/api/globals/trending-settings')).status).toBe(403)
    const where = { resource: { equals: 'trending-settings' } }
    const { docs } = await harbour.room.payload.find({ collection: 'audit-events', sort: 'seq', where })
    expect(docs[0]).toMatchObject({ action: 'edit', actorKind: 'person', actorName: 'editor' })
  })
})

test('a retracted story does not trend, nor one that is too old', async () => {
  const retracted = await harbour.live({ headline: 'retracted' })
  ids['retracted'] = retracted
  await harbour.patch(retracted, { corrections: [{ kind: 'retraction', text: 'It was not so.' }] }, 'editor')
  await harbour.publish(retracted)
  const old = await harbour.room.payload.create({
    collection: 'articles',
    data: {
      ...{ headline: 'old', section: harbour.section, bylines: [{ person: harbour.person }] },
      ...{ body: bodyOf('Long ago.'), publishedAt: '2020-01-01T00:00:00.000Z' },
      ...{ _status: 'published', stageNote: 'From the archive' },
    } as never,
  })
  ids['old'] = String(old.id)
  await afterReaders({ retracted: 80, old: 80 })
  const shown = words(await trending())
  expect(shown.length).toBeGreaterThan(1)
  expect(shown.join()).not.toMatch(/retracted|old/)
})

test('of two runners one refreshes the lists', async () => {
  const { runJob } = await import('../../../src/platform/jobs/payload/startJobs.ts')
  const { trendingJob } = await import('../../../src/public/trending/payload/trendingJob.ts')
  const { jobParts } = await import('../../../src/platform/jobs/payload/jobParts.ts')
  const { payload } = harbour.room
  const runners = [jobParts(payload), jobParts(payload)]
  await setTrending({ length: 9 })
  const run = () => Promise.all(runners.map((parts) => runJob(parts, trendingJob)))
  expect((await run()).filter((came) => came !== 'not-due')).toHaveLength(1)
  expect(await run()).toEqual(['not-due', 'not-due'])
})

test('who has lost the turn writes nothing', async () => {
  const { refreshTrending } = await import('../../../src/public/trending/payload/refreshTrending.ts')
  await setTrending({ blocked: [idOf('ferry')] })
  const before = await trending()
  const mayWrite = () => Promise.resolve(false)
  expect(await refreshTrending(harbour.room.payload, { now: new Date(), mayWrite })).toBe(0)
  expect(await trending()).toEqual(before)
})

test('the service refreshes as soon as an editor has changed something', async () => {
  const { startJobs } = await import('../../../src/platform/jobs/payload/startJobs.ts')
  const { trendingJob } = await import('../../../src/public/trending/payload/trendingJob.ts')
  const service = startJobs(harbour.room.payload, [trendingJob])
  await setTrending({ blocked: [idOf('quay')] })
  const until = Date.now() + 20_000
  while (JSON.stringify(await trending()).includes('"quay"') && Date.now() < until) await pause(20)
  await service.stop()
  expect(JSON.stringify(await trending())).not.toContain('"quay"')
})

describe('an item with times of its own', () => {
  const from = Math.ceil(Date.now() / 1000) * 1000 + 3_600_000
  const until = from + 3_600_000
  let time: ReturnType<typeof pretendTime>

  beforeAll(async () => {
    await liveIn(harbour.room, 'trending-items', {
      headline: 'By the clock',
      url: 'https://example.org/clock',
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
    })
    time = pretendTime(from - 60_000)
  })

  afterAll(() => {
    time.end()
  })

  /** What a front says of it, and by which keys the answer is thrown away. */
  const seen = async (now: number) => {
    time.set(now)
    // Keys are for a network in front.
    const answer = await fetch(`${harbour.room.base}/api/fronts`, { headers: { via: '1.1 edge' } })
    const { headers } = answer
    const body = await answer.json()
    const keys = (headers.get('surrogate-key') ?? '').split(' ')
    return { isShown: words(body.trending).join().includes('By the clock'), keys }
  }

  /** The events that a look at this moment makes, as the stream tells them. */
  const told = async (since: number, now: number) => {
    time.set(now)
    const { tellTurns } = await import('../../../src/public/trending/payload/tellTurns.ts')
    const { publicData } = await import('../../../src/events/outbox/liveEvent.ts')
    const { payload } = harbour.room
    const ask = { collection: 'live-events', pagination: false, sort: 'seq' } as const
    const before = (await payload.find(ask)).docs.length
    const next = await tellTurns(payload, new Date(since), new Date(now))
    const { docs } = await payload.find(ask)
    return { next, events: docs.slice(before).map((event) => publicData(event as never) as any) }
  }

  test('is there from the very moment of the one to the other, also in answers that are kept', async () => {
    for (const [now, isShown] of [
      [from - 1, false],
      [from - 1, false],
      [from, true],
      [until - 1, true],
      [until - 1, true],
      [until, false],
    ] as const)
      expect({ now, ...(await seen(now)) }).toMatchObject({ now, isShown })
  })

  test('is told of once when it comes and once when it goes, with the keys of what showed it', async () => {
    expect(await told(from - 60_000, from - 1)).toEqual({ next: from, events: [] })
    const { keys } = await seen(from - 1)
    const came = await told(from - 1, from)
    expect(came).toMatchObject({ next: until, events: [{ type: 'trending', headline: 'By the clock' }] })
    expect(came.events[0].keys.filter((key: string) => keys.includes(key))).not.toEqual([])
    expect((await told(from - 1, from + 500)).events).toEqual([])
    const shown = await seen(until - 1)
    const went = await told(from, until)
    expect(went).toMatchObject({ next: undefined, events: [{ type: 'trending', headline: null }] })
    expect(went.events[0].keys.filter((key: string) => shown.keys.includes(key))).not.toEqual([])
    expect((await told(until - 1, until + 500)).events).toEqual([])
  })
})

describe('GET /api/most-read', () => {
  const most = (query = '', who: 'public' | 'author' = 'public') =>
    harbour.room.rest(who, 'GET', `/api/most-read${query}`)

  test('names live stories by their readers, without saying how many', async () => {
    const { body, headers, status } = await most()
    expect(status).toBe(200)
    expect(body.stories.map(({ headline, rank }: Entry) => `${rank} ${headline}`).slice(0, 3)).toEqual([
      '1 retracted',
      '2 old',
      '3 ferry',
    ])
    expect(JSON.stringify(body)).not.toMatch(/"(views|reads|score)"|"draft"|"tram"/)
    expect(body).toMatchObject({ section: null, hours: 24 })
    expect(headers.get('etag')).not.toBeNull()
    const { hits } = harbour.room.cache.counts
    await most()
    expect(harbour.room.cache.counts.hits).toBe(hits + 1)
  })

  test('of a section, and as many as asked for', async () => {
    const { body } = await most('?section=sport&hours=6&limit=5')
    expect(body.section).toMatchObject({ name: 'Sport', slug: 'sport' })
    expect(body.stories.map(({ headline }: Entry) => headline)).toEqual(['match'])
    expect((await most('?limit=2')).body.stories).toHaveLength(2)
  })

  test('tells the staff how many', async () => {
    const { body } = await most('?section=sport', 'author')
    expect(body.stories[0]).toMatchObject({ rank: 1, headline: 'match', views: 10, reads: 0 })
  })

  test('weighs each window once a minute, whatever else differs between the questions', async () => {
    const viewsOf = async (query: string): Promise<number> => {
      const { stories } = (await most(query, 'author')).body
      return stories.find(({ headline }: Entry) => headline === 'match').views
    }
    expect(await viewsOf('?hours=12')).toBe(10)
    await afterReaders({ match: 14 })
    for (const rest of ['', '&limit=50', '&section=sport', '&utm_source=letter'])
      expect(await viewsOf(`?hours=12${rest}`)).toBe(10)
    expect(await viewsOf('?hours=48')).toBe(14)
  })

  test('is right at once when a story is withdrawn', async () => {
    expect(JSON.stringify((await most('?section=sport')).body)).toContain('"match"')
    await harbour.move(idOf('match'), 'withdraw', { comment: 'Wrong' })
    expect((await most('?section=sport')).body.stories).toEqual([])
  })

  test.each([
    ['?hours=5', 400, 'hours-not-offered'],
    ['?limit=51', 400, 'limit-out-of-range'],
    ['?made=up', 400, 'unknown-parameter'],
    ['?section=nowhere', 404, 'no-such-section'],
  ])('%s is refused: %i %s', async (query, status, code) => {
    expect((await most(query)).body).toMatchObject({ status, code })
  })
})

test('an item that was saved by a form, which sends back what it showed, goes on following the story’s headline', async () => {
  const { payload, rest } = harbour.room
  const made = await rest('editor', 'POST', '/api/trending-items', { story: idOf('quay'), rank: 9 })
  const item = `/api/trending-items/${made.body.doc.id}?draft=true&depth=0`
  const whole = (await rest('editor', 'GET', item)).body
  expect(whole.headline).toBe('quay')
  await rest('editor', 'PATCH', item, { ...whole, kicker: 'Quays' })
  const { docs } = await payload.db.findVersions<any>({
    collection: 'trending-items',
    limit: 1,
    sort: '-updatedAt',
    where: { parent: { equals: made.body.doc.id } },
  })
  expect(docs[0]?.version).toMatchObject({ headline: null, kicker: 'Quays' })
  await payload.delete({ collection: 'trending-items', id: made.body.doc.id })
})
