import fc from 'fast-check'

import { lead } from '../../../../src/public/trending/policy.ts'
import { settleOrder } from '../../../../src/public/trending/settleOrder.ts'

const scores = (given: Record<string, number>) => new Map(Object.entries(given))

test('those that are new are in the order of their scores', () => {
  expect(settleOrder([], scores({ a: 1, b: 30, c: 20 }))).toEqual(['b', 'c', 'a'])
})

test('a little more does not overtake, clearly more does', () => {
  expect(settleOrder(['a', 'b'], scores({ a: 100, b: 110 }))).toEqual(['a', 'b'])
  expect(settleOrder(['a', 'b'], scores({ a: 100, b: 120 }))).toEqual(['b', 'a'])
  expect(settleOrder(['a', 'b'], scores({ a: 100, b: 90, c: 99 }))).toEqual(['a', 'b', 'c'])
  expect(settleOrder(['a', 'b'], scores({ a: 100, b: 50, c: 99 }))).toEqual(['a', 'c', 'b'])
})

test('what is no longer among them leaves', () => {
  expect(settleOrder(['gone', 'a'], scores({ a: 1 }))).toEqual(['a'])
})

const letters = 'a b c d e f g h'.split(' ')
const scored = fc.dictionary(fc.constantFrom(...letters), fc.integer({ min: 1, max: 1000 }))

test('every story is there once, nobody clearly lighter stands right before, and a second time nothing moves', () => {
  fc.assert(
    fc.property(scored, fc.array(fc.constantFrom(...letters, 'x', 'y')), (given, present) => {
      const order = settleOrder(present, scores(given))
      expect(order.toSorted()).toEqual(Object.keys(given).toSorted())
      for (const [at, story] of order.entries()) {
        const before = given[order[at - 1] ?? ''] ?? Infinity
        expect(given[story]).toBeLessThanOrEqual(lead * before)
      }
      expect(settleOrder(order, scores(given))).toEqual(order)
    }),
  )
})
