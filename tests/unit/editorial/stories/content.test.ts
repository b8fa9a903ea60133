import fc from 'fast-check'

import { contentHash } from '../../../../src/editorial/stories/content.ts'

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1 }), tie('node'), { maxKeys: 4 }),
  ),
})).node

const story = fc.dictionary(fc.constantFrom('headline', 'dek', 'body', 'bylines', 'seo', 'section'), value)

/** The same data with the keys of every object the other way round. */
const turned = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(turned)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

test('the order of keys does not count', () => {
  fc.assert(
    fc.property(story, (data) => {
      expect(contentHash(turned(data) as typeof data)).toBe(contentHash(data))
    }),
  )
})

test('what is empty does not count', () => {
  const empty = fc.constantFrom(null, undefined, '', [], {}, { text: '' })
  fc.assert(
    fc.property(story, empty, (data, nothing) => {
      expect(contentHash({ ...data, kicker: nothing })).toBe(contentHash(data))
    }),
  )
})

test('a changed word counts, wherever it stands', () => {
  const place = fc.constantFrom('headline', 'body', 'bylines', 'leadImage')
  const wrap = fc.constantFrom(
    (text: string): unknown => text,
    (text: string) => [{ text }],
    (text: string) => ({ root: { children: [{ children: [{ text }] }] } }),
  )
  const word = fc.string({ minLength: 1 })
  const words = fc.tuple(word, word).filter(([one, other]) => one !== other)
  fc.assert(
    fc.property(story, place, wrap, words, (data, key, put, [one, other]) => {
      expect(contentHash({ ...data, [key]: put(one) })).not.toBe(contentHash({ ...data, [key]: put(other) }))
    }),
  )
})

test.each([
  'id',
  'rev',
  'stage',
  'stageNote',
  'stageBy',
  'stageAt',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'plannedFor',
  'planning',
  'createdBy',
  'createdByKey',
  'savedBy',
  'writers',
  'approvals',
  'lanes',
  'withdrawalNotice',
  'origin',
  '_status',
])('%s is not what a story says', (key) => {
  expect(contentHash({ headline: 'A', [key]: 'x' })).toBe(contentHash({ headline: 'A' }))
})

test('fields that are worked out from others are left out when they are named', () => {
  expect(contentHash({ headline: 'A', wordCount: 1 }, ['wordCount'])).toBe(contentHash({ headline: 'A' }))
  expect(contentHash({ headline: 'A', wordCount: 1 })).not.toBe(contentHash({ headline: 'A' }))
})

test('order within a list, and one row more, count', () => {
  const [one, other] = [{ person: '1' }, { person: '2' }]
  expect(contentHash({ bylines: [one, other] })).not.toBe(contentHash({ bylines: [other, one] }))
  expect(contentHash({ bylines: [one] })).not.toBe(contentHash({ bylines: [one, one] }))
})

test('a time is the same as a date and as text', () => {
  const time = '2026-03-01T12:00:00.000Z'
  expect(contentHash({ embargoUntil: new Date(time) })).toBe(contentHash({ embargoUntil: time }))
})
