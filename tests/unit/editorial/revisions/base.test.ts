import { etagOf, isStale, readIfMatch, readRev } from '../../../../src/editorial/revisions/base.ts'

test('an entity tag of ours is a number in quotes', () => {
  expect(readIfMatch('"7"')).toEqual({ rev: 7, given: 'If-Match' })
  expect(readIfMatch(' "7" ')).toEqual({ rev: 7, given: 'If-Match' })
  expect(readIfMatch(etagOf(12))).toEqual({ rev: 12, given: 'If-Match' })
  expect(readIfMatch('*')).toEqual({ rev: 'any', given: 'If-Match' })
  for (const nothing of [undefined, null, '', '  ']) expect(readIfMatch(nothing)).toBeUndefined()
})

test.each(['7', 'W/"7"', '"7", "8"', '"seven"', '""', '"-1"', '"7" x', `"${'9'.repeat(16)}"`])(
  '%s is refused',
  (header) => {
    expect(() => readIfMatch(header)).toThrow(
      expect.objectContaining({ status: 400, data: { code: 'bad-base' } }),
    )
  },
)

test('a revision in the data is a whole number from one on', () => {
  expect(readRev(3)).toEqual({ rev: 3, given: 'rev' })
  expect([readRev(undefined), readRev(null)]).toEqual([undefined, undefined])
  for (const wrong of [0, -1, 1.5, NaN, Infinity, '3', {}, true])
    expect(() => readRev(wrong)).toThrow(expect.objectContaining({ status: 400, data: { code: 'bad-base' } }))
})

test('stale is what names another revision than the newest', () => {
  expect(isStale(undefined, 7)).toBe(false)
  expect(isStale({ rev: 'any', given: 'If-Match' }, 7)).toBe(false)
  expect(isStale({ rev: 7, given: 'rev' }, 7)).toBe(false)
  expect(isStale({ rev: 6, given: 'rev' }, 7)).toBe(true)
  expect(isStale({ rev: 8, given: 'If-Match' }, 7)).toBe(true)
})
