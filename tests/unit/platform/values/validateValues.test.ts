import type { ValueField } from '../../../../src/platform/values/field.ts'
import { validateValues } from '../../../../src/platform/values/validateValues.ts'
import { bodyOf } from '../../../helpers/newsroom.ts'

const id = '01a20b11-6075-7412-9cb1-d49e163aa861'
const isId = (_collection: string, text: string): boolean => text === id

const fields: ValueField[] = [
  { name: 'headline', type: 'text' },
  { name: 'topics', type: 'text', hasMany: true, longest: 6 },
  { name: 'slug', type: 'text', longest: 6 },
  { name: 'due', type: 'date' },
  { name: 'story', type: 'relationship', relationTo: 'articles' },
  { name: 'either', type: 'relationship', relationTo: ['articles', 'persons'] },
  { name: 'people', type: 'relationship', relationTo: 'persons', hasMany: true },
  { name: 'anchor', type: 'group', fields: [{ name: 'exact', type: 'text' }] },
  { name: 'rows', type: 'array', fields: [{ name: 'text', type: 'text' }] },
  { name: 'rank', type: 'number' },
  { name: 'facts', type: 'json' },
  { name: 'kind', type: 'select', options: ['a', 'b'] },
  { name: 'kinds', type: 'select', options: ['a', 'b'], hasMany: true },
  { name: 'isOn', type: 'checkbox' },
  { name: 'url', type: 'text', address: 'link' },
  { name: 'embed', type: 'text', address: 'web' },
  { name: 'storiesBy', type: 'join' },
]

const others = new Set(['id'])

const judged = (data: unknown) => validateValues({ fields, others }, data, isId)

const nested = (levels: number): unknown => (levels === 0 ? 'x' : { in: nested(levels - 1) })

test.each([
  {},
  { headline: 'Fog', topics: ['a'], story: id, people: [id], anchor: { exact: 'x' }, rows: [{ text: 'y' }] },
  { headline: null, topics: null, due: null, story: null, kind: null, isOn: null, rank: null },
  { story: '', kind: '', rank: '', isOn: '' },
  { rows: 0 },
  { rows: [] },
  { story: { id, headline: 'as it was read' }, either: { relationTo: 'persons', value: id } },
  { facts: [1, { deep: ['x', null] }] },
  { id: 'x' },
  { slug: 'a-slug', topics: ['topics', 'topics'] },
  { storiesBy: { docs: [], hasNextPage: false } },
  { kind: 'a', kinds: ['a', 'b'], isOn: false },
  { isOn: 'true' },
  { headline: 'a\ttab, a\nline, U+2028 \u2028 and 👩‍👩‍👧' },
  ...[2 ** 53 - 1, -5, 0.1, '7', ' -0.5e3 '].map((rank) => ({ rank })),
  ...[new Date(0), '2026-02-28', '2024-02-29T23:59:59.999Z', '2026-11-30T09:30+01:00'].map((due) => ({
    due,
  })),
  ...[
    'https://a.example/b?c#d',
    '/page',
    '#part',
    '?page=2',
    'mailto:a@b.example',
    'tel:+4512345678',
    '',
  ].map((url) => ({ url })),
  { embed: 'https://video.example/1' },
])('%j is of its fields’ values', (data) => expect(judged(data)).toEqual([]))

