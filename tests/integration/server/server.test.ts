import { createHash } from 'node:crypto'

import { getIntrospectionQuery } from 'graphql'

import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('the server', () => {
  const get = (path: string, init?: RequestInit) => fetch(room.base + path, { redirect: 'manual', ...init })

  test('without a contact in the settings nothing is at /.well-known/security.txt', async () => {
    expect((await get('/.well-known/security.txt')).status).toBe(404)
  })

  test('/livez and /readyz answer JSON', async () => {
    expect(await (await get('/livez')).json()).toMatchObject({ status: 'ok' })
    const ready = await get('/readyz')
    expect({ status: ready.status, body: await ready.json() }).toEqual({
      status: 200,
      body: { status: 'ready', checks: { server: 'open', database: 'ok', migrations: 'done' } },
    })
  })

  test('a browser that asks for an icon beside an answer is told for a day that there is none', async () => {
    const { headers, status } = await get('/favicon.ico')
    expect({ status, kept: headers.get('cache-control') }).toEqual({
      status: 204,
      kept: 'public, max-age=86400',
    })
  })

  test('a page that is not there is a problem', async () => {
    const answer = await get('/no/such/page')
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 404, code: 'no-such-page' })
  })

  test('HEAD has the headers of GET and no body', async () => {
    const answer = await get('/api/articles', { method: 'HEAD' })
    expect({
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: await answer.text(),
    }).toEqual({
      status: 200,
      type: 'application/json',
      body: '',
    })
  })

  test.each(['limit=0', 'limit=101', 'limit=-1', 'limit=x', 'pagination=false'])(
    'a public list with %s is refused',
    async (query) => {
      const { status, body } = await room.rest('public', 'GET', `/api/articles?${query}`)
      expect({ status, ...body.errors[0].data }).toEqual({
        status: 400,
        code: 'limit-out-of-range',
        max: 100,
      })
    },
  )

  test('a body beyond the limit is refused', async () => {
    const { status } = await room.rest('author', 'POST', '/api/articles', {
      headline: 'x'.repeat(6 * 1024 * 1024),
    })
    expect(status).toBe(413)
  })

  test('a body that is no JSON is refused and changes nothing', async () => {
    const answer = await get('/api/articles', {
      method: 'POST',
      headers: { Authorization: `JWT ${room.tokens.author}`, 'Content-Type': 'application/json' },
      body: '{"headline": "Fog',
    })
    expect(answer.status).toBe(400)
    expect((await room.payload.count({ collection: 'articles' })).totalDocs).toBe(0)
  })

  test('the guides are served as pages', async () => {
    const page = await get('/docs/start')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<h1')
    expect((await get('/docs/..%2f..%2fpackage.json')).status).toBe(404)
    expect(await (await get('/docs/front-end')).text()).toContain('<h2 id="caching">Caching</h2>')
    expect((await get('/docs/adr/README.md')).status).toBe(200)
  })

  test('GraphQL answers GET, and refuses a mutation by GET', async () => {
    const query = await get(`/api/graphql?query=${encodeURIComponent('{ Articles { totalDocs } }')}`)
    expect(await query.json()).toEqual({ data: { Articles: { totalDocs: 0 } } })
    const mutation = await get(`/api/graphql?query=${encodeURIComponent('mutation { logoutUser }')}`)
    expect(mutation.status).toBe(405)
  })

  test('a cookie from another site is not taken', async () => {
    const answer = await get('/api/articles', {
      method: 'POST',
      headers: {
        Cookie: `payload-token=${room.tokens.author}`,
        Origin: 'https://evil.example',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ headline: 'Taken over' }),
    })
    expect(answer.status).toBe(403)
  })

  describe('what cannot be read is refused with a reason', () => {
    const send = (path: string, body: BodyInit | undefined, type?: string, method = 'POST') =>
      get(path, {
        method,
        headers: {
          Authorization: `JWT ${room.tokens.admin}`,
          ...(type !== undefined && { 'Content-Type': type }),
        },
        ...(body !== undefined && { body }),
      })
    const json = 'application/json'
    const form = (payload: string, file?: string) => {
      const parts = new FormData()
      parts.set('_payload', payload)
      if (file !== undefined) parts.set('file', file)
      return parts
    }

    const asking = (body: string) =>
      get('/api/articles/x', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'X-Payload-HTTP-Method-Override': 'GET',
        },
        body,
      })

    test.each<[string, number, string, () => Promise<Response>]>([
      [
        'a number given twice',
        400,
        'bad-query',
        () => send('/api/users?limit=1&limit=2', undefined, undefined, 'GET'),
      ],
      [
        'a page that is none',
        400,
        'bad-query',
        () => send('/api/articles?page=x', undefined, undefined, 'GET'),
      ],
      [
        'what a document should hold',
        400,
        'bad-query',
        () => send('/api/articles/x?data={"headline":"Mine"}', undefined, undefined, 'GET'),
      ],
      [
        'what a document should hold, with brackets around the name',
        400,
        'bad-query',
        () => send('/api/articles/x?[data][headline]=Mine', undefined, undefined, 'GET'),
      ],
      [
        'the same in parts',
        400,
        'bad-query',
        () => send('/api/globals/site-settings?data[siteName]=Mine', undefined, undefined, 'GET'),
      ],
      ['the same as a form that asks', 400, 'bad-query', () => asking('data=%7B%7D')],
      ['no body', 400, 'no-body', () => send('/api/keys', undefined)],
      ['a list as the body', 400, 'bad-body', () => send('/api/articles', '[]', json)],
      ['JSON that is cut off', 400, 'bad-body', () => send('/api/articles', '{"headline":', json)],
      ['the same for a log-in', 400, 'bad-body', () => send('/api/users/login', '{"email":', json)],
      [
        'a form that has no boundary',
        415,
        'unsupported-media-type',
        () => send('/api/media', 'x', 'multipart/form-data'),
      ],
      ['a text', 415, 'unsupported-media-type', () => send('/api/messages', '{}', 'text/plain')],
      [
        'a form that is broken off',
        400,
        'bad-body',
        () => send('/api/media', '--x\r\nnot a header\r\n\r\n--x--', 'multipart/form-data; boundary=x'),
      ],
      ['a form whose JSON is none', 400, 'bad-body', () => send('/api/media', form('{"alt":'))],
      [
        'an object for a list',
        400,
        'bad-body',
        () => send('/api/sections', '{"name":"A","front":{"pinned":{}}}', json),
      ],
      [
        'a number that no database takes',
        400,
        'bad-body',
        () => send('/api/trending-items', '{"rank":38000000000000000}', json),
      ],
      ['null for a group', 400, 'bad-body', () => send('/api/trending-items', '{"age":null}', json)],
    ])('%s: %i %s', async (_name, status, code, ask) => {
      const answer = await ask()
      const { errors } = await answer.json()
      expect({ status: answer.status, code: errors[0].data?.code }).toEqual({ status, code })
    })

    test('a story of no type, a time that is none, a language that is none', async () => {
      const thread = await send('/api/threads', '{"document":"x","text":"Hm"}', json)
      const assignment = {
        resource: 'articles',
        document: 'x',
        assignee: room.ids.author,
        role: 'writer',
        due: 'soon',
      }
      const due = await send('/api/assignments', JSON.stringify(assignment), json)
      const language = await send('/api/articles', '{"headline":"Fog","language":"not a language"}', json)
      expect([thread.status, due.status < 500, language.status < 500]).toEqual([404, true, true])
    })

    test('a story by what is no id', async () => {
      const answer = await send('/api/articles', '{"headline":"Fog","bylines":[{"person":"nosuch"}]}', json)
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { errors: [{ data: { code: 'bad-body', errors: [{ path: 'bylines.0.person', code: 'bad-id' }] } }] },
      ])
    })

    test('a file that nobody knows is refused to admins as to all', async () => {
      expect((await send('/api/media/file/nosuch.jpg', undefined, undefined, 'GET')).status).toBe(403)
    })

    test('a method that nothing answers is 405', async () => {
      const { request } = await import('node:http')
      const status = await new Promise((resolve) => {
        request(`${room.base}/api/articles`, { method: 'TRACE' }, (res) =>
          resolve(res.resume().statusCode),
        ).end()
      })
      expect(status).toBe(405)
    })
  })
})

describe('limits of GraphQL queries', () => {
  const post = (body: object, accept = 'application/graphql-response+json') =>
    fetch(`${room.base}/api/graphql`, {
      method: 'POST',
      headers: { Accept: accept, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })

  const deep = `{ Articles { docs { ${'translationOf { '.repeat(12)} id ${'} '.repeat(12)} } } }`

  test.each([
    [deep, 'query-too-deep', 12],
    [
      `{ ${Array.from({ length: 31 }, (_none, n) => `a${n}: __typename`).join(' ')} }`,
      'too-many-aliases',
      30,
    ],
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
})
