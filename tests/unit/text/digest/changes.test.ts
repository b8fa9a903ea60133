import { changesBetween, differ } from '../../../../src/text/digest/changes.ts'

const ignored = new Set(['rev', 'updatedAt'])

test('what changed since the base, with what somebody would put in its place', () => {
  const base = { rev: 1, headline: 'Old', dek: 'Same', topics: ['a'] }
  const current = { rev: 2, headline: 'New', dek: 'Same', topics: ['a', 'b'], kicker: 'Harbour' }
  expect(changesBetween({ base, current, yours: { headline: 'Mine', dek: 'Mine too' }, ignored })).toEqual([
    { path: 'headline', base: 'Old', current: 'New', yours: 'Mine' },
    { path: 'topics', base: ['a'], current: ['a', 'b'] },
    { path: 'kicker', base: null, current: 'Harbour' },
  ])
})

test('a field that is gone, and one that they would empty', () => {
  const told = changesBetween({
    base: { dek: 'Was' },
    current: { dek: null },
    yours: { dek: undefined },
    ignored,
  })
  expect(told).toEqual([{ path: 'dek', base: 'Was', current: null, yours: null }])
})

test('without the base every field counts that they would put otherwise', () => {
  const current = { headline: 'New', dek: 'Same', kicker: 'Not sent' }
  const yours = { headline: 'Mine', dek: 'Same', rev: 9 }
  expect(changesBetween({ base: undefined, current, yours, ignored })).toEqual([
    { path: 'headline', base: null, current: 'New', yours: 'Mine' },
  ])
})

test('nothing and an empty value say the same', () => {
  expect([
    differ(null, undefined),
    differ('', null),
    differ([], undefined),
    differ('a', 'b'),
    differ(0, null),
  ]).toEqual([false, false, false, true, true])
})
