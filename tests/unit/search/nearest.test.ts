import fc from 'fast-check'

import { distance, nearest } from '../../../src/search/nearest.ts'

test.each([
  ['harbour', 'harbour', 0],
  ['harbuor', 'harbour', 1],
  ['harbor', 'harbour', 1],
  ['гавань', 'гавани', 1],
  ['', 'tug', 3],
])('from %j to %j are %i letters', (one, other, letters) => {
  expect(distance(one, other)).toBe(letters)
})

test('the way is as long in both directions, and no longer than the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(distance(one, other)).toBe(distance(other, one))
      expect(distance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
      expect(distance(one, other) === 0).toBe(one === other)
    }),
  )
})

const known = [
  { word: 'harbour', count: 3 },
  { word: 'harbours', count: 1 },
  { word: 'labour', count: 9 },
  { word: 'tug', count: 4 },
]

test('the nearest word is offered, of two as near the commoner one, and none for short or far words', () => {
  expect(nearest('harbuor', known)).toBe('harbour')
  expect(nearest('harbourz', known)).toBe('harbour')
  expect(nearest('tig', known)).toBeUndefined()
  expect(nearest('zeppelin', known)).toBeUndefined()
  expect(nearest('habrou', known, true)).toBe('harbour')
})
