import { type EventStream, openEventStream } from '../../helpers/eventStream.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'

let desk: Harbour
let service: { stop: () => Promise<void> }
const streams: EventStream[] = []

const most = 40

beforeAll(async () => {
  desk = await openHarbour()
  const { liveJobs } = await import('../../../src/events/live/payload/liveJobs.ts')
  const { startJobs } = await import('../../../src/platform/jobs/payload/startJobs.ts')
  service = startJobs(desk.room.payload, liveJobs(desk.room.payload, most))
})

afterAll(async () => {
  streams.forEach((stream) => stream.close())
  await service.stop()
  await desk.room.close()
})

const listen = async (query = '', headers: HeadersInit = {}): Promise<EventStream> => {
  const stream = await openEventStream(`${desk.room.base}/api/stream${query}`, headers)
  streams.push(stream)
  if (stream.status === 200) await stream.ready()
  return stream
}

const types = (stream: EventStream) => stream.events.map(({ type }) => type)
const about = (stream: EventStream, id: string) => stream.events.filter(({ data }) => data.id === id)

/** Something that is told after all else, so that what was not told before it is not told at all. */
const last = async (stream: EventStream): Promise<void> => {
  const id = await desk.live()
  const before = stream.events.length
  for (let count = before; about(stream, id).length === 0; count += 1) await stream.until(count)
}

test('a publication is told at once: what readers may know, and no more', async () => {
  const stream = await listen()
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(stream.headers.get('cache-control')).toBe('no-store')
  expect(stream.headers.get('x-accel-buffering')).toBe('no')
  expect(stream.retry()).toBe(3000)
  const place = Number(stream.lastId())
  const id = await desk.live({ headline: 'Cranes return', kicker: 'Harbour' })
  const [event] = await stream.until(1)
  const data = {
    type: 'published',
    resource: 'articles',
    id,
    slug: 'cranes-return',
    headline: 'Cranes return',
    kicker: 'Harbour',
    section: 'harbour',
    keys: expect.arrayContaining(['articles-list-wide']),
    at: expect.any(String),
  }
  expect(event).toEqual({ id: String(place + 1), type: 'published', data })
})

test('an edit tells nothing until it is published; a refused publication tells nothing', async () => {
  const id = await desk.live({ headline: 'Buoy adrift', slug: 'buoy-adrift' })
  const stream = await listen()
  await desk.patch(id, { headline: 'Secret buoy', slug: 'buoy-found' })
  await desk.move(id, 'submit', {}, 'author')
  expect((await desk.move(id, 'publish')).status).toBe(409)
  const draft = await desk.write()
  expect((await desk.move(draft, 'publish-now')).status).toBe(422)
  await last(stream)
  expect(stream.events).toHaveLength(1)
  await desk.publish(id)
  await stream.until(2)
  expect(about(stream, id)).toMatchObject([
    {
      type: 'updated',
      data: { headline: 'Secret buoy', slug: 'buoy-found', previousSlug: 'buoy-adrift' },
    },
  ])
})

