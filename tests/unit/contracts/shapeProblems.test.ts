import { type ShapedField, shapeProblems } from '../../../src/contracts/shapeProblems.ts'

const fields: ShapedField[] = [
  { name: 'headline', type: 'text' },
  { name: 'topics', type: 'text', hasMany: true },
  { name: 'due', type: 'date' },
  { name: 'story', type: 'relationship' },
  { name: 'people', type: 'relationship', hasMany: true },
  { name: 'anchor', type: 'group', fields: [{ name: 'exact', type: 'text' }] },
  { name: 'rows', type: 'array', fields: [{ name: 'text', type: 'text' }] },
  { name: 'rank', type: 'number' },
  { name: 'facts', type: 'json' },
  { name: 'storiesBy', type: 'join', hasMany: true },
]

test.each([
  {},
  {
    headline: 'Fog',
    topics: ['a'],
    due: '2026-11-25',
    story: 'id',
    people: ['id'],
    anchor: { exact: 'x' },
    rows: [{ text: 'y' }],
  },
  { headline: null, topics: null, due: null, story: null },
  { rows: 0 },
  { rows: [] },
  { due: new Date(0), story: { relationTo: 'articles', value: 'id' }, rank: 'not looked at', facts: [1] },
  ...[2 ** 53 - 1, -5, 0.1, '7', null].map((rank) => ({ rank })),
  { nosuch: {} },
  ...[{ docs: ['id'], hasNextPage: false }, { docs: [] }, [], null].map((storiesBy) => ({ storiesBy })),
])('%j is of its fields’ shape', (data) => expect(shapeProblems(fields, data)).toEqual([]))

test.each([
  [{ headline: {} }, 'headline'],
  [{ topics: 'a' }, 'topics'],
  [{ due: {} }, 'due'],
  [{ story: [null] }, 'story'],
  [{ people: 'id' }, 'people'],
  [{ anchor: null }, 'anchor'],
  [{ anchor: { exact: 5 } }, 'anchor.exact'],
  ...[2 ** 53, -3.8e16, Infinity, '38000000000000000'].map((rank): [object, string] => [{ rank }, 'rank']),
  [{ rows: {} }, 'rows'],
  [{ rows: null }, 'rows'],
  [{ rows: [1] }, 'rows.0'],
  [{ rows: [{ text: 'a' }, { text: [] }] }, 'rows.1.text'],
])('%j is not', (data, path) => expect(shapeProblems(fields, data).map((one) => one.path)).toEqual([path]))
