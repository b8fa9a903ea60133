import { pictureFile } from '../../helpers/matrixPicture.ts'
import { type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom
let story: string

beforeAll(async () => {
  room = await openTestNewsroom()
  await room.giveKeys()
  const made = await room.rest('author', 'POST', '/api/articles', { headline: 'Fog over the bay' })
  story = made.body.doc.id
})
afterAll(() => room.close())

const told = ({ body, status }: { body: any; status: number }) => ({
  status,
  code: body.errors?.[0]?.data?.code ?? body.code,
})

type Sent = { headers?: Record<string, string>; body: BodyInit }

const send = async (who: Exclude<Who, 'public'>, method: string, path: string, init: Sent) => {
  const headers = { Authorization: `JWT ${room.tokenOf(who)}`, ...init.headers }
  const answer = await fetch(room.base + path, { redirect: 'manual', method, ...init, headers })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) }
}

describe('preferences', () => {
  const stored = async () =>
    (await room.payload.count({ collection: 'payload-preferences' as never })).totalDocs

  describe.each(['readerKey', 'previewKey'] as const)('of a %s', (who) => {
    test.each<[string, string, object | undefined]>([
      ['POST', '/zz', { value: { a: 1 } }],
      ['POST', '', { key: 'zz', value: { a: 1 } }],
      ['GET', '/zz', undefined],
      ['GET', '', undefined],
      ['GET', '/count', undefined],
      ['PATCH', '/zz', { value: { a: 1 } }],
      ['DELETE', '/zz', undefined],
      ['DELETE', '?where[key][exists]=true', undefined],
    ])('%s %s is refused', async (method, path, body) => {
      const answer = await room.rest(who, method, `/api/payload-preferences${path}`, body)
      expect(told(answer)).toEqual({ status: 403, code: 'forbidden' })
      expect(await stored()).toBe(0)
    })

    test('GraphQL stores none either', async () => {
      const { body } = await room.graphql(
        who,
        'mutation { createPayloadPreference(data: { key: "zz", value: { a: 1 } }) { id } }',
      )
      expect(body.errors).toHaveLength(1)
      expect(await stored()).toBe(0)
    })

    test('/api/access tells of none', async () => {
      const { body } = await room.rest(who, 'GET', '/api/access')
      expect(JSON.stringify(body.collections?.['payload-preferences'] ?? {})).not.toContain('true')
    })
  })

  const longName = 'n'.repeat(201)
  const large = { text: 'x'.repeat(70_000) }

  test.each<[string, string, string, object]>([
    ['a long name', 'POST', `/${longName}`, { value: 1 }],
    ['a long name', 'POST', '', { key: longName, value: 1 }],
    ['a large value', 'POST', '/desk', { value: large }],
    ['a large value', 'POST', '/desk', large],
    ['a large value', 'POST', '', { key: 'desk', value: large }],
  ])('%s is refused: %s', async (_what, method, path, body) => {
    const before = await stored()
    const answer = await room.rest('author', method, `/api/payload-preferences${path}`, body)
    expect(told(answer)).toEqual({ status: 400, code: 'preference-too-large' })
    expect(await stored()).toBe(before)
  })

  test('a large value is refused by GraphQL and by id', async () => {
    const query = `mutation ($value: JSON) { createPayloadPreference(data: { key: "desk", value: $value }) { id } }`
    const { body } = await room.graphql('author', query, { value: large })
    expect(body.errors[0].extensions.data.code).toBe('preference-too-large')
    const made = await room.rest('author', 'POST', '/api/payload-preferences', {
      key: 'mine',
      value: { a: 1 },
    })
    const patched = await room.rest('author', 'PATCH', `/api/payload-preferences/${made.body.doc.id}`, {
      value: large,
    })
    expect(told(patched)).toEqual({ status: 400, code: 'preference-too-large' })
  })

  test('a person keeps their own, reads it and removes it', async () => {
    const address = '/api/payload-preferences/columns'
    expect((await room.rest('author', 'POST', address, { value: { limit: 25 } })).status).toBe(200)
    expect((await room.rest('author', 'GET', address)).body.value).toEqual({ limit: 25 })
    expect((await room.rest('author', 'DELETE', address)).status).toBe(200)
    expect((await room.rest('author', 'GET', address)).body.value).toBeNull()
  })

  test('a person has at most 2000, and may change those', async () => {
    const user = { relationTo: 'users', value: room.ids.reviewer }
    const collection = 'payload-preferences'
    await Promise.all(
      Array.from({ length: 2000 }, (_, at) =>
        room.payload.db.create({ collection, data: { key: `k${at}`, user, value: at } }),
      ),
    )
    const post = (path: string, body: object) =>
      room.rest('reviewer', 'POST', `/api/payload-preferences${path}`, body)
    const refused = { status: 409, code: 'too-many-preferences' }
    expect(told(await post('/one-more', { value: 1 }))).toEqual(refused)
    expect(told(await post('', { key: 'one-more', value: 1 }))).toEqual(refused)
    const query = 'mutation { createPayloadPreference(data: { key: "one-more", value: 1 }) { id } }'
    const { body } = await room.graphql('reviewer', query)
    expect(body.errors[0].extensions.data.code).toBe('too-many-preferences')
    expect((await post('/k7', { value: 8 })).status).toBe(200)
    expect((await room.rest('reviewer', 'DELETE', '/api/payload-preferences/k7')).status).toBe(200)
    expect((await post('/one-more', { value: 1 })).status).toBe(200)
    expect(told(await post('/another', { value: 1 }))).toEqual(refused)
    expect(await stored()).toBeGreaterThanOrEqual(2000)
  })

  test('removing one that is not there is 404', async () => {
    const answer = await room.rest('admin', 'DELETE', '/api/payload-preferences/nosuch')
    expect(told(answer)).toEqual({ status: 404, code: 'not-found' })
  })
})

