import { randomBytes } from 'node:crypto'

import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'

import type { Delivery } from '../../../../src/events/webhooks/delivery.ts'
import { mostAttempts, outcomeOf } from '../../../../src/events/webhooks/outcome.ts'
import { mostAtOnce, pickDue } from '../../../../src/events/webhooks/pickDue.ts'
import { secretText, signedHeaders } from '../../../../src/events/webhooks/signature.ts'

const now = new Date('2026-11-25T09:00:00.000Z')
const later = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString()

test('whatever is signed, the reference library takes it, by each of the secrets and no other', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.json(), (id, body) => {
      const [one, other] = [randomBytes(32), randomBytes(32)]
      const timestamp = Math.floor(Date.now() / 1000)
      const headers = signedHeaders({ id, timestamp, body }, [one, other])
      const verify = (secret: Uint8Array, text = body) =>
        new Webhook(secretText(secret)).verify(text, headers)
      verify(one)
      verify(other)
      expect(() => verify(randomBytes(32))).toThrow('No matching signature found')
      expect(() => verify(one, `${body} `)).toThrow('No matching signature found')
    }),
  )
})

test('it signs as the reference library does, to the letter', () => {
  const secret = randomBytes(24)
  const timestamp = 1_700_000_000
  const theirs = new Webhook(secretText(secret)).sign('msg_1', new Date(timestamp * 1000), '{"a":1}')
  const ours = signedHeaders({ id: 'msg_1', timestamp, body: '{"a":1}' }, [secret])
  expect(ours['webhook-signature']).toBe(theirs)
})

describe('what becomes of an attempt', () => {
  const after = (attempt: Parameters<typeof outcomeOf>[0], attempts = 1, chance = 1) =>
    outcomeOf(attempt, { attempts }, { now, chance })
  const answered = (status: number, retryAfter: string | null = null) => ({ status, retryAfter, text: '' })

  test.each([200, 201, 204, 299])('%d is a receipt', (status) => {
    expect(after(answered(status)).state).toBe('delivered')
  })

  test.each([301, 302, 307, 400, 401, 404, 429, 500, 503])('%d is tried again', (status) => {
    expect(after(answered(status))).toMatchObject({ state: 'waiting', lastStatus: status, dueAt: later(5) })
  })

  test('410 ends it at once, the last attempt at last', () => {
    expect(after(answered(410))).toMatchObject({ state: 'dead', isGone: true })
    expect(after(answered(500), mostAttempts - 1).state).toBe('waiting')
    expect(after(answered(500), mostAttempts)).toMatchObject({ state: 'dead', isGone: false })
    expect(after({ problem: 'No answer' }, mostAttempts)).toMatchObject({
      state: 'dead',
      lastError: 'No answer',
    })
  })

  test('a receiver is given the time that it asks for, an hour at most', () => {
    expect(after(answered(429, '90')).dueAt).toBe(later(90))
    expect(after(answered(503, '999999')).dueAt).toBe(later(3600))
    expect(after(answered(503, 'Wed, 21 Oct 2026 07:28:00 GMT')).dueAt).toBe(later(5))
  })

  test('waits grow, never the same for two, for more than a day in all and six hours at most', () => {
    const wait = (attempts: number, chance: number) =>
      Date.parse(after({ problem: 'No' }, attempts, chance).dueAt!) - now.getTime()
    const all = Array.from({ length: mostAttempts - 1 }, (_, index) => index + 1)
    for (const attempts of all.slice(1)) {
      expect(wait(attempts, 1)).toBeGreaterThanOrEqual(wait(attempts - 1, 1))
      expect(wait(attempts, 0)).toBe(wait(attempts, 1) / 2)
    }
    expect(wait(15, 1)).toBe(6 * 3_600_000)
    expect(all.reduce((sum, attempts) => sum + wait(attempts, 1), 0)).toBeGreaterThan(24 * 3_600_000)
  })
})

test('what is picked is due, the first of its story, and no more than may be on the way', () => {
  const row = fc.record({
    about: fc.constantFrom('articles:a', 'articles:b', 'articles:c', 'persons:d', 'persons:e', 'sections:f'),
    state: fc.constantFrom('waiting' as const, 'running' as const),
    due: fc.integer({ min: -10, max: 10 }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const open: Delivery[] = rows.map(({ about, state, due }, index) => ({
        id: String(index),
        webhook: 'one',
        seq: index,
        type: 'articles.published',
        about,
        state,
        dueAt: later(due),
        leasedBy: null,
        leasedUntil: state === 'running' ? later(due) : null,
        fence: 0,
        attempts: 0,
      }))
      const picked = pickDue(open.toReversed(), now)
      const leased = open.filter(({ state, leasedUntil }) => state === 'running' && leasedUntil! > later(0))
      expect(picked.length).toBeLessThanOrEqual(Math.max(0, mostAtOnce - leased.length))
      for (const one of picked) {
        expect((one.leasedUntil ?? one.dueAt) <= later(0)).toBe(true)
        expect(open.filter(({ about, seq }) => about === one.about && seq < one.seq)).toEqual([])
      }
      const [first] = open
      const isFree = leased.length === 0 && first && (first.leasedUntil ?? first.dueAt) <= later(0)
      expect(!isFree || picked.includes(first)).toBe(true)
    }),
  )
})
