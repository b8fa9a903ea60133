import fc from 'fast-check'

import { distance, isSpellable, nearestWords } from '../../../../src/public/search/nearestWords.ts'

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

const known = ['harbour', 'harbours', 'labour', 'tug', 'harbor']

test('the nearest words are offered, those of its length first, and none for short or far words', () => {
  expect(nearestWords('harbuor', known)).toEqual(['harbour', 'harbor'])
  expect(nearestWords('harbourz', known)).toEqual(['harbours', 'harbour'])
  expect(nearestWords('labuor', known)).toEqual(['labour'])
  expect(nearestWords('tig', known)).toEqual([])
  expect(nearestWords('zeppelin', known)).toEqual([])
  expect(nearestWords('habrou', known, true)).toEqual(['harbour', 'harbours'])
})

test('numbers and very short or long words are not offered', () => {
  expect(['tug', 'zu', '1912', 'b52', 'x'.repeat(33), 'їжак'].filter(isSpellable)).toEqual(['tug', 'їжак'])
})