test('corrections, withdrawals and returns are told; the words of what is withdrawn are not told any more', async () => {
  const stream = await listen()
  const place = stream.lastId()
  const id = await desk.live({ headline: 'Ferry sunk' })
  await desk.patch(id, { corrections: [{ kind: 'correction', text: 'It was afloat.' }] })
  await desk.publish(id)
  await desk.move(id, 'withdraw', { comment: 'A libel in the headline' })
  await stream.until(4)
  expect(types(stream)).toEqual(['published', 'updated', 'corrected', 'withdrawn'])
  expect(stream.events[2]?.data.notices).toMatchObject([{ kind: 'correction', text: 'It was afloat.' }])
  expect(stream.events[3]?.data).toMatchObject({ id, headline: null, section: 'harbour', slug: 'ferry-sunk' })
  const late = await listen(`?lastEventId=${place}`)
  await late.until(4)
  expect(types(late)).toEqual(types(stream))
  expect(JSON.stringify(late.events)).not.toMatch(/sunk[^-"]|afloat|libel|Ferry/)
  await desk.move(id, 'reinstate', { comment: 'The lawyers agree' })
  await stream.until(5)
  expect(stream.events[4]).toMatchObject({ type: 'reinstated', data: { headline: 'Ferry sunk' } })
})

test('a trending item tells of itself and of its list, persons and sections of themselves', async () => {
  const stream = await listen()
  const story = await desk.live({ headline: 'Tug wins' })
  await liveIn(desk.room, 'trending-items', { story, section: desk.section, kicker: 'Most read' })
  await liveIn(desk.room, 'persons', { name: 'Ida Brod' })
  await liveIn(desk.room, 'sections', { name: 'Sport' })
  await stream.until(5)
  const told = stream.events
    .slice(1)
    .map(({ data }) => [data.type, data.resource, data.headline, data.section])
  expect(told).toEqual([
    ['published', 'trending-items', 'Tug wins', 'harbour'],
    ['trending', 'trending-items', 'Tug wins', 'harbour'],
    ['published', 'persons', 'Ida Brod', null],
    ['published', 'sections', 'Sport', 'sport'],
  ])
})

test('a section that is not live is not named', async () => {
  const { body } = await desk.room.rest('editor', 'POST', '/api/sections', { name: 'Secret launch' })
  const stream = await listen()
  await desk.live({ section: body.doc.id })
  const [event] = await stream.until(1)
  expect(event?.data.section).toBeNull()
})

test('filters narrow; what there is not is refused', async () => {
  const elsewhere = await liveIn(desk.room, 'sections', { name: 'Culture' })
  const [all, culture, persons] = [
    await listen('?types=published'),
    await listen('?sections=culture'),
    await listen('?resources=persons,sections'),
  ]
  const here = await desk.live()
  const there = await desk.live({ section: elsewhere })
  await desk.patch(there, { section: desk.section })
  await desk.publish(there)
  await liveIn(desk.room, 'persons', { name: 'Eva' })
  await Promise.all([all.until(3), culture.until(2), persons.until(1)])
  expect([types(all), types(culture), types(persons)]).toEqual([
    ['published', 'published', 'published'],
    ['published', 'updated'],
    ['published'],
  ])
  expect(about(all, here)).toHaveLength(1)
  expect(culture.events[1]?.data).toMatchObject({ section: 'harbour', previousSection: 'culture' })
  for (const [query, code] of [
    ['?types=edited', 'unknown-type'],
    ['?resources=users', 'unknown-resource'],
    ['?lastEventId=yesterday', 'bad-event-id'],
  ] as const) {
    const { status, body } = await desk.read(`/api/stream${query}`)
    expect({ status, code: body.code }).toEqual({ status: 400, code })
  }
})

test('whoever comes back misses nothing and is told nothing twice', async () => {
  const witness = await listen()
  const seen: string[] = []
  let place = witness.lastId()
  let written = 0
  const publish = async () => {
    for (; written < 12; written += 1) await desk.live()
  }
  const publishing = publish()
  while (seen.length < 12) {
    const stream = await listen('?lastEventId=0', { 'Last-Event-ID': place })
    const [first] = await stream.until(1)
    stream.close()
    await stream.ended
    expect(first).toBeDefined()
    seen.push(...stream.events.map(({ id }) => id))
    place = stream.events.at(-1)!.id
  }
  await publishing
  await witness.until(12)
  expect(seen).toEqual(witness.events.map(({ id }) => id))
})

test('a place that cannot be told from is answered by a reset', async () => {
  const stream = await listen('?lastEventId=999999')
  const [event] = await stream.until(1)
  expect(event?.type).toBe('reset')
  const newest = Number(event?.id)
  await desk.live()
  await stream.until(2)
  expect(stream.events[1]?.id).toBe(String(newest + 1))
  await desk.room.payload.db.deleteMany({ collection: 'live-events', where: { seq: { less_than: 5 } } })
  const late = await listen('?lastEventId=2', {})
  expect((await late.until(1))[0]).toMatchObject({ type: 'reset', id: String(newest + 1) })
  const justInTime = await listen('?lastEventId=4')
  expect((await justInTime.until(1))[0]?.id).toBe('5')
})

test('what another process commits is told too', async () => {
  const stream = await listen()
  const { writeEvent } = await import('../../../src/events/outbox/payload/rows.ts')
  const { createLocalReq } = await import('payload')
  const req = await createLocalReq({}, desk.room.payload)
  const place = Number(stream.lastId())
  const nothing = { kicker: null, section: null, previousSlug: null, previousSection: null, notices: null }
  const told = {
    ...nothing,
    resource: 'articles',
    document: 'elsewhere',
    slug: 'far',
    headline: 'Far',
    keys: [],
  } as const
  await writeEvent(req, { ...told, type: 'published', seq: place + 1, at: new Date().toISOString() })
  expect((await stream.until(1))[0]?.data.headline).toBe('Far')
})

test('the outbox itself is read by no door', async () => {
  for (const who of ['public', 'author', 'admin'] as const) {
    expect((await desk.room.rest(who, 'GET', '/api/live-events')).status).toBe(403)
  }
})

test('no more streams than this server holds, and all end when it stops', async () => {
  const open = await Promise.all(Array.from({ length: most + 1 }, () => listen()))
  expect(open.some(({ status }) => status === 503)).toBe(true)
  const held = open.filter(({ status }) => status === 200)
  await service.stop()
  await Promise.all(held.map(({ ended }) => ended))
  const { status, body } = await desk.read('/api/stream')
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'not-streaming' })
})
