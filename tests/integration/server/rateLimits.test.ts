import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'

Object.assign(process.env, {
  RATE_LIMITS: '1',
  RATE_LIMIT_READS: '20',
  RATE_LIMIT_WRITES: '6',
  RATE_LIMIT_LOGINS: '3',
  RATE_LIMIT_BEACONS: '4',
  TRUST_PROXY: '1',
  CORS_ORIGINS: 'https://www.example.org',
  SERVER_URL: 'https://desk.example.org',
})

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

let client = 0

/** Another client, as the one proxy in front names it. */
const newClient = (): string => `203.0.113.${(client += 1)}`

type Ask = { method?: string; body?: object; headers?: Record<string, string> }

const ask = (from: string, path: string, { method = 'GET', body, headers = {} }: Ask = {}) =>
  fetch(room.base + path, {
    method,
    headers: { 'X-Forwarded-For': from, ...(body && { 'Content-Type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })

const statuses = async (times: number, once: () => Promise<Response>): Promise<number[]> => {
  const found: number[] = []
  for (let time = 0; time < times; time += 1) found.push((await once()).status)
  return found
}

const wrong = { email: 'nobody@example.org', password: 'not-the-password' }

/** What a browser keeps once somebody has logged in by it. */
const knownDevice = async (from: string, who = 'author') => {
  const body = { email: `${who}@example.org`, password }
  const { headers } = await ask(from, '/api/users/login', { method: 'POST', body })
  const [cookie = ''] = headers.getSetCookie().filter((each) => each.includes('copydesk-device'))
  return { cookie: cookie.split(';')[0] ?? '' }
}

const login = (from: string) => ask(from, '/api/users/login', { method: 'POST', body: wrong })

test('log-ins beyond the rate get 429 with the draft’s headers, in Payload’s shape', async () => {
  const from = newClient()
  expect(await statuses(3, () => login(from))).toEqual([401, 401, 401])
  const answer = await login(from)
  const { headers, status } = answer
  expect({ status, policy: headers.get('ratelimit-policy'), store: headers.get('cache-control') }).toEqual({
    status: 429,
    policy: '"logins";q=3;w=300',
    store: 'no-store',
  })
  expect(headers.get('ratelimit')).toMatch(/^"logins";r=0;t=\d+$/)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await answer.json()).toMatchObject({ errors: [{ data: { code: 'too-many-requests' } }] })
})

test('another client is not held up, and what a client forges before its proxy’s word counts for nothing', async () => {
  const from = newClient()
  await statuses(4, () => login(from))
  expect((await login(newClient())).status).toBe(401)
  expect((await login(`198.51.100.7, ${from}`)).status).toBe(429)
})

test('a known device has a count of its own, whoever logs in beside it; a forged one has not', async () => {
  const from = newClient()
  const { cookie } = await knownDevice(newClient())
  const again = (sent: string) =>
    ask(from, '/api/users/login', { method: 'POST', body: wrong, headers: { cookie: sent } })
  expect(await statuses(4, () => login(from))).toEqual([401, 401, 401, 429])
  const forged = cookie.replace(/=(\d+)\.(.)/, (_all, time, one) => `=${time}.${one === 'a' ? 'b' : 'a'}`)
  expect((await again(forged)).status).toBe(429)
  expect(await statuses(4, () => again(cookie))).toEqual([401, 401, 401, 429])
  const other = await knownDevice(newClient(), 'editor')
  expect((await again(other.cookie)).status).toBe(401)
})

test('a log-in by GraphQL counts as one', async () => {
  const from = newClient()
  const query = `mutation { loginUser(email: "${wrong.email}", password: "${wrong.password}") { token } }`
  const once = () => ask(from, '/api/graphql', { method: 'POST', body: { query } })
  expect(await statuses(3, once)).toEqual([200, 200, 200])
  const answer = await once()
  expect({ status: answer.status, policy: answer.headers.get('ratelimit-policy') }).toEqual({
    status: 429,
    policy: '"logins";q=3;w=300',
  })
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'too-many-requests' } }] })
  const many = `mutation { ${['a', 'b', 'c', 'd'].map((name) => `${name}: loginUser(email: "x", password: "y") { token }`).join(' ')} }`
  expect((await ask(newClient(), '/api/graphql', { method: 'POST', body: { query: many } })).status).toBe(429)
})

