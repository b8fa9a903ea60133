import fc from 'fast-check'

import { canonicalText } from '../../../../src/text/digest/canonical.ts'
import { isEmptyValue, isEquivalent } from '../../../../src/text/digest/isEquivalent.ts'
import { plainData } from '../../../helpers/plainData.ts'

const few = fc.constantFrom(
  null,
  undefined,
  '',
  'a',
  0,
  -0,
  1,
  NaN,
  Infinity,
  true,
  [],
  {},
  new Date(0),
  '1970-01-01T00:00:00.000Z',
)
const key = fc.constantFrom('a', 'b', '1', 'constructor', 'toString', '__proto__')

/** Small values that are often the same, or the same but for what is empty. */
const alike = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    few,
    fc.array(tie('any'), { maxLength: 2 }),
    fc.dictionary(key, tie('any'), { maxKeys: 2 }),
  ),
})).any

test('two values say the same when their canonical texts are the same', () => {
  let same = 0
  fc.assert(
    fc.property(alike, alike, (one, other) => {
      const expected = canonicalText({ value: one }) === canonicalText({ value: other })
      if (expected) same += 1
      expect(isEquivalent(one, other)).toBe(expected)
    }),
    { numRuns: 20_000 },
  )
  expect(same).toBeGreaterThan(500)
})

test('a value says nothing when its canonical text is that of nothing', () => {
  fc.assert(
    fc.property(fc.oneof(alike, plainData), (value) => {
      expect(isEmptyValue(value)).toBe(canonicalText(value) === canonicalText(undefined))
    }),
    { numRuns: 3000 },
  )
})

test('neither the order of keys nor what is empty makes a difference, at any depth', () => {
  const one = { b: [{ text: 'tide', link: null }], a: { c: [] } }
  expect(isEquivalent(one, { a: null, b: [{ link: {}, text: 'tide' }] })).toBe(true)
  expect(isEquivalent(one, { a: null, b: [{ link: {}, text: 'tides' }] })).toBe(false)
  expect(isEquivalent(one, { a: null, b: [{ text: 'tide' }, null] })).toBe(false)
})

test.each(['constructor', 'toString', '__proto__'])('a field may be called %s', (name) => {
  const one = JSON.parse('{"a":1}') as object
  const other = JSON.parse(`{"a":1,"${name}":"x"}`) as object
  expect([isEquivalent(one, other), isEquivalent(other, one)]).toEqual([false, false])
})
