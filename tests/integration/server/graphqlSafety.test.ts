import { getIntrospectionQuery } from 'graphql'

import { type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

/* What somebody may send to GraphQL to overload it, or to make it fail. */

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

const asked = 'application/graphql-response+json'

const send = async (who: Who, request: { body: string } | { search: string }) => {
  const answer = await fetch(`${room.base}/api/graphql${'search' in request ? `?${request.search}` : ''}`, {
    headers: {
      Accept: asked,
      'Content-Type': 'application/json',
      ...(who === 'public' ? {} : { Authorization: `JWT ${room.tokenOf(who)}` }),
    },
    ...('body' in request && { method: 'POST', body: request.body }),
  })
  const text = await answer.text()
  return { status: answer.status, length: text.length, body: JSON.parse(text) }
}

const post = (who: Who, query: string, variables = '{}') =>
  send(who, { body: `{"query":${JSON.stringify(query)},"variables":${variables}}` })

const both = ['public', 'editor'] as const

const times = (count: number, field: (n: number) => string): string =>
  `{ ${Array.from({ length: count }, (_none, n) => field(n)).join(' ')} }`

const refusalWith = (code: string) => ({
  status: 400,
  body: { errors: [{ extensions: { code, statusCode: 400, found: expect.any(Number) } }] },
})

describe.each(both)('introspection by %s', (who) => {
  const light = '{ types { name description fields { name description } } }'

  test('is answered as tools ask for it', async () => {
    const { body, length } = await post(who, getIntrospectionQuery({ inputValueDeprecation: true }))
    expect(body.errors).toBeUndefined()
    expect(length).toBeLessThan(5_000_000)
  })

  test.each([
    ['by aliases', times(20, (n) => `s${n}: __schema ${light}`)],
    ['by aliases within', `{ __schema ${times(20, (n) => `t${n}: types { name }`)} }`],
    ['by a fragment', `{ a: __schema ${light} ...more } fragment more on Query { b: __schema ${light} }`],
    ['by lists in lists', '{ __schema { types { fields { type { fields { name } } } } } }'],
    ['by single types', times(11, (n) => `t${n}: __type(name: "Article") { name }`)],
  ])('is refused where it asks for more %s', async (_how, query) => {
    expect(await post(who, query)).toMatchObject(refusalWith('too-much-introspection'))
  })
})

describe.each(both)('what is nested too deep, by %s', (who) => {
  const nested = (opening: string, closing: string, count: number) =>
    opening.repeat(count) + closing.repeat(count)

  test.each([
    ['filters', `{ Articles(where: ${nested('{ AND: ', '}', 2000)}) { totalDocs } }`],
    ['lists', `{ Articles(where: ${'['.repeat(4000)}`],
    ['types of variables', `query ($a: ${nested('[', ']', 4000)}) { __typename }`],
    ['fields', '{docs'.repeat(50_000)],
    ['brackets alone', '{'.repeat(500_000)],
  ])('is refused in a query: %s', async (_what, query) => {
    expect(await post(who, query)).toMatchObject(refusalWith('query-too-deep'))
  })

  test('is refused in an address', async () => {
    for (const search of [
      new URLSearchParams({ query: '{a'.repeat(3000) }),
      new URLSearchParams({ query: '{ __typename }', variables: nested('[', ']', 1000) }),
    ])
      expect(await send(who, { search: String(search) })).toMatchObject(refusalWith('query-too-deep'))
  })

  const filtered = 'query ($w: Article_where) { Articles(where: $w) { totalDocs } }'
  const deep = (count: number) => `{"w":${nested('{"AND":[', ']}', count)}}`

  test.each([101, 1000, 5000, 50_000])('is refused in variables of %i filters', async (count) => {
    expect(await post(who, filtered, deep(count))).toMatchObject(refusalWith('query-too-deep'))
  })

  test('is refused in extensions, and where a hash stands for the query', async () => {
    const body = `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"},"x":${nested('[', ']', 50_000)}}}`
    expect(await send(who, { body })).toMatchObject(refusalWith('query-too-deep'))
  })

  test('never fails just below the limit', async () => {
    for (const answer of [
      await post(who, filtered, deep(97)),
      await post(who, `{ Articles(where: ${nested('{ AND: ', '}', 190)}) { totalDocs } }`),
    ]) {
      expect(answer.status).toBeLessThan(500)
      expect(JSON.stringify(answer.body)).not.toMatch(/call stack|went wrong/)
    }
  })
})

describe('what somebody may do', () => {
  const id = 'a'

  test.each([
    '{ Access { canAccessAdmin } }',
    '{ Access { articles { read { permission } } } }',
    '{ docAccessSiteSetting { fields { siteName { read { permission } } } } }',
    `{ docAccessArticle(id: "${id}") { update { permission } } }`,
    `{ docAccessUser(id: "${id}") { fields { name { read { permission } } } } }`,
  ])('is not asked by GraphQL: %s', async (query) => {
    for (const who of ['public', 'author', 'admin'] as const)
      expect(await post(who, query)).toMatchObject({
        status: 400,
        body: { errors: [{ message: expect.stringContaining('Cannot query field') }] },
      })
  })

  test('is answered by REST', async () => {
    const { body, status } = await room.rest('admin', 'GET', '/api/access')
    expect([status, body.canAccessAdmin, body.collections.articles.create]).toEqual([200, true, true])
  })

  test('has no types in the schema', async () => {
    const { body } = await post('admin', '{ __schema { types { name } } }')
    const names = body.data.__schema.types.map(({ name }: { name: string }) => name)
    expect(names.filter((name: string) => name.endsWith('Access'))).toEqual([])
  })
})

describe('what GraphQL over HTTP refuses', () => {
  const ask = async (request: RequestInit & { search?: string }) => {
    const answer = await fetch(`${room.base}/api/graphql${request.search ?? ''}`, request)
    const { headers, status } = answer
    return {
      status,
      type: headers.get('content-type'),
      allow: headers.get('allow'),
      text: await answer.text(),
    }
  }

  const posted = (type: string, accept = '*/*') =>
    ask({
      method: 'POST',
      headers: { Accept: accept, 'Content-Type': type },
      body: '{"query":"{ Sections { totalDocs } }"}',
    })

  const told = (code: string, statusCode: number) => ({
    status: statusCode,
    type: 'application/json; charset=utf-8',
    text: expect.stringMatching(
      `^{"errors":\\[{"message":".+","extensions":{"code":"${code}","statusCode":${statusCode}}}\\]}$`,
    ),
  })

  const others = [
    'application/jsonx',
    'application/json-seq',
    'application/json;charset=latin1',
    'application/json; x=1; charset=utf-8',
    'text/plain',
  ]

  test.each(others)('a body of type %s, also where the answer is cached', async (type) => {
    const before = await posted(type)
    for (const good of ['application/json', 'Application/JSON; charset=UTF-8'])
      expect(await posted(good)).toMatchObject({ status: 200, text: '{"data":{"Sections":{"totalDocs":0}}}' })
    expect([before, await posted(type)]).toEqual([before, before])
    expect(before).toMatchObject(told('unsupported-media-type', 415))
  })

  test('media types that it does not have', async () => {
    for (const accept of ['text/html', 'application/json;q=0', 'application/json;q=0, text/html'])
      expect(await posted('application/json', accept)).toMatchObject(told('not-acceptable', 406))
    const other = 'application/json;q=0.2, application/graphql-response+json'
    expect((await posted('application/json', other)).type).toContain('graphql-response+json')
  })

  test('a mutation by GET', async () => {
    const search = `?query=${encodeURIComponent('mutation { logoutUser }')}`
    expect(await ask({ search })).toMatchObject({ ...told('mutation-by-get', 405), allow: 'POST' })
  })

  test.each([{}, { operationName: 'C' }])('a query of two operations with %j', async (more) => {
    const query = 'query A { __typename } query B { __typename }'
    expect(await send('public', { body: JSON.stringify({ query, ...more }) })).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'no-such-operation', statusCode: 400 } }] },
    })
  })
})