test('reads beyond the rate get 429, as a problem where problems are spoken', async () => {
  const from = newClient()
  let page = 0
  /* What the delivery cache has kept is not counted. */
  const found = await statuses(20, () => ask(from, `/api/articles?page=${(page += 1)}`))
  expect(new Set(found)).toEqual(new Set([200]))
  for (const path of ['/api/fronts', '/api/stream', '/feeds/rss.xml']) {
    const answer = await ask(from, path)
    expect({ path, status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      path,
      status: 429,
      type: expect.stringContaining('application/problem+json'),
    })
  }
  expect((await ask(from, '/livez')).status).toBe(200)
})

test('beacons have a rate of their own, and are refused as a problem', async () => {
  const from = newClient()
  const body = { story: '01a20b11-6075-7412-9cb1-d49e163aa861' }
  const once = () => ask(from, '/api/beacons', { method: 'POST', body })
  expect(await statuses(4, once)).toEqual([204, 204, 204, 204])
  const answer = await once()
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('ratelimit-policy')]).toEqual(
    [429, expect.stringContaining('application/problem+json'), '"beacons";q=4;w=60'],
  )
  expect((await ask(from, '/api/articles')).status).toBe(200)
})

test('made-up credentials do not lift the bound of an address', async () => {
  const from = newClient()
  let number = 0
  const once = () =>
    ask(from, '/api/articles', { headers: { Authorization: `JWT made-up-${(number += 1)}` } })
  expect((await statuses(101, once)).at(-1)).toBe(429)
})

test('writes say what is left', async () => {
  const headers = { Authorization: `JWT ${room.tokens.author}` }
  const answer = await ask(newClient(), '/api/articles', {
    method: 'POST',
    body: { headline: 'Fog' },
    headers,
  })
  expect(answer.headers.get('ratelimit')).toMatch(/^"writes";r=5;t=\d+$/)
})

test('a read that anybody may keep says nothing of one client', async () => {
  expect((await ask(newClient(), '/api/articles')).headers.get('ratelimit')).toBeNull()
})

test.each([
  '/api/articles',
  '/api/graphql?query={__typename}',
  '/api/fronts',
  '/docs/start',
  '/livez',
  '/nosuch',
])('%s has the security headers', async (path) => {
  const { headers } = await ask(newClient(), path)
  expect({
    sniff: headers.get('x-content-type-options'),
    tls: headers.get('strict-transport-security'),
    powered: headers.get('x-powered-by'),
  }).toEqual({ sniff: 'nosniff', tls: 'max-age=31536000', powered: null })
})

test.each(['/docs/start', '/docs/api', '/docs/graphql', '/admin'])(
  '%s is shown in no frame of others and tells no site where a reader came from',
  async (path) => {
    const { headers } = await ask(newClient(), path)
    expect({
      frames: headers.get('x-frame-options'),
      opener: headers.get('cross-origin-opener-policy'),
      referrer: headers.get('referrer-policy'),
    }).toEqual({ frames: 'SAMEORIGIN', opener: 'same-origin', referrer: 'no-referrer' })
  },
)

test('an answer of the API is no page', async () => {
  const { headers } = await ask(newClient(), '/api/articles')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
})

test('a listed origin may ask, others may not; a preflight is answered', async () => {
  const from = (Origin: string) => ask(newClient(), '/api/articles', { headers: { Origin } })
  const own = await from('https://www.example.org')
  expect([own.headers.get('access-control-allow-origin'), own.headers.get('vary')]).toEqual([
    'https://www.example.org',
    'Accept-Encoding, Origin',
  ])
  expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  const headers = { Origin: 'https://www.example.org', 'Access-Control-Request-Method': 'PATCH' }
  const preflight = await ask(newClient(), '/api/articles/1', { method: 'OPTIONS', headers })
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET, HEAD, POST, PUT, PATCH, DELETE',
  ])
})
