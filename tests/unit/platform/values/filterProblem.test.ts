import type { ValueField } from '../../../../src/platform/values/field.ts'
import { filterProblem } from '../../../../src/platform/values/filterProblem.ts'

const id = '01a20b11-6075-7412-9cb1-d49e163aa861'

const sections: ValueField[] = [{ name: 'slug', type: 'text' }]
const fields: ValueField[] = [
  { name: 'headline', type: 'text' },
  { name: 'url', type: 'text', address: 'link' },
  { name: 'wordCount', type: 'number' },
  { name: 'due', type: 'date' },
  { name: 'isOn', type: 'checkbox' },
  { name: 'kind', type: 'select', options: ['a', 'b'] },
  { name: 'section', type: 'relationship', relationTo: 'sections' },
  { name: 'about', type: 'relationship', relationTo: ['sections', 'persons'] },
  { name: 'rows', type: 'array', fields: [{ name: 'at', type: 'date' }] },
  { name: 'body', type: 'richText' },
]

const problemOf = (where: unknown) =>
  filterProblem(where, {
    fields,
    fieldsOf: (slug) => (slug === 'sections' ? sections : undefined),
    isId: (_collection, text) => text === id,
  })

const nested = (levels: number): object => (levels === 0 ? {} : { and: [nested(levels - 1)] })

test.each([
  undefined,
  null,
  '',
  {},
  { nosuch: { equals: 5 } },
  { headline: { equals: 5, like: 'a', contains: 'b', in: ['a', 1] } },
  { headline: { exists: 'true' }, url: { equals: 'javascript:x', contains: '/a' } },
  { wordCount: { greater_than: '5', in: '1,2, 3', equals: null, not_equals: 'null', less_than: -1.5 } },
  { due: { less_than_equal: '2026-11-30', in: [new Date(0)] } },
  { isOn: { equals: 'false', not_equals: true } },
  { kind: { in: ['a', 'b'], equals: 'null', like: 'a' } },
  { section: { equals: id, in: `${id},${id}` } },
  { about: { equals: { relationTo: 'sections', value: id }, in: [id] } },
  { 'section.slug': { equals: 'news' }, section__slug: { in: 'a,b' }, 'rows.at': { exists: false } },
  { or: [{ headline: { equals: 'a' } }, { and: [] }], AND: [{}] },
])('%j can be asked', (where) => expect(problemOf(where)).toBeUndefined())

test.each<[unknown, string, string]>([
  ['abc', 'where', 'wrong-shape'],
  [5, 'where', 'wrong-shape'],
  [[], 'where', 'wrong-shape'],
  [{ or: 'x' }, 'or', 'wrong-shape'],
  [{ and: {} }, 'and', 'wrong-shape'],
  [{ and: ['x'] }, 'and', 'wrong-shape'],
  [{ or: [{ headline: 'x' }] }, 'headline', 'wrong-shape'],
  [{ headline: null }, 'headline', 'wrong-shape'],
  [{ headline: ['x'] }, 'headline', 'wrong-shape'],
  [{ headline: { equals: {} } }, 'headline', 'wrong-shape'],
  [{ headline: { equals: ['a'] } }, 'headline', 'wrong-shape'],
  [{ headline: { in: [{}] } }, 'headline', 'wrong-shape'],
  [{ headline: { like: 5 } }, 'headline', 'wrong-shape'],
  [{ wordCount: { like: ['5'] } }, 'wordCount', 'wrong-shape'],
  [{ due: { like: '2026' } }, 'due', 'wrong-shape'],
  [{ kind: { in: ['a', 'null'] } }, 'kind', 'wrong-shape'],
  [{ headline: { equals: 'a\u0000' } }, 'headline', 'bad-text'],
  [{ headline: { like: '\uD800' } }, 'headline', 'bad-text'],
  [{ section__slug: { equals: '\u0000' } }, 'section.slug', 'bad-text'],
  [{ headline: { exists: 'maybe' } }, 'headline', 'bad-boolean'],
  [{ body: { exists: 5 } }, 'body', 'bad-boolean'],
  [{ wordCount: { equals: 'many' } }, 'wordCount', 'bad-number'],
  [{ wordCount: { equals: '' } }, 'wordCount', 'bad-number'],
  [{ wordCount: { in: '1,two' } }, 'wordCount', 'bad-number'],
  [{ wordCount: { greater_than: '1e999' } }, 'wordCount', 'bad-number'],
  [{ due: { greater_than: 'soon' } }, 'due', 'bad-date'],
  [{ 'rows.at': { less_than: '2026-02-30' } }, 'rows.at', 'bad-date'],
  [{ isOn: { equals: 'maybe' } }, 'isOn', 'bad-boolean'],
  [{ kind: { in: ['a', 'c'] } }, 'kind', 'not-an-option'],
  [{ section: { equals: 'abc' } }, 'section', 'bad-id'],
  [{ about: { equals: { relationTo: 'users', value: id } } }, 'about', 'not-an-option'],
  [nested(200), 'where', 'too-deep'],
])('%j cannot: %s is %s', (where, path, code) => expect(problemOf(where)).toMatchObject({ code, path }))
