import { createHash } from 'node:crypto'

import { persistedQueries } from '../../../../src/api/graphql/persistedQueries.ts'

const hashOf = (query: string) => createHash('sha256').update(query).digest('hex')
const asking = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } })

const known = (queries: ReturnType<typeof persistedQueries>, query: string) =>
  queries.find({ extensions: asking(hashOf(query)) }).kind === 'known'

test('a query without a hash is plain', () => {
  expect(persistedQueries(2).find({ query: '{ a }' })).toEqual({ kind: 'plain' })
})

test('an unknown hash is refused, until its query was kept', () => {
  const queries = persistedQueries(2)
  expect(queries.find({ extensions: asking(hashOf('{ a }')) })).toMatchObject({
    refusal: { code: 'PERSISTED_QUERY_NOT_FOUND' },
  })
  queries.keep(hashOf('{ a }'), '{ a }')
  expect(queries.find({ extensions: asking(hashOf('{ a }')) })).toEqual({ kind: 'known', query: '{ a }' })
})

test('finding alone keeps nothing', () => {
  const queries = persistedQueries(2)
  expect(queries.find({ query: '{ a }', extensions: asking(hashOf('{ a }')) }).kind).toBe('new')
  expect(known(queries, '{ a }')).toBe(false)
})

test('a hash of another query is refused', () => {
  const found = persistedQueries(2).find({ query: '{ b }', extensions: asking(hashOf('{ a }')) })
  expect(found).toMatchObject({ refusal: { code: 'PERSISTED_QUERY_HASH_MISMATCH' } })
})

test('the least recently asked is forgotten', () => {
  const queries = persistedQueries(2)
  for (const query of ['{ a }', '{ b }']) queries.keep(hashOf(query), query)
  expect(known(queries, '{ a }')).toBe(true)
  queries.keep(hashOf('{ c }'), '{ c }')
  expect(['{ a }', '{ b }', '{ c }'].map((query) => known(queries, query))).toEqual([true, false, true])
})

test('a query beyond the size is not kept', () => {
  const queries = persistedQueries(2)
  const long = `{ a(b: "${'x'.repeat(20_000)}") }`
  queries.keep(hashOf(long), long)
  expect(known(queries, long)).toBe(false)
})