describe('a body that Payload would drop is refused', () => {
  const types = [
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-8',
    'application/json-patch+json',
    'application/jsonx',
  ]
  test.each(types)('of type %s', async (type) => {
    const { totalDocs } = await room.payload.countVersions({ collection: 'articles' })
    const headers = { 'Content-Type': type }
    const paths = ['redirects', 'keys', 'threads', 'messages', 'assignments', 'webhooks', 'articles']
    const answers = [
      await send('admin', 'PATCH', `/api/articles/${story}`, { headers, body: 'headline=changed' }),
      await send('admin', 'POST', '/api/globals/site-settings', { headers, body: 'a=1' }),
    ]
    for (const path of paths)
      answers.push(await send('admin', 'POST', `/api/${path}`, { headers, body: 'a=1' }))
    for (const answer of answers)
      expect(told(answer)).toEqual({ status: 415, code: 'unsupported-media-type' })
    expect((await room.payload.countVersions({ collection: 'articles' })).totalDocs).toBe(totalDocs)
  })

  test('a form with neither a file nor “_payload”', async () => {
    const body = new FormData()
    body.set('headline', 'changed')
    for (const [method, path] of [
      ['PATCH', `/api/articles/${story}`],
      ['POST', '/api/globals/site-settings'],
    ] as const)
      expect(told(await send('admin', method, path, { body }))).toEqual({
        status: 415,
        code: 'unsupported-media-type',
      })
  })

  test('a form with fields beside “_payload” and the file, which would be lost', async () => {
    const before = (await room.payload.count({ collection: 'media' })).totalDocs
    for (const order of [
      ['alt', 'file'],
      ['file', 'alt'],
      ['_payload', 'file', 'alt'],
    ]) {
      const body = new FormData()
      const { data, mimetype } = await pictureFile('sea')
      const file = new Blob([Uint8Array.from(data)], { type: mimetype })
      for (const name of order) {
        if (name === 'file') body.set(name, file, 'sea.jpg')
        else body.set(name, name === 'alt' ? 'The sea' : '{"alt":"The sea"}')
      }
      const answer = await send('admin', 'POST', '/api/media', { body })
      expect(told(answer)).toEqual({ status: 400, code: 'bad-body' })
      expect(JSON.stringify(answer.body)).toContain('“alt”')
    }
    expect((await room.payload.count({ collection: 'media' })).totalDocs).toBe(before)
  })

  test('a form that ends in the middle of its file, and one whose sender goes away', async () => {
    const begun = '--B\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc'
    const headers = { 'Content-Type': 'multipart/form-data; boundary=B' }
    for (const path of ['/api/media', '/api/articles', '/api/users/login'])
      expect((await send('admin', 'POST', path, { headers, body: begun })).status).toBe(400)
    const leaving = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(begun))
        setTimeout(() => leaving.abort(), 50)
      },
    })
    const init = { method: 'POST', headers, body, duplex: 'half', signal: leaving.signal } as RequestInit
    await expect(fetch(`${room.base}/api/media`, init)).rejects.toThrow('abort')
    expect((await fetch(`${room.base}/api/articles?limit=1`)).status).toBe(200)
  })

  test.each(['null', '5', 'true', '[]', '"alt"'])('a form whose “_payload” is %s', async (json) => {
    for (const [method, path] of [
      ['POST', '/api/media'],
      ['PATCH', `/api/articles/${story}`],
    ] as const) {
      const body = new FormData()
      body.set('_payload', json)
      expect(told(await send('admin', method, path, { body }))).toEqual({ status: 400, code: 'bad-body' })
    }
  })

  test('JSON whose type is spelt in capitals is read', async () => {
    const headers = { 'Content-Type': 'Application/JSON; charset=utf-8' }
    const body = JSON.stringify({ dek: 'In capitals' })
    const answer = await send('admin', 'PATCH', `/api/articles/${story}`, { headers, body })
    expect([answer.status, answer.body.doc.dek]).toEqual([200, 'In capitals'])
  })

  test('a query sent as a form, and a form with “_payload”, are read', async () => {
    const asked = await send('admin', 'POST', '/api/articles', {
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Payload-HTTP-Method-Override': 'GET',
      },
      body: 'draft=true&where[headline][equals]=Fog over the bay',
    })
    expect([asked.status, asked.body.totalDocs]).toEqual([200, 1])
    const body = new FormData()
    body.set('_payload', JSON.stringify({ dek: 'Thick' }))
    const changed = await send('admin', 'PATCH', `/api/articles/${story}`, { body })
    expect([changed.status, changed.body.doc.dek]).toEqual([200, 'Thick'])
  })
})

