import fc from 'fast-check'

import { type Change, eventsOf } from '../../../../src/events/live/eventsOf.ts'
import { heartbeatFrame, eventFrame, frame } from '../../../../src/events/live/frame.ts'
import { Hub, type Listener } from '../../../../src/events/live/hub.ts'
import { StreamListener } from '../../../../src/events/live/payload/listener.ts'
import { canResume, contiguousAfter, readPlace } from '../../../../src/events/live/resume.ts'
import { pruneLimits } from '../../../../src/events/live/retention.ts'
import type { EventStore } from '../../../../src/events/outbox/eventStore.ts'
import type { LiveEvent } from '../../../../src/events/outbox/liveEvent.ts'

const event = (seq: number, more: Partial<LiveEvent> = {}): LiveEvent => ({
  seq,
  type: 'published',
  resource: 'articles',
  document: `story-${seq}`,
  slug: 'ferries-return',
  headline: 'Ferries return',
  kicker: null,
  section: 'harbour',
  previousSlug: null,
  previousSection: null,
  notices: null,
  keys: ['articles-list-wide'],
  at: '2026-11-25T09:00:00.000Z',
  ...more,
})

/** Reads one message as WHATWG HTML §9.2.6 has it. */
const parse = (text: string) => {
  const message = { id: undefined as string | undefined, event: '', data: [] as string[] }
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field, value = ''] = /^(\w+): ?(.*)$/s.exec(line) ?? []
    if (field === 'id') message.id = value
    if (field === 'event') message.event = value
    if (field === 'data') message.data.push(value)
  }
  return { ...message, data: message.data.join('\n') }
}

describe('frames', () => {
  test('whatever the data, one message comes out, with the same lines', () => {
    const text = fc
      .array(fc.constantFrom('a', ':', ' ', '\n', '\r', '\r\n', 'data: x', 'id: 9', 'ø'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (data) => {
        const written = frame({ id: '7', event: 'published', data })
        expect(written.endsWith('\n\n')).toBe(true)
        expect(written.slice(0, -2)).not.toMatch(/\n\n|\r/)
        expect(parse(written)).toEqual({ id: '7', event: 'published', data: data.replaceAll(/\r\n?/g, '\n') })
      }),
    )
  })

  test('a heartbeat moves the place on and dispatches nothing', () => {
    expect(heartbeatFrame(12)).toBe(': still here\nid: 12\n\n')
  })

  test('an event holds what the public may know, whatever else the row has', () => {
    const row = { ...event(3), stageNote: 'secret', reason: 'secret' }
    expect(eventFrame(row)).not.toContain('secret')
    expect(JSON.parse(parse(eventFrame(row)).data)).toEqual({
      type: 'published',
      resource: 'articles',
      id: 'story-3',
      slug: 'ferries-return',
      headline: 'Ferries return',
      kicker: null,
      section: 'harbour',
      keys: ['articles-list-wide'],
      at: '2026-11-25T09:00:00.000Z',
    })
  })
})

describe('what is told of a change', () => {
  const facts = { slug: 'a', headline: 'A', kicker: 'K', section: 'harbour' }
  const change = (more: Partial<Change>): Change => ({
    resource: 'articles',
    document: 'one',
    live: 'never',
    to: 'published',
    before: undefined,
    after: facts,
    notices: [],
    ...more,
  })
  const types = (more: Partial<Change>) => eventsOf(change(more)).map(({ type }) => type)
  const notice = (kind: 'correction' | 'clarification' | 'update' | 'retraction') => ({
    kind,
    text: 'x',
    date: undefined,
  })

  test.each([
    [{}, ['published']],
    [{ live: 'published' }, ['updated']],
    [{ live: 'withdrawn' }, ['reinstated']],
    [{ live: 'published', to: 'withdrawn' }, ['withdrawn']],
    [{ live: 'published', notices: [notice('correction')] }, ['updated', 'corrected']],
    [{ live: 'published', notices: [notice('clarification')] }, ['updated', 'corrected']],
    [{ live: 'published', notices: [notice('retraction')] }, ['updated', 'corrected']],
    [{ live: 'published', notices: [notice('update')] }, ['updated']],
    [{ resource: 'trending-items' }, ['published', 'trending']],
    [{ resource: 'trending-items', live: 'published', to: 'withdrawn' }, ['withdrawn', 'trending']],
  ] as [Partial<Change>, string[]][])('%j is %j', (more, expected) => {
    expect(types(more)).toEqual(expected)
  })

  test('a withdrawal has no words; a move has the place before it', () => {
    const before = { ...facts, slug: 'b', section: 'city' }
    expect(eventsOf(change({ live: 'published', to: 'withdrawn', before: facts }))).toMatchObject([
      { headline: null, kicker: null, slug: 'a', section: 'harbour', previousSlug: null },
    ])
    expect(eventsOf(change({ live: 'published', before }))).toMatchObject([
      { slug: 'a', previousSlug: 'b', section: 'harbour', previousSection: 'city' },
    ])
  })
})

