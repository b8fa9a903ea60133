import fc from 'fast-check'

import { type OpenSchedule, pickNext } from '../../../../src/editorial/schedule/pickNext.ts'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
const now = new Date(at(30))

const row = (id: string, second: number, more: Partial<OpenSchedule> = {}): OpenSchedule => ({
  id,
  document: id,
  at: at(second),
  state: 'waiting',
  dueAt: at(second),
  leasedUntil: null,
  ...more,
})

test.each<[string, OpenSchedule[], string | undefined, number | undefined]>([
  ['nothing at all', [], undefined, undefined],
  ['nothing yet', [row('a', 31)], undefined, 31],
  ['what is due this very moment', [row('a', 30)], 'a', 30],
  ['the earliest of those that are due', [row('a', 20), row('b', 10), row('c', 30)], 'b', 10],
  ['the same time in a lasting order', [row('b', 10), row('a', 10)], 'a', 10],
  [
    'nothing while one is under way',
    [row('a', 10, { state: 'running', leasedUntil: at(31) }), row('b', 20)],
    undefined,
    31,
  ],
  [
    'one whose lease is over',
    [row('a', 10, { state: 'running', leasedUntil: at(30) }), row('b', 20)],
    'a',
    30,
  ],
  ['past one that is put off', [row('a', 10, { dueAt: at(40) }), row('b', 20)], 'b', 20],
  [
    'not the second of a document before its first',
    [row('a', 10, { document: 'x', dueAt: at(40) }), row('b', 20, { document: 'x' })],
    undefined,
    40,
  ],
])('picks %s', (_what, rows, next, wakeAt) => {
  const picked = pickNext(rows, now)
  expect(picked.next?.id).toBe(next)
  expect(picked.wakeAt?.toISOString()).toBe(wakeAt === undefined ? undefined : at(wakeAt))
})

const rows = fc.array(
  fc.record({
    id: fc.uuid(),
    document: fc.constantFrom('x', 'y', 'z'),
    at: fc.integer({ min: 0, max: 59 }).map(at),
    state: fc.constantFrom('waiting', 'running'),
    dueAt: fc.integer({ min: 0, max: 59 }).map(at),
    leasedUntil: fc.integer({ min: 0, max: 59 }).map(at),
  }),
) as fc.Arbitrary<OpenSchedule[]>

test('is never early, never takes what somebody else holds, and wakes when there is something to do', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { next, wakeAt } = pickNext(given, now)
      const ready = next?.state === 'running' ? next.leasedUntil : next?.dueAt
      expect(Date.parse(ready ?? now.toISOString())).toBeLessThanOrEqual(now.getTime())
      expect(next !== undefined).toBe(wakeAt !== undefined && wakeAt <= now)
      expect(wakeAt === undefined).toBe(given.length === 0)
      const earlier = given.filter(({ document, at: time }) => document === next?.document && time < next.at)
      expect(earlier).toEqual([])
    }),
  )
})

test('somebody who wakes when told to always finds something to do', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { wakeAt } = pickNext(given, now)
      expect(pickNext(given, wakeAt ?? now).next !== undefined).toBe(given.length > 0)
    }),
  )
})