describe('addresses without a route', () => {
  test.each([
    ['GET', '/api/payload-migrations'],
    ['POST', '/api/payload-migrations'],
    ['GET', '/api/payload-migrations/x'],
    ['GET', '/api/payload-migrations/count'],
    ['GET', '/api/payload-locked-documents'],
    ['GET', '/api/payload-jobs'],
    ['GET', '/api/nosuch'],
    ['PUT', '/api/articles'],
    ['GET', '/api/globals/nosuch'],
    ['GET', '/api/Articles'],
    ['GET', '/api/articles/COUNT'],
    ['GET', '/api/constructor'],
    ['GET', '/api/__proto__/x'],
    ['POST', '/api/articles//'],
    ['GET', '/api/articles/x/y/z'],
    ['DELETE', '/api'],
  ])('%s %s is 404', async (method, path) => {
    for (const who of ['public', 'admin'] as const) {
      const answer = await room.rest(who, method, path, method === 'GET' ? undefined : {})
      expect({ who, ...told(answer) }).toEqual({ who, status: 404, code: 'no-such-page' })
      expect(JSON.stringify(answer.body)).not.toContain('http')
    }
  })
})

describe('site settings', () => {
  test.each([
    { language: 'not a language!' },
    { language: '' },
    { siteUrl: 'https://x.example/a?b=c#d' },
    { siteUrl: 'https://x.example/#' },
    { siteUrl: 'https://x.example?' },
    { siteUrl: 'https://me:secret@x.example' },
    { siteUrl: 'mailto:desk@x.example' },
    { siteUrl: '/path' },
  ])('%j is refused', async (data) => {
    const answer = await room.rest('admin', 'POST', '/api/globals/site-settings', data)
    expect({ status: answer.status, body: JSON.stringify(answer.body) }).toEqual({
      status: 400,
      body: expect.stringContaining(Object.keys(data)[0] ?? ''),
    })
  })

  test.each([
    { language: 'pt-BR' },
    { siteUrl: 'https://x.example/news/' },
    { siteUrl: 'http://localhost:3000' },
    { siteUrl: '' },
  ])('%j is taken', async (data) => {
    const { status } = await room.rest('admin', 'POST', '/api/globals/site-settings', data)
    expect(status).toBe(200)
  })
})

test.each([
  ['/api/articles/?limit=1', '/api/articles?limit=1'],
  ['/api/articles/count/', '/api/articles/count'],
  ['/api/fronts/home//', '/api/fronts/home'],
  ['/feeds/rss.xml/', '/feeds/rss.xml'],
  ['/no/such/page/?a=/', '/no/such/page?a=/'],
])('%s leads to the same address without a slash at its end', async (path, target) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await fetch(room.base + path, { redirect: 'manual', method })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, target])
  }
})

