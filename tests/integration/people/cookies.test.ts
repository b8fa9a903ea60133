import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

const overTls = { 'X-Forwarded-Proto': 'https' }
const browser = { 'Sec-Fetch-Site': 'same-origin' }
const json = { 'Content-Type': 'application/json' }
const login = JSON.stringify({ email: 'author@example.org', password })

const post = (address: string, headers: HeadersInit, body?: string) =>
  fetch(room.base + address, { method: 'POST', headers, ...(body !== undefined && { body }) })

/** The cookie of the log-in that an answer sets, in its parts; or that of the device. */
const cookieOf = (answer: Response, name = 'payload-token'): string[] =>
  (answer.headers.getSetCookie().find((cookie) => cookie.includes(name)) ?? '').split('; ')

const me = async (headers: Record<string, string>): Promise<string | undefined> => {
  const answer = await fetch(`${room.base}/api/users/me`, { headers: { ...browser, ...headers } })
  return (await answer.json()).user?.email
}

const query = `mutation { loginUser(email: "author@example.org", password: "${password}") { token } }`

test.each([
  ['/api/users/login', login],
  ['/api/graphql', JSON.stringify({ query })],
])('over https %s sets a cookie of this host alone', async (address, body) => {
  const [cookie = '', ...attributes] = cookieOf(await post(address, { ...overTls, ...json }, body))
  expect(cookie).toMatch(/^__Host-payload-token=eyJ/)
  expect(attributes).toEqual(expect.arrayContaining(['Secure', 'Path=/']))
  expect(attributes.join()).toMatch(/HttpOnly.*SameSite=Lax/)
  expect(attributes.join()).not.toContain('Domain')
  expect(await me({ ...overTls, Cookie: `other=1; ${cookie}` })).toBe('author@example.org')
})

test('over https a device is known by such a cookie too, for a year', async () => {
  const answer = await post('/api/users/login', { ...overTls, ...json }, login)
  const [cookie = '', ...attributes] = cookieOf(answer, 'copydesk-device')
  expect(cookie).toMatch(/^__Host-copydesk-device-[0-9a-f]{12}=\d+\.[0-9a-f]{64}\.[0-9a-f]{64}$/)
  expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=31536000', 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('it is renewed and taken away under that name', async () => {
  const [Cookie = ''] = cookieOf(await post('/api/users/login', { ...overTls, ...json }, login))
  const headers = { ...overTls, ...browser, Cookie }
  const [renewed = ''] = cookieOf(await post('/api/users/refresh-token', headers))
  expect(renewed).toMatch(/^__Host-payload-token=eyJ/)
  const gone = cookieOf(await post('/api/users/logout', headers))
  expect(gone).toEqual(expect.arrayContaining(['__Host-payload-token=', 'Secure', 'Path=/']))
  expect(await me({ ...overTls, Cookie })).toBeUndefined()
})

test('over https a cookie without the prefix, which a neighbouring host can plant, opens nothing', async () => {
  const Cookie = `payload-token=${room.tokens.author}`
  expect(await me({ ...overTls, Cookie })).toBeUndefined()
  expect(await me({ ...overTls, Cookie: `__Host-payload-token=${room.tokens.editor}; ${Cookie}` })).toBe(
    'editor@example.org',
  )
})

test('over plain http it is called as ever', async () => {
  const [cookie = '', ...attributes] = cookieOf(await post('/api/users/login', json, login))
  expect(cookie).toMatch(/^payload-token=eyJ/)
  expect(attributes).not.toContain('Secure')
  expect(await me({ Cookie: cookie })).toBe('author@example.org')
})
