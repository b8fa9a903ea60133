import { parseSearch } from '../../../../src/public/search/parseSearch.ts'
import type { Refusal } from '../../../../src/rules/refusals/refuse.ts'

test('a question has defaults for what it leaves out', () => {
  expect(parseSearch({ q: 'tugs' })).toMatchObject({
    q: 'tugs',
    types: ['articles', 'persons', 'sections'],
    sections: [],
    persons: [],
    from: undefined,
    to: undefined,
    sort: 'relevance',
    page: 1,
    limit: 10,
  })
})

test('lists have commas; a day counts whole, a time is itself', () => {
  const given = {
    q: 'tugs',
    section: 'harbour, city',
    type: 'articles',
    from: '2026-03-01',
    to: '2026-03-01',
  }
  expect(parseSearch(given)).toMatchObject({
    sections: ['harbour', 'city'],
    types: ['articles'],
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-02T00:00:00.000Z',
  })
  expect(parseSearch({ q: 'tugs', to: '2026-03-01T12:00:00+02:00' })).toMatchObject({
    to: '2026-03-01T10:00:00.000Z',
  })
})

test.each([
  [{}, 'q', 'q-missing'],
  [{ q: ['a', 'b'] }, 'q', 'q-missing'],
  [{ q: '  ' }, 'q', 'q-missing'],
  [{ q: '"*" – !' }, 'q', 'q-without-words'],
  [{ q: 'x'.repeat(201) }, 'q', 'q-too-long'],
  [{ q: 'abcdefghijklmnopqrstu'.split('').join(' ') }, 'q', 'too-many-words'],
  [{ q: 'a', type: 'users' }, 'type', 'bad-list'],
  [{ q: 'a', section: "x' or 1=1" }, 'section', 'bad-list'],
  [{ q: 'a', person: { equals: 'x' } }, 'person', 'bad-list'],
  [{ q: 'a', from: 'yesterday' }, 'from', 'bad-date'],
  [{ q: 'a', to: '2026-02-30' }, 'to', 'bad-date'],
  [{ q: 'a', from: '2026-03-02', to: '2026-03-01' }, 'from', 'from-after-to'],
  [{ q: 'a', page: '0' }, 'page', 'out-of-range'],
  [{ q: 'a', limit: '51' }, 'limit', 'limit-out-of-range'],
  [{ q: 'a', limit: '1e1' }, 'limit', 'limit-out-of-range'],
  [{ q: 'a', sort: '-publishedAt' }, 'sort', 'bad-sort'],
  [{ q: 'a', sections: 'harbour' }, 'sections', 'unknown-parameter'],
])('%j is refused for %s: %s', (given, field, code) => {
  const problems = parseSearch(given) as Refusal[]
  expect(problems).toMatchObject([{ code, data: { field } }])
  expect(problems[0]?.message).toMatch(/\.$/)
})

test('everything that is wrong is said at once', () => {
  const problems = parseSearch({ q: '', page: '-1', colour: 'red' }) as Refusal[]
  expect(problems.map(({ data }) => data['field'])).toEqual(['colour', 'q', 'page'])
})