test('the parameters of campaigns are ignored for everybody, elsewhere unknown ones are refused', async () => {
  for (const who of ['public', 'readerKey', 'admin'] as const) {
    const fine = await room.rest(who, 'GET', '/api/search?q=fog&utm_source=a&fbclid=b')
    expect({ who, status: fine.status }).toEqual({ who, status: 200 })
    const strange = await room.rest(who, 'GET', '/api/search?q=fog&source=a')
    expect({ who, ...told(strange) }).toEqual({ who, status: 400, code: 'unknown-parameter' })
    const dropped = await room.rest(who, 'GET', '/api/search?q=fog&constructor=a')
    expect({ who, ...told(dropped) }).toEqual({ who, status: 400, code: 'unknown-parameter' })
  }
})

describe('Payload’s routes refuse parameters that they do not have', () => {
  test.each([
    '/api/articles?key=x',
    '/api/articles?limt=1',
    '/api/articles?wehre[slug][equals]=x',
    '/api/articles/count?limit=1',
    '/api/persons?key=x&utm_source=a',
    '/api/globals/site-settings?key=x',
    '/api/media?key=x',
    '/api/articles?[[limit]]=1',
  ])('%s', async (path) => {
    for (const who of ['public', 'readerKey', 'admin'] as const) {
      const answer = await room.rest(who, 'GET', path)
      expect({ who, ...told(answer) }).toEqual({ who, status: 400, code: 'unknown-parameter' })
    }
  })

  test('a deletion with a limit, which would be ignored, deletes nothing', async () => {
    const { totalDocs } = await room.payload.count({ collection: 'articles' })
    const path = '/api/articles?where[id][exists]=true&limit=1'
    const answer = await room.rest('admin', 'DELETE', path)
    expect(told(answer)).toEqual({ status: 400, code: 'unknown-parameter' })
    expect((await room.payload.count({ collection: 'articles' })).totalDocs).toBe(totalDocs)
  })

  test('a token is held to that, whatever cookies come with it', async () => {
    const path = '/api/articles?where[id][exists]=true&limit=1'
    const answer = await send('admin', 'DELETE', path, { body: '', headers: { Cookie: 'payload-token=x' } })
    expect(told(answer)).toEqual({ status: 400, code: 'unknown-parameter' })
  })

  test('a query by POST too', async () => {
    const answer = await send('admin', 'POST', '/api/articles', {
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Payload-HTTP-Method-Override': 'GET',
      },
      body: 'draft=true&key=x',
    })
    expect(told(answer)).toEqual({ status: 400, code: 'unknown-parameter' })
  })

  test('the panel asks by parameters of its own', async () => {
    const headers = { Cookie: `payload-token=${room.tokenOf('admin')}` }
    const answer = await fetch(`${room.base}/api/articles?draft=true&locale=undefined&invoke=x`, { headers })
    expect(answer.status).toBe(200)
  })
})

describe('names that every object has', () => {
  test.each([
    'where[headline][constructor]=1',
    'where[constructor][equals]=1',
    'where[__proto__][equals]=1',
    'where[or][0][toString][equals]=1',
    'where%5BhasOwnProperty%5D[equals]=1',
    'joins[storiesBy][where][constructor][equals]=1',
  ])('%s is refused', async (query) => {
    for (const who of ['public', 'readerKey', 'admin'] as const) {
      const slug = query.startsWith('joins') ? 'persons' : 'articles'
      const answer = await room.rest(who, 'GET', `/api/${slug}?${query}`)
      expect({ who, ...told(answer) }).toEqual({
        who,
        status: 400,
        code: expect.stringMatching(/field-unknown|not-allowed/),
      })
    }
  })

  test('nothing is changed or removed by such a filter', async () => {
    for (const [method, body] of [
      ['DELETE', undefined],
      ['PATCH', { dek: 'No' }],
    ] as const) {
      const path = '/api/articles?where[headline][exists]=true&where[constructor][equals]=1'
      const answer = await room.rest('admin', method, path, body)
      expect(told(answer)).toEqual({ status: 400, code: 'field-unknown' })
    }
  })
})

test.each(['page=abc', 'limit=abc', 'page=0', 'limit=-1'])('a join with %s is refused', async (part) => {
  const [name, value] = part.split('=')
  for (const who of ['public', 'readerKey', 'admin'] as const) {
    const answer = await room.rest(who, 'GET', `/api/persons?joins[storiesBy][${name}]=${value}`)
    expect({ who, ...told(answer) }).toEqual({
      who,
      status: 400,
      code: expect.stringMatching(/^(bad-query|filter-value-wrong|limit-out-of-range)$/),
    })
  }
})
