import { accountsOf, codeOf } from '../../helpers/accounts.ts'
import { bodyOf, type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'

let room: Newsroom
let accounts: ReturnType<typeof accountsOf>
let keys: Record<'read' | 'preview' | 'author' | 'editor', Key>
let live: string
let draft: string

type Key = { id: string; key: string; header: string }

const day = 24 * 3_600_000
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString()

const make = async (label: string, scopes: string[], more: object = {}): Promise<Key> => {
  const { body } = await room.rest('admin', 'POST', '/api/keys', {
    label,
    scopes,
    expiresAt: inDays(30),
    ...more,
  })
  return { id: body.doc.id, key: body.doc.key, header: `Bearer ${body.doc.key}` }
}

const story = async (headline: string): Promise<string> => {
  const data = { headline, section: places.section, bylines: [{ person: places.person, role: 'reporter' }] }
  const text = { ...data, body: bodyOf('A text of some length.') }
  return (await room.rest('editor', 'POST', '/api/articles', text)).body.doc.id as string
}

const places = { section: '', person: '' }

beforeAll(async () => {
  room = await openTestNewsroom()
  accounts = accountsOf(room)
  for (const [slug, name] of [
    ['section', 'Harbour'],
    ['person', 'Ida Brod'],
  ] as const) {
    const { body } = await room.rest('editor', 'POST', `/api/${slug}s`, { name })
    places[slug] = body.doc.id
    await room.rest('editor', 'POST', `/api/${slug}s/${body.doc.id}/transitions/publish-now`, {
      comment: 'First',
    })
  }
  live = await story('The ferry is back')
  await room.rest('editor', 'POST', `/api/articles/${live}/transitions/publish-now`, { comment: 'First' })
  draft = await story('Nobody knows yet')
  keys = {
    read: await make('Site', ['read']),
    preview: await make('Preview', ['preview']),
    author: await make('Wire', ['write:author']),
    editor: await make('Desk bot', ['write:editor']),
  }
})
afterAll(() => room.close())

const ask = (key: Key, method: string, path: string, body?: unknown) =>
  accounts.as(key.header, method, path, body)

test('a key is shown once, to the admin who makes it; what is stored does not give it back', async () => {
  const { body } = await room.rest('admin', 'GET', `/api/keys/${keys.read.id}`)
  expect(keys.read.key).toMatch(/^cd_[\w-]{43}$/)
  expect(body).toMatchObject({ label: 'Site', scopes: ['read'], hint: `${keys.read.key.slice(0, 8)}…` })
  expect(body.createdBy.id).toBe(room.ids.admin)
  const row = await room.payload.db.findOne<any>({
    collection: 'keys',
    where: { id: { equals: keys.read.id } },
  })
  for (const text of [JSON.stringify(body), JSON.stringify(row)]) expect(text).not.toContain(keys.read.key)
  expect(body.hash).toBeUndefined()
  const [told] = await accounts.logged('key.create', keys.read.id)
  expect(told).toMatchObject({ actorId: room.ids.admin, details: { label: 'Site', scopes: ['read'] } })
  expect(JSON.stringify(told)).not.toContain(keys.read.key.slice(8))
})

test('only admins see, make and revoke keys, and nobody changes what a key is for', async () => {
  const data = { label: 'Mine', scopes: ['read'], expiresAt: inDays(1) }
  for (const who of ['public', 'author', 'reviewer', 'editor'] as const) {
    const statuses = [
      await room.rest(who, 'GET', '/api/keys'),
      await room.rest(who, 'POST', '/api/keys', data),
      await room.rest(who, 'PATCH', `/api/keys/${keys.read.id}`, { revoked: true }),
      await room.rest(who, 'DELETE', `/api/keys/${keys.read.id}`),
    ].map(({ status }) => status)
    expect({ who, statuses }).toEqual({ who, statuses: [403, 403, 403, 403] })
  }
  const widen = await room.rest('admin', 'PATCH', `/api/keys/${keys.read.id}`, { scopes: ['write:editor'] })
  expect([widen.status, codeOf(widen)]).toEqual([409, 'key-is-fixed'])
  const longer = await room.rest('admin', 'PATCH', `/api/keys/${keys.read.id}`, { expiresAt: inDays(900) })
  expect(codeOf(longer)).toBe('key-is-fixed')
  expect((await room.rest('admin', 'DELETE', `/api/keys/${keys.read.id}`)).status).toBe(403)
  const past = await room.rest('admin', 'POST', '/api/keys', { ...data, expiresAt: inDays(-1) })
  expect([past.status, codeOf(past)]).toEqual([422, 'key-expires-past'])
  const none = await room.rest('admin', 'POST', '/api/keys', { ...data, scopes: ['write:admin'] })
  expect(none.status).toBe(400)
})

const headlines = async (key: Key, query = '') => {
  const { body } = await ask(key, 'GET', `/api/articles?sort=headline${query}`)
  return body.docs.map(({ headline }: { headline: string }) => headline)
}

test('a key for reading sees what readers see, by REST and GraphQL', async () => {
  expect(await headlines(keys.read)).toEqual(['The ferry is back'])
  expect(await headlines(keys.read, '&draft=true')).toEqual(['The ferry is back'])
  expect((await ask(keys.read, 'GET', `/api/articles/${draft}?draft=true`)).status).toBe(404)
  expect((await ask(keys.read, 'GET', `/api/articles/${live}`)).body.stageNote).toBeUndefined()
  expect((await ask(keys.read, 'GET', '/api/articles/versions')).status).toBe(403)
  const deep = await ask(keys.read, 'GET', '/api/articles?where[bylines.person.biography][like]=x')
  expect(deep.status).toBe(400)
  const query = '{ Articles(draft: true) { docs { headline } } }'
  const graphql = await ask(keys.read, 'POST', '/api/graphql', { query })
  expect(graphql.body.data.Articles.docs).toEqual([{ headline: 'The ferry is back' }])
})

test('a key for previewing sees drafts, and writes nothing', async () => {
  expect(await headlines(keys.preview, '&draft=true')).toEqual(['Nobody knows yet', 'The ferry is back'])
  const payloadsOwn = `keys API-Key ${keys.preview.key}`
  expect((await accounts.as(payloadsOwn, 'GET', `/api/articles/${draft}?draft=true`)).status).toBe(200)
  const query = `{ Article(id: "${draft}", draft: true) { headline stage } }`
  const graphql = await ask(keys.preview, 'POST', '/api/graphql', { query })
  expect(graphql.body.data.Article).toEqual({ headline: 'Nobody knows yet', stage: 'draft' })
  const refused = [
    await ask(keys.preview, 'POST', '/api/articles', { headline: 'No' }),
    await ask(keys.preview, 'PATCH', `/api/articles/${draft}`, { headline: 'No' }),
    await ask(keys.preview, 'POST', `/api/articles/${draft}/transitions/submit`, {}),
    await ask(keys.preview, 'DELETE', `/api/articles/${draft}`),
    await ask(keys.preview, 'POST', '/api/globals/site-settings', { siteName: 'No' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual(Array(refused.length).fill(403))
  const mutation = `mutation { updateArticle(id: "${draft}", data: { headline: "No" }) { id } }`
  const written = await ask(keys.preview, 'POST', '/api/graphql', { query: mutation })
  expect(written.body.errors).toHaveLength(1)
})

test('a key that writes as an author owns what it made, and nothing else', async () => {
  const { body } = await ask(keys.author, 'POST', '/api/articles', { headline: 'From the wire' })
  const { id } = body.doc
  const seen = (await room.rest('editor', 'GET', `/api/articles/${id}?draft=true`)).body
  expect([seen.createdBy ?? null, seen.createdByKey]).toEqual([null, keys.author.id])
  const edit = await ask(keys.author, 'PATCH', `/api/articles/${id}`, { dek: 'By machine' })
  expect([edit.status, edit.body.doc.dek]).toEqual([200, 'By machine'])
  expect((await ask(keys.author, 'PATCH', `/api/articles/${draft}`, { dek: 'No' })).status).toBe(403)
  const publish = await ask(keys.author, 'POST', `/api/articles/${id}/transitions/publish-now`, {
    comment: 'No',
  })
  expect([publish.status, codeOf(publish)]).toEqual([403, 'role-may-not'])
  const [told] = await accounts.logged('create', id)
  expect(told).toMatchObject({ actorKind: 'key', actorId: keys.author.id, actorName: 'Wire' })
  expect((await ask(keys.author, 'DELETE', `/api/articles/${id}`)).status).toBe(200)
})

test('a key that writes as an editor publishes; its name stands in the log, no person in the story', async () => {
  const id = await story('For the bot')
  const { status, body } = await ask(keys.editor, 'POST', `/api/articles/${id}/transitions/publish-now`, {
    comment: 'Automatic',
  })
  expect([status, body.doc._status]).toEqual([200, 'published'])
  const seen = (await room.rest('editor', 'GET', `/api/articles/${id}`)).body
  expect(seen.stageBy ?? null).toBeNull()
  const [told] = await accounts.logged('transition.publish-now', id)
  expect(told).toMatchObject({ actorKind: 'key', actorName: 'Desk bot', reason: 'Automatic' })
})

test.each(['read', 'preview', 'author', 'editor'] as const)(
  'a key (%s) gets at no people, keys, sessions or log, and not into the panel',
  async (name) => {
    const key = keys[name]
    const statuses = await Promise.all(
      ['users', `users/${room.ids.admin}`, 'keys', 'audit-events', 'sessions', 'second-factors'].map(
        async (path) => (await ask(key, 'GET', `/api/${path}`)).status,
      ),
    )
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403])
    const writes = [
      await ask(key, 'POST', '/api/keys', { label: 'More', scopes: ['read'], expiresAt: inDays(1) }),
      await ask(key, 'PATCH', `/api/users/${room.ids.author}`, { role: 'admin' }),
      await ask(key, 'POST', '/api/users', {
        email: 'x@example.org',
        password: 'a long enough phrase',
        name: 'X',
      }),
      await ask(key, 'GET', '/api/users/sessions'),
      await ask(key, 'POST', '/api/users/totp/setup'),
    ]
    expect(writes.map(({ status }) => status)).toEqual([403, 403, 403, 401, 401])
    const { body } = await ask(key, 'GET', '/api/access')
    expect(body.canAccessAdmin).not.toBe(true)
  },
)

test('a key that is revoked, expired or unknown is told so with 401, by REST and GraphQL', async () => {
  const gone = await make('Gone', ['read'])
  expect((await ask(gone, 'GET', '/api/articles')).status).toBe(200)
  await room.rest('admin', 'PATCH', `/api/keys/${gone.id}`, { revoked: true })
  const again = await room.rest('admin', 'PATCH', `/api/keys/${gone.id}`, { revoked: false })
  expect(codeOf(again)).toBe('key-is-revoked')
  const over = await make('Over', ['write:editor'])
  await room.payload.db.updateOne({ collection: 'keys', id: over.id, data: { expiresAt: inDays(-1) } })
  const unknown = { id: '', key: '', header: 'Bearer cd_nothing' }
  for (const [key, code] of [
    [gone, 'key-revoked'],
    [over, 'key-expired'],
    [unknown, 'key-unknown'],
  ] as const) {
    const answers = [
      await ask(key, 'GET', '/api/articles'),
      await ask(key, 'GET', '/api/fronts'),
      await ask(key, 'POST', '/api/articles', { headline: 'No' }),
      await ask(key, 'POST', '/api/graphql', { query: '{ Articles { docs { id } } }' }),
    ]
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(Array(4).fill([401, code]))
    expect(answers[0]?.headers.get('www-authenticate')).toContain('error="invalid_token"')
  }
  const [told] = await accounts.logged('key.revoke', gone.id)
  expect(told).toMatchObject({ actorId: room.ids.admin, details: { label: 'Gone' } })
})

describe('credentials that let nobody in are refused at every door', () => {
  const doors = [
    ...['/api/articles', '/api/articles/nosuch', '/api/articles/by-slug/nosuch', '/api/fronts/home'],
    ...['/api/search?q=ferry', '/api/media/file/nosuch.jpg', '/api/stream', '/api/openapi.json'],
    ...[
      '/api/globals/site-settings',
      '/api/users/me',
      '/api/previews/nosuch',
      '/api/graphql?query={__typename}',
    ],
    ...['/feeds/rss.xml', '/feeds/nosuch', '/sitemap.xml'],
  ]
  const asked = (address: string, authorization: string) =>
    fetch(room.base + address, { headers: { Authorization: authorization } })

  test.each([
    ['Bearer x', 'credentials-not-valid'],
    ['bearer x', 'credentials-not-valid'],
    ['Bearer', 'credentials-not-valid'],
    ['JWT x.y.z', 'credentials-not-valid'],
    ['cd_nothing', 'credentials-not-valid'],
    ['Token x', 'credentials-not-valid'],
    ['keys API-Key x', 'key-unknown'],
    ['Bearer cd_nothing', 'key-unknown'],
  ])('%s: %s', async (authorization, code) => {
    for (const address of doors) {
      const answer = await asked(address, authorization)
      const body = await answer.json()
      const errors = body.errors?.[0]
      expect({
        address,
        status: answer.status,
        code: body.code ?? errors.data?.code ?? errors.extensions.code,
      }).toEqual({
        ...{ address, status: 401, code },
      })
      expect(answer.headers.get('www-authenticate')).toBe(
        `Bearer error="invalid_token", error_description="${code}"`,
      )
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('vary')).toContain('Authorization')
    }
  })

  test('a write with them is refused, and changes nothing', async () => {
    const { totalDocs } = await room.payload.count({ collection: 'articles' })
    const header = { id: '', key: '', header: 'JWT x.y.z' }
    const answer = await ask(header, 'POST', '/api/articles', { headline: 'No' })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'credentials-not-valid'])
    expect((await room.payload.count({ collection: 'articles' })).totalDocs).toBe(totalDocs)
  })

  test('those of a session that has ended do not stop whoever logs in again', async () => {
    const answer = await fetch(`${room.base}/api/users/login`, {
      method: 'POST',
      headers: { Authorization: 'JWT x.y.z', 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'author@example.org', password }),
    })
    expect(answer.status).toBe(200)
  })

  test('those of a proxy, and a cookie that is over, count as none', async () => {
    for (const address of ['/api/articles', '/feeds/rss.xml', '/api/graphql?query={__typename}']) {
      expect((await asked(address, 'Basic eDp5')).status).toBe(200)
      const answer = await fetch(room.base + address, { headers: { Cookie: 'payload-token=x.y.z' } })
      expect(answer.status).toBe(200)
    }
  })
})

