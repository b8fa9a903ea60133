import { facetsOf, inOrder } from '../../../src/search/arrange.ts'
import type { Candidate } from '../../../src/search/searchIndex.ts'

const candidate = (id: string, more: Partial<Candidate>): Candidate => ({
  type: 'articles',
  id,
  version: '2026-01-01T00:00:00.000Z',
  published: '2026-01-01T00:00:00.000Z',
  section: null,
  people: [],
  score: 1,
  ...more,
})

const ids = (candidates: Candidate[]) => candidates.map(({ id }) => id).join('')

test('the better one comes first; of two alike the recent one; a far better one, however old', () => {
  const old = candidate('a', { published: '2020-01-01T00:00:00.000Z' })
  const recent = candidate('b', {})
  const excellent = candidate('c', { published: '2010-01-01T00:00:00.000Z', score: 2 })
  expect(ids(inOrder([old, recent, excellent], 'relevance'))).toBe('cba')
  expect(ids(inOrder([old, recent, excellent], 'newest'))).toBe('bac')
  expect(inOrder([], 'relevance')).toEqual([])
})

test('facets count stories by section, person, year and month, and everything by type', () => {
  const facets = facetsOf([
    candidate('a', { section: 's', people: ['p', 'q'] }),
    candidate('b', { section: 's', people: ['q'], published: '2025-12-31T23:00:00.000Z' }),
    candidate('c', { type: 'persons' }),
  ])
  expect(facets).toEqual({
    type: [
      { value: 'articles', count: 2 },
      { value: 'persons', count: 1 },
    ],
    section: [{ value: 's', count: 2 }],
    person: [
      { value: 'q', count: 2 },
      { value: 'p', count: 1 },
    ],
    year: [
      { value: '2026', count: 1 },
      { value: '2025', count: 1 },
    ],
    month: [
      { value: '2026-01', count: 1 },
      { value: '2025-12', count: 1 },
    ],
  })
})
