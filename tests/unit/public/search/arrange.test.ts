import { byRelevance, byTime, facetsOf } from '../../../../src/public/search/arrange.ts'
import type { Candidate } from '../../../../src/public/search/searchIndex.ts'

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  type: 'articles',
  id,
  published: '2026-01-01T00:00:00.000Z',
  section: null,
  people: [],
  lines: ['', '', ''],
  ...more,
})

const ids = (candidates: Candidate[]) => candidates.map(({ id }) => id).join('')

const terms = [{ words: ['tug'], isPrefix: true, people: ['7-f'] }]

test('headline before dek, dek before quotes and people, those before the text; the whole word before its beginning', () => {
  const lines = {
    a: ['x', 'y', 'z'],
    b: ['x', 'y', 'tug'],
    c: ['x', 'y', 'p7f'],
    d: ['x', 'the tug', 'z'],
    e: ['tugboats', 'y', 'z'],
    f: ['a tug', 'y', 'z'],
  }
  const all = Object.entries(lines).map(([id, three]) => candidate(id, { lines: three }))
  expect(ids(byRelevance(all, terms))).toBe('fedbca')
})

test('of two alike the recent one comes first; a far better one, however old', () => {
  const old = candidate('a', { published: '2020-01-01T00:00:00.000Z' })
  const recent = candidate('b')
  const excellent = candidate('c', { published: '2010-01-01T00:00:00.000Z', lines: ['tug', '', ''] })
  expect(ids(byRelevance([old, recent, excellent], terms))).toBe('cba')
  expect(ids(byTime([old, recent, excellent]))).toBe('bac')
  expect(byRelevance([], terms)).toEqual([])
})

test('where the whole text is known, it counts how often a word is in it', () => {
  const once = candidate('a')
  const often = candidate('b')
  const never = candidate('c')
  const bodies: Record<string, string> = { a: 'A tug.', b: 'Tug after tug: Tugs!', c: 'A barge.' }
  const texts = ({ id }: Candidate) => ({
    type: 'articles' as const,
    id,
    version: '',
    said: '',
    body: bodies[id] ?? '',
  })
  expect(ids(byRelevance([never, once, often], terms, texts))).toBe('bac')
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
