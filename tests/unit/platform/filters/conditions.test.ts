import { conjunction, isOne, listed } from '../../../../src/platform/filters/conditions.ts'

test('all conditions that must hold are found, however deep, and alternatives left alone', () => {
  const or = [{ slug: { equals: 'b' } }]
  const where = { id: { equals: 'a' }, and: [{ kind: { in: 'x,y' } }, { AND: [{ or }] }] }
  expect(conjunction(where)).toEqual([{ id: { equals: 'a' } }, { kind: { in: 'x,y' } }, {}, { or }])
  expect([undefined, null, 'id', []].flatMap(conjunction)).toEqual([])
})

test('values are listed by equals and in, as a list or in words', () => {
  expect(listed({ equals: 7 })).toEqual(['7'])
  expect(listed({ in: ['a', 'b'] })).toEqual(['a', 'b'])
  expect(listed({ in: 'a,b', exists: true })).toEqual(['a', 'b'])
  expect([{ like: 'a' }, { in: [null] }, 'a', undefined].map(listed)).toEqual(Array(4).fill(undefined))
})

test('one document at most is named by one id or one slug', () => {
  expect(isOne({ id: { equals: 'a' } })).toBe(true)
  expect(isOne({ and: [{ _status: { equals: 'published' } }, { slug: { in: ['a'] } }] })).toBe(true)
  expect(isOne({ id: { in: ['a', 'b'] } })).toBe(false)
  expect(isOne({ or: [{ id: { equals: 'a' } }] })).toBe(false)
  expect(isOne(undefined)).toBe(false)
})
