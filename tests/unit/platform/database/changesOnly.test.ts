import type { FlattenedField } from 'payload'

import { changesOnly } from '../../../../src/platform/database/payload/changesOnly.ts'

const fields = [
  { name: 'headline', type: 'text' },
  { name: 'body', type: 'richText' },
  { name: 'section', type: 'relationship', relationTo: 'sections' },
  { name: 'story', type: 'relationship', relationTo: ['articles', 'persons'] },
  { name: 'topics', type: 'text', hasMany: true },
  { name: 'sources', type: 'array' },
  { name: 'front', type: 'group' },
  { name: 'updatedAt', type: 'date' },
] as unknown as FlattenedField[]

const row = {
  headline: 'Ferries',
  body: { root: { children: [] } },
  section: 'harbour',
  story: null,
  topics: ['ferry'],
  sources: [{ id: 'a', name: 'Timetable' }],
  front: { pinned: [] },
  updatedAt: 'then',
}

const copy = (): typeof row => JSON.parse(JSON.stringify(row)) as typeof row

test('what is in the row itself is written where it differs', () => {
  const data = { ...copy(), headline: null, body: { root: {} }, updatedAt: 'now' }
  expect(changesOnly(data, { row, fields })).toEqual({
    headline: null,
    body: { root: {} },
    updatedAt: 'now',
  })
})

test.each([
  ['a list', { topics: [] }],
  ['a list of rows', { sources: [{ id: 'a', name: 'The captain' }] }],
  ['a group', { front: { pinned: [{ story: 'one' }] } }],
  ['what points to one of several collections', { story: { relationTo: 'persons', value: 'ida' } }],
  ['a field that nobody knows', { unknown: 1 }],
])('everything is written where %s differs', (_name, more) => {
  const data = { ...copy(), ...more }
  expect(changesOnly(data, { row, fields })).toBe(data)
})

test('the time of the last change is written even where it stays', () => {
  const data = { ...copy(), headline: 'Ferries return' }
  expect(changesOnly(data, { row, fields })).toEqual({ headline: 'Ferries return', updatedAt: 'then' })
})
