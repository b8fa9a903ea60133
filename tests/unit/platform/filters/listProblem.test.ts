import { listProblem } from '../../../../src/platform/filters/listProblem.ts'
import { publicFilters } from '../../../../src/platform/filters/publicFilters.ts'
import { mostOf } from '../../../../src/platform/filters/whereProblem.ts'

const joins = new Map([['storiesBy', ['articles']]])

const codeOf = (question: object, collection = 'articles') => {
  const problem = listProblem(collection, question, joins)
  return problem && [problem.code, problem.data['field']]
}

const where = (filter: unknown, collection?: string) => codeOf({ where: filter }, collection)

test.each([
  [{ slug: { equals: 'a' } }],
  [{ 'section.slug': { in: 'a,b' }, _status: { not_equals: 'n1' } }],
  [{ bylines__person: { equals: 'x' } }],
  [{ or: [{ breaking: { equals: true } }, { AND: [{ publishedAt: { greater_than: '2026-01-01' } }] }] }],
  [undefined],
  [null],
  [{}],
])('%j may be asked', (filter) => expect(where(filter)).toBeUndefined())

test.each([
  [{ stageNote: { like: 'x' } }, 'filter-not-allowed', 'stageNote'],
  [{ 'section.name': { equals: 'x' } }, 'filter-not-allowed', 'section.name'],
  [{ bylines__person__biography: { equals: 'x' } }, 'filter-not-allowed', 'bylines.person.biography'],
  [{ and: [{ or: [{ body: { exists: true } }] }] }, 'filter-not-allowed', 'body'],
  [{ headline: { like: 'x' } }, 'operator-not-allowed', 'headline'],
  [{ topics: { contains: 'x' } }, 'operator-not-allowed', 'topics'],
  [{ slug: { equals: { toString: 'x' } } }, 'operator-not-allowed', 'slug'],
  [{ mentions: { in: [{ biography: { like: 'x' } }] } }, 'operator-not-allowed', 'mentions'],
  [{ slug: 'a' }, 'filter-not-allowed', 'slug'],
  [{ or: { 0: { slug: { equals: 'a' } } } }, 'filter-not-allowed', 'or'],
  [{ or: ['slug'] }, 'filter-not-allowed', 'or'],
  ['slug', 'filter-not-allowed', 'where'],
  [{ constructor: { equals: 'x' } }, 'filter-not-allowed', 'constructor'],
  [{ '': { equals: 'x' } }, 'filter-not-allowed', ''],
])('%j is refused with %s of %s', (filter, code, field) => expect(where(filter)).toEqual([code, field]))

test('a refusal names what may be asked, and where words are looked for', () => {
  const problem = listProblem('media', { where: { alt: { like: 'x' } } }, joins)
  expect(problem?.data['allowed']).toEqual(Object.keys(publicFilters.media.filters))
  expect(listProblem('articles', { where: { headline: { like: 'x' } } }, joins)).toMatchObject({
    data: { allowed: ['equals', 'in'] },
    message: expect.stringContaining('/api/search'),
  })
})

test('no value of the question is in a refusal', () => {
  const problem = listProblem('articles', { where: { headline: { like: 'secretword' } } }, joins)
  expect(JSON.stringify(problem)).not.toContain('secretword')
})

const nested = (levels: number): object =>
  levels === 0 ? { slug: { equals: 'a' } } : { and: [nested(levels - 1)] }

test.each([
  ['conditions', { or: Array.from({ length: mostOf.conditions + 1 }, () => ({ slug: { equals: 'a' } })) }],
  ['levels', nested(mostOf.levels)],
  ['values', { id: { in: Array.from({ length: mostOf.values + 1 }, String) } }],
  ['values', { id: { not_in: Array.from({ length: mostOf.values + 1 }, String).join(',') } }],
] as const)('%s are counted', (respect, filter) => {
  const limit = mostOf[respect]
  expect(listProblem('articles', { where: filter }, joins)).toMatchObject({
    code: 'filter-too-large',
    data: { limit, found: limit + 1 },
  })
})

test('as many as may be are let through', () => {
  expect(where(nested(mostOf.levels - 1))).toBeUndefined()
  expect(where({ id: { in: Array.from({ length: mostOf.values }, String) } })).toBeUndefined()
  expect(
    where({ or: Array.from({ length: mostOf.conditions }, () => ({ slug: { equals: 'a' } })) }),
  ).toBeUndefined()
})

test.each([
  ['-publishedAt', undefined],
  [['-publishedAt', 'headline'], undefined],
  [undefined, undefined],
  ['section.name', ['sort-not-allowed', 'section.name']],
  ['-publishedAt,body', ['sort-not-allowed', 'body']],
  ['publishedAt,headline,createdAt,updatedAt', ['filter-too-large', undefined]],
])('sort %j', (sort, expected) => expect(codeOf({ sort })).toEqual(expected))

test.each([
  [{ storiesBy: { limit: 2, sort: '-publishedAt', where: { language: { equals: 'en' } } } }, undefined],
  [{ storiesBy: false }, undefined],
  [{ nonsense: { where: { body: { like: 'x' } } } }, undefined],
  [{ storiesBy: { where: { body: { like: 'x' } } } }, ['filter-not-allowed', 'body']],
  [{ storiesBy: { sort: 'dek' } }, ['sort-not-allowed', 'dek']],
  [{ storiesBy: { limit: 0 } }, ['limit-out-of-range', undefined]],
  [{ storiesBy: { limit: 101 } }, ['limit-out-of-range', undefined]],
])('joins %j', (asked, expected) => expect(codeOf({ joins: asked }, 'persons')).toEqual(expected))

test('nothing may be asked of what the public has no lists of', () => {
  expect(where({ email: { equals: 'x' } }, 'users')).toEqual(['filter-not-allowed', 'email'])
  expect(codeOf({}, 'users')).toBeUndefined()
})