describe('places', () => {
  test.each([
    [0, 1, 5, true],
    [5, 1, 5, true],
    [6, 1, 5, false],
    [3, 5, 9, false],
    [4, 5, 9, true],
    [0, 0, 0, true],
    [1, 0, 0, false],
  ])('from %d, with %d to %d kept: %s', (place, oldest, newest, can) => {
    expect(canResume(place, { oldest, newest })).toBe(can)
  })

  test('what is no number is no place', () => {
    expect([readPlace(null), readPlace(''), readPlace('0'), readPlace('12')]).toEqual([
      undefined,
      undefined,
      0,
      12,
    ])
    for (const text of ['-1', '1.5', 'x', '1e3', '9'.repeat(16)])
      expect(() => readPlace(text)).toThrow(expect.objectContaining({ data: { code: 'bad-event-id' } }))
  })

  test('nothing is taken from behind a gap', () => {
    expect(contiguousAfter(3, [event(4), event(5), event(7)]).map(({ seq }) => seq)).toEqual([4, 5])
    expect(contiguousAfter(3, [event(5)])).toEqual([])
  })

  test('a week is kept, and a hundred thousand events', () => {
    const at = new Date('2026-11-25T09:00:00.000Z')
    expect(pruneLimits(90_000, at)).toEqual({ upTo: 0, before: '2026-11-18T09:00:00.000Z' })
    expect(pruneLimits(100_002, at).upTo).toBe(2)
  })
})

describe('the hub', () => {
  const everything = { types: undefined, resources: undefined, sections: undefined }

  const listener = (limit = Infinity) => {
    const sent: string[] = []
    let isGone = false
    const ears: Listener & { seen: () => number[]; sent: string[] } = {
      filter: everything,
      sent,
      seen: () => sent.filter((text) => text.includes('data: ')).map((text) => Number(parse(text).id)),
      send: (text) => sent.push(text),
      isFull: () => sent.length >= limit,
      hasRoom: () => Promise.resolve(),
      isGone: () => isGone,
      end: () => {
        isGone = true
      },
    }
    return ears
  }

  const storeOf = (events: LiveEvent[]): EventStore => ({
    bounds: () => Promise.resolve({ oldest: events[0]?.seq ?? 0, newest: events.at(-1)?.seq ?? 0 }),
    after: async (place, most) => {
      await Promise.resolve()
      return events.filter(({ seq }) => seq > place).slice(0, most)
    },
  })

  test('in whatever order things happen, everybody is told everything once and in order', async () => {
    const steps = fc.array(fc.constantFrom('write', 'join', 'poll', 'pause'), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(steps, async (order) => {
        const events: LiveEvent[] = [event(1)]
        const hub = new Hub(storeOf(events), 100)
        const joined: { ears: ReturnType<typeof listener>; from: number }[] = []
        const under: Promise<void>[] = []
        let polling = Promise.resolve()
        for (const step of order) {
          if (step === 'write') events.push(event(events.length + 1))
          if (step === 'join') {
            const ears = listener()
            const from = Math.floor(events.length / 2)
            joined.push({ ears, from })
            under.push(hub.join(ears, from))
          }
          if (step === 'poll') polling = polling.then(() => hub.poll())
          if (step === 'pause') await Promise.resolve()
        }
        await Promise.all(under)
        await polling
        await hub.poll()
        for (const { ears, from } of joined) {
          expect(ears.seen()).toEqual(events.map(({ seq }) => seq).filter((seq) => seq > from))
        }
      }),
    )
  })

  test('who does not take anything away is let go, and holds up nobody', async () => {
    const events = [event(1)]
    const hub = new Hub(storeOf(events), 10)
    const [slow, quick] = [listener(3), listener()]
    await hub.join(slow, 1)
    await hub.join(quick, 1)
    for (let seq = 2; seq <= 6; seq += 1) events.push(event(seq))
    await hub.poll()
    expect([slow.isGone(), slow.sent.length, quick.seen()]).toEqual([true, 3, [2, 3, 4, 5, 6]])
    expect(hub.size).toBe(1)
  })

  test('rows that somebody took out end in a reset, not in silence', async () => {
    const events = [event(1)]
    const hub = new Hub(storeOf(events), 10)
    const ears = listener()
    await hub.join(ears, 1)
    events.push(event(4), event(5))
    for (let look = 0; look < 10; look += 1) await hub.poll()
    expect(ears.seen()).toEqual([])
    await hub.poll()
    expect(ears.sent.at(-1)).toContain('event: reset')
    events.push(event(6))
    await hub.poll()
    expect(ears.seen().at(-1)).toBe(6)
  })
})

describe('a stream', () => {
  const filter = { types: undefined, resources: undefined, sections: undefined }

  test('that is ended gives what is left, and closes', async () => {
    let left = 0
    const listener = new StreamListener(filter, () => (left += 1))
    listener.send('one')
    listener.end()
    listener.end()
    expect(await new Response(listener.body).text()).toBe('one')
    expect([left, listener.isGone()]).toEqual([1, true])
  })

  test('that nobody reads is full at 256 KiB, and is cut off with all that waits', async () => {
    const listener = new StreamListener(filter, () => undefined)
    let sent = 0
    for (; !listener.isFull(); sent += 1) listener.send('x'.repeat(1024))
    expect(sent).toBe(256)
    listener.end()
    await expect(listener.body.getReader().read()).rejects.toThrow('too slow')
  })

  test('that is read again has room again', async () => {
    const listener = new StreamListener(filter, () => undefined)
    while (!listener.isFull()) listener.send('x'.repeat(1024))
    const room = listener.hasRoom()
    const reader = listener.body.getReader()
    await reader.read()
    await room
    expect(listener.isFull()).toBe(false)
    await reader.cancel()
    expect(listener.isGone()).toBe(true)
  })
})