test('its use is written down behind the answer: in the log once a day, however often it asks', async () => {
  const key = await make('Busy', ['read'])
  await Promise.all(Array.from({ length: 20 }, () => ask(key, 'GET', '/api/articles?limit=1')))
  await expectSoon(async () => (await accounts.logged('key.use', key.id)).length === 1)
  const { body } = await room.rest('admin', 'GET', `/api/keys/${key.id}`)
  const first = body.lastUsedAt as string
  expect(Date.now() - Date.parse(first)).toBeLessThan(60_000)
  await ask(key, 'GET', '/api/articles?limit=1')
  const read = async () => (await room.rest('admin', 'GET', `/api/keys/${key.id}`)).body.lastUsedAt as string
  expect(await read()).toBe(first)
  await room.payload.db.updateOne({ collection: 'keys', id: key.id, data: { lastUsedAt: inDays(-1) } })
  await ask(key, 'GET', '/api/articles?limit=1')
  await expectSoon(async () => (await accounts.logged('key.use', key.id)).length === 2)
  const [told] = await accounts.logged('key.use', key.id)
  expect(told).toMatchObject({ actorKind: 'key', actorName: 'Busy', address: '127.0.0.1' })
})

const expectSoon = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect('five seconds').toBe('enough')
}

test('a key gets no session, by no door, whatever it sends along', async () => {
  const login = { email: 'author@example.org', password }
  const answers = [
    await ask(keys.editor, 'POST', '/api/keys/refresh-token'),
    await ask(keys.editor, 'POST', '/api/users/refresh-token'),
    await ask(keys.editor, 'POST', '/api/keys/login', login),
    await ask(keys.editor, 'POST', '/api/users/login', login),
    await ask(keys.editor, 'POST', '/api/users/reset-password', {
      token: 'x',
      password: 'a-new-test-password',
    }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  const refresh = await ask(keys.editor, 'POST', '/api/graphql', {
    query: 'mutation { refreshTokenUser { refreshedToken } }',
  })
  const enter = await ask(keys.editor, 'POST', '/api/graphql', {
    query: `mutation { loginUser(email: "author@example.org", password: "${password}") { token } }`,
  })
  for (const { body, headers } of [...answers, refresh, enter]) {
    expect(JSON.stringify(body)).not.toMatch(/eyJ|[tT]oken"\s*:\s*"/)
    expect(headers.get('set-cookie')).toBeNull()
  }
  const me = await ask(keys.editor, 'GET', '/api/keys/me')
  expect({ status: me.status, token: me.body.token }).toEqual({ status: 403, token: undefined })
  expect((await ask(keys.editor, 'GET', '/api/users/me')).body).toEqual({
    user: null,
    message: expect.any(String),
  })
})