test.each<[object, string, string]>([
  [{ nosuch: 1 }, 'nosuch', 'unknown-field'],
  [{ anchor: { exact: 'x', nosuch: null } }, 'anchor.nosuch', 'unknown-field'],
  [{ rows: [{ text: 'y', nosuch: 1 }] }, 'rows.0.nosuch', 'unknown-field'],
  [{ slug: 'a-slugs' }, 'slug', 'too-long'],
  [{ slug: 'x'.repeat(200_000) }, 'slug', 'too-long'],
  [{ topics: ['topic', 'topic-2'] }, 'topics.1', 'too-long'],
  [{ headline: {} }, 'headline', 'wrong-shape'],
  [{ headline: 5 }, 'headline', 'wrong-shape'],
  [{ headline: ['a'] }, 'headline', 'wrong-shape'],
  [{ topics: 'a' }, 'topics', 'wrong-shape'],
  [{ topics: ['a', 5] }, 'topics.1', 'wrong-shape'],
  [{ topics: [null] }, 'topics.0', 'wrong-shape'],
  [{ anchor: null }, 'anchor', 'wrong-shape'],
  [{ anchor: { exact: 5 } }, 'anchor.exact', 'wrong-shape'],
  [{ rows: {} }, 'rows', 'wrong-shape'],
  [{ rows: null }, 'rows', 'wrong-shape'],
  [{ rows: [1] }, 'rows.0', 'wrong-shape'],
  [{ rows: [{ text: 'a' }, { text: [] }] }, 'rows.1.text', 'wrong-shape'],
  [{ either: id }, 'either', 'wrong-shape'],
  [{ people: id }, 'people', 'wrong-shape'],
  ...[{}, 5, [id], 'abc', { id: 'abc' }, true].map((story): [object, string, string] => [
    { story },
    'story',
    'bad-id',
  ]),
  [{ people: [id, 'x'] }, 'people.1', 'bad-id'],
  [{ either: { relationTo: 'persons', value: 'x' } }, 'either', 'bad-id'],
  [{ either: { relationTo: 'users', value: id } }, 'either', 'not-an-option'],
  ...[
    2 ** 53,
    -3.8e16,
    Infinity,
    NaN,
    '38000000000000000',
    '7abc',
    'NaN',
    '0x10',
    true,
    {},
    [1],
    '1e400',
  ].map((rank): [object, string, string] => [{ rank }, 'rank', 'bad-number']),
  ...[
    {},
    '',
    0,
    1700000000000,
    'soon',
    '2026',
    '2026-13-01',
    '2026-02-30',
    '2023-02-29T00:00:00Z',
    '2026-11-30T09:30',
    '24:00',
    new Date(NaN),
    '+010000-01-01T00:00:00Z',
  ].map((due): [object, string, string] => [{ due }, 'due', 'bad-date']),
  ...['maybe', 'TRUE', 0, 1, [], {}].map((isOn): [object, string, string] => [
    { isOn },
    'isOn',
    'bad-boolean',
  ]),
  ...['c', 'A', 5, ['a'], {}].map((kind): [object, string, string] => [{ kind }, 'kind', 'not-an-option']),
  [{ kinds: ['a', 'c'] }, 'kinds.1', 'not-an-option'],
  ...['\u0000', 'a\u0000b', '\u000B', '\u001B[1m', '\u007F', '\u0085', '\uD800', 'a\uDC00b', '\uFFFE'].map(
    (headline): [object, string, string] => [{ headline }, 'headline', 'bad-text'],
  ),
  [{ facts: { 'a\u0000': 1 } }, 'facts', 'bad-text'],
  [{ facts: [{ a: '\u0001' }] }, 'facts.0.a', 'bad-text'],
  ...[
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    ' javascript:x',
    'java\tscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'blob:x',
    'ftp://a.example',
    'about:blank',
    '//evil.example',
    '/\\evil.example',
    'https:evil',
    'http:/one',
    'https://',
    'www.example.org',
    'page.html',
    'https://a b.example',
  ].map((url): [object, string, string] => [{ url }, 'url', 'bad-address']),
  ...['/page', 'mailto:a@b.example', 'tel:1', 'javascript:1'].map((embed): [object, string, string] => [
    { embed },
    'embed',
    'bad-address',
  ]),
  [{ facts: nested(200) }, '', 'too-deep'],
])('%j is not: %s is %s', (data, path, code) =>
  expect(judged(data).map((one) => [one.path, one.code])).toEqual([[path, code]]),
)

test('no depth breaks the validateValues', () => {
  let deep: unknown = 'x'
  for (let level = 0; level < 200_000; level += 1) deep = [deep]
  expect(judged({ facts: deep, rows: deep })).toMatchObject([{ code: 'too-deep' }])
})

test('the message says where the invisible character is', () => {
  const [problem] = judged({ headline: 'Fog over the harbour\u000B clears' })
  expect(problem?.message).toBe(
    'There is an invisible character that cannot be stored (U+000B) after “Fog over the harbour”. Delete it.',
  )
})

test('a text of the editor that nobody judges further has no bad characters', () => {
  expect(
    validateValues(
      { fields: [{ name: 'body', type: 'richText' }], others },
      { body: bodyOf('a\u0000') },
      isId,
    ),
  ).toMatchObject([{ code: 'bad-text', path: 'body.root.children.0.children.0.text' }])
})
