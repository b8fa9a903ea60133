import { answerOf } from '../../../../src/edge/delivery/answer.ts'
import { AnswerCache, type Flight } from '../../../../src/edge/delivery/answerCache.ts'

const now = 1_000_000
const open = (bytes = 1_000_000) => new AnswerCache({ bytes, entryBytes: 50_000 })

const made = (flight: Flight, text = 'x', until = Infinity) =>
  answerOf({
    key: flight.key,
    status: 200,
    body: Buffer.from(text),
    headers: { 'content-type': 'application/json' },
    tags: [...flight.reading.tags],
    until,
    now,
  })

const put = (cache: AnswerCache, key: string, tags: string[], { text = 'x', until = Infinity } = {}) => {
  const flight = cache.begin(key)
  for (const tag of tags) flight.reading.tags.add(tag)
  cache.end(flight, made(flight, text, until), now)
}

const has = (cache: AnswerCache, key: string, at = now) =>
  cache.byKey(key, `alias of ${key}`, at) !== undefined

describe('the cache of answers', () => {
  it('gives what was put, by its key and then by the alias', () => {
    const cache = open()
    expect(cache.byAlias('alias of a', now)).toBeUndefined()
    put(cache, 'a', ['t'])
    expect(has(cache, 'a')).toBe(true)
    expect(cache.byAlias('alias of a', now)?.bodies.identity.bytes.toString()).toBe('x')
  })

  it('throws away what carries a purged tag, by every way in, and nothing else', () => {
    const cache = open()
    put(cache, 'a', ['t', 'u'])
    put(cache, 'b', ['u'])
    expect([has(cache, 'a'), has(cache, 'b')]).toEqual([true, true])
    cache.purge(['t'])
    expect([has(cache, 'a'), has(cache, 'b')]).toEqual([false, true])
    expect(cache.byAlias('alias of a', now)).toBeUndefined()
  })

  it('never keeps an answer that was begun before a purge of what it depends on', () => {
    const cache = open()
    const flight = cache.begin('a')
    cache.purge(['t'])
    flight.reading.tags.add('t')
    cache.end(flight, made(flight), now)
    expect(has(cache, 'a')).toBe(false)
    const unconcerned = cache.begin('b')
    cache.purge(['t'])
    unconcerned.reading.tags.add('u')
    cache.end(unconcerned, made(unconcerned), now)
    expect(has(cache, 'b')).toBe(true)
  })

  it('lets nobody join an answer that was begun before a purge', async () => {
    const cache = open()
    const flight = cache.begin('a')
    expect(cache.flightTo('a')).toBe(flight)
    cache.purge(['whatever'])
    expect(cache.flightTo('a')).toBeUndefined()
    const next = cache.begin('a')
    cache.end(flight, made(flight), now)
    expect(cache.flightTo('a')).toBe(next)
    expect(await flight.landed).toBeDefined()
  })

  it('forgets all, and what was being made, when cleared', () => {
    const cache = open()
    put(cache, 'a', ['t'])
    const flight = cache.begin('b')
    cache.clear()
    cache.end(flight, made(flight), now)
    expect([has(cache, 'a'), has(cache, 'b')]).toEqual([false, false])
    expect(cache.size).toEqual({ values: 0, bytes: 0 })
  })

  it('keeps nothing for longer than it holds, nor what may not be kept', () => {
    const cache = open()
    put(cache, 'a', [], { until: now + 10 })
    expect([has(cache, 'a', now + 9), has(cache, 'a', now + 10)]).toEqual([true, false])
    const flight = cache.begin('b')
    flight.reading.isCacheable = false
    cache.end(flight, made(flight), now)
    expect(has(cache, 'b')).toBe(false)
  })

  it('stays within its bytes, the least used leaving first, and keeps no answer that is too long', () => {
    const cache = open(100_000)
    put(cache, 'often', ['t'], { text: 'y'.repeat(5_000) })
    for (let count = 0; count < 50; count += 1) {
      expect(has(cache, 'often')).toBe(true)
      put(cache, `once ${count}`, ['t'], { text: 'z'.repeat(5_000) })
    }
    expect(cache.size.bytes).toBeLessThanOrEqual(100_000)
    expect(cache.size.values).toBeGreaterThan(3)
    put(cache, 'long', [], { text: 'z'.repeat(60_000) })
    expect(has(cache, 'long')).toBe(false)
  })

  it('keeps nothing when it has no memory', () => {
    const cache = open(0)
    put(cache, 'a', [])
    expect(has(cache, 'a')).toBe(false)
  })
})
