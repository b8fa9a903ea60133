import { createHash } from 'node:crypto'

import { getIntrospectionQuery } from 'graphql'

import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

const post = (body: object, accept = 'application/graphql-response+json') =>
  fetch(`${room.base}/api/graphql`, {
    method: 'POST',
    headers: { Accept: accept, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

const deep = `{ Articles { docs { ${'translationOf { '.repeat(12)} id ${'} '.repeat(12)} } } }`

test.each([
  [deep, 'query-too-deep', 12],
  [`{ ${Array.from({ length: 31 }, (_none, n) => `a${n}: __typename`).join(' ')} }`, 'too-many-aliases', 30],
  ['{ Articles(limit: 0) { docs { id } } }', 'limit-out-of-range', 100],
  [
    '{ Persons(limit: 100) { docs { storiesBy(limit: 100) { docs { id headline } } } } }',
    'query-too-costly',
    20_000,
  ],
])('%s is refused with %s', async (query, code, limit) => {
  const answer = await post({ query })
  const { errors } = await answer.json()
  expect(answer.status).toBe(400)
  expect(errors.map((error: any) => error.extensions)).toContainEqual(
    expect.objectContaining({ code, limit, found: expect.any(Number) }),
  )
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('staff may ask for lists without an end', async () => {
  const { body } = await room.graphql('editor', '{ Articles(limit: 0) { totalDocs } }')
  expect(body).toEqual({ data: { Articles: { totalDocs: 0 } } })
})

test('introspection as tools do it is answered', async () => {
  const { data } = await (await post({ query: getIntrospectionQuery() })).json()
  expect(data.__schema.queryType.name).toBe('Query')
})

test('a query of ten thousand words and more is refused', async () => {
  const answer = await post({ query: `{ ${'Articles { totalDocs } '.repeat(3000)} }` })
  expect({ status: answer.status, said: (await answer.json()).errors[0].message }).toEqual({
    status: 400,
    said: expect.stringContaining('10000 tokens'),
  })
})

test('a query is sent once, and asked by its hash from then on, by POST and GET', async () => {
  const query = '{ Articles { totalDocs limit } }'
  const extensions = {
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
  }
  const expected = { data: { Articles: { totalDocs: 0, limit: 10 } } }
  const unknown = await post({ extensions })
  expect(await unknown.json()).toMatchObject({
    errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  })
  expect(unknown.headers.get('cache-control')).toBe('no-store')
  expect(await (await post({ query, extensions })).json()).toEqual(expected)
  expect(await (await post({ extensions })).json()).toEqual(expected)
  const url = `${room.base}/api/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`
  expect(await (await fetch(url)).json()).toEqual(expected)
})

test('a query that is not valid is not kept', async () => {
  const query = '{ Nosuch }'
  const extensions = {
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
  }
  await post({ query, extensions })
  expect(await (await post({ extensions })).json()).toMatchObject({
    errors: [{ message: 'PersistedQueryNotFound' }],
  })
})
