import { lockOut } from '../../../src/people/accounts/rules.ts'
import { accountsOf, codeOf } from '../../helpers/accounts.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'
import { withReadyPassword, wrongPassword } from '../../helpers/readyPassword.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('wrong log-ins', () => {
  /* The server believes whoever stands on the same machine where a client comes from: `from` is such a proxy's word. */

  let accounts: ReturnType<typeof accountsOf>

  beforeAll(() => {
    accounts = accountsOf(room)
  })

  type From = { from: string; cookie?: string; secret?: string }

  const logIn = async (email: string, { cookie, from, secret = password }: From) => {
    const response = await withReadyPassword(() =>
      fetch(`${room.base}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from, ...(cookie && { cookie }) },
        body: JSON.stringify({ email, password: secret }),
      }),
    )
    const [device = ''] = response.headers.getSetCookie().filter((each) => each.startsWith('copydesk-device'))
    return { status: response.status, device: device.split(';')[0] ?? '' }
  }

  const wrong = wrongPassword
  const stranger = '203.0.113.66'
  const home = '198.51.100.7'

  test('a stranger’s guesses shut out their own network, and nobody else', async () => {
    const { email } = await accounts.hire('open')
    await Promise.all(Array.from({ length: 8 }, () => logIn(email, { from: stranger, secret: wrong })))
    expect((await logIn(email, { from: stranger })).status).toBe(401)
    expect((await logIn(email, { from: home })).status).toBe(200)
    expect((await logIn(email, { from: stranger })).status).toBe(401)
  })

  test('what a client forges before its proxy’s word makes no other network', async () => {
    const { email } = await accounts.hire('forged')
    await accounts.guess(email, { from: stranger, times: 7 })
    await logIn(email, { from: `192.0.2.1, ${stranger}`, secret: wrong })
    expect((await logIn(email, { from: `192.0.2.99, ${stranger}` })).status).toBe(401)
    expect((await logIn(email, { from: home })).status).toBe(200)
  })

  test('all addresses of one IPv6 network are one', async () => {
    const { email } = await accounts.hire('six')
    for (let time = 0; time < 8; time += 1)
      await accounts.guess(email, { from: `2001:db8:0:1::${time}`, times: 1 })
    expect((await logIn(email, { from: '2001:db8:0:1:ffff::1' })).status).toBe(401)
    expect((await logIn(email, { from: '2001:db8:0:2::1' })).status).toBe(200)
  })

  describe('an account that is guessed at from everywhere', () => {
    let email: string
    let known: string

    beforeAll(async () => {
      ;({ email } = await accounts.hire('known'))
      known = (await logIn(email, { from: home })).device
      for (let network = 0; network < 13; network += 1)
        await accounts.guess(email, { from: `192.0.2.${network}` })
    })

    test('is closed to devices that never logged in, wherever they are', async () => {
      expect(13 * 8).toBeGreaterThan(lockOut.unknownDevices)
      expect((await logIn(email, { from: '198.51.100.200' })).status).toBe(401)
      expect((await logIn(email, { from: home })).status).toBe(401)
    })

    test('opens to one that did, from any network', async () => {
      for (const from of [home, stranger, '192.0.2.1']) {
        const answer = await logIn(email, { from, cookie: known })
        expect(answer.status).toBe(200)
        expect(answer.device).not.toBe(known)
      }
    })

    test('not to one of another account, or one that is made up', async () => {
      const other = await accounts.hire('neighbour')
      const { device } = await logIn(other.email, { from: home })
      const name = known.split('=')[0] ?? ''
      const forged = [
        device,
        `${name}=${device.split('=')[1]}`,
        `${known}0`,
        known.replace(/=\d/, '=9'),
        `${name}=`,
      ]
      const answers = await Promise.all(forged.map((cookie) => logIn(email, { from: home, cookie })))
      expect(answers.map(({ status }) => status)).toEqual(forged.map(() => 401))
      expect((await logIn(email, { from: home, cookie: known })).status).toBe(200)
    })

    test('a known device has eight guesses of its own, and shuts out itself alone', async () => {
      const another = (await logIn(email, { from: home, cookie: known })).device
      await accounts.guess(email, { cookie: known, times: 7 })
      await logIn(email, { from: home, cookie: known, secret: wrong })
      expect((await logIn(email, { from: home, cookie: known })).status).toBe(401)
      expect((await logIn(email, { from: home, cookie: another })).status).toBe(200)
      expect((await room.rest('admin', 'POST', '/api/users/unlock', { email })).status).toBe(200)
      expect((await logIn(email, { from: home, cookie: known })).status).toBe(200)
      expect((await logIn(email, { from: stranger })).status).toBe(200)
    })
  })

  test('an account that there is none of is closed alike', async () => {
    await accounts.guess('nobody@example.org', { from: stranger, times: 8 })
    const answers = await Promise.all(
      [stranger, home].map((from) => logIn('nobody@example.org', { from, secret: wrong })),
    )
    expect(answers).toEqual(Array(2).fill({ status: 401, device: '' }))
  })

  test('GraphQL counts with REST, and makes a device known too', async () => {
    const { email } = await accounts.hire('graph')
    const ask = (secret: string) =>
      room.graphql('public', `mutation { loginUser(email: "${email}", password: "${secret}") { token } }`)
    const answer = await ask(password)
    expect(answer.headers.getSetCookie().join()).toContain('copydesk-device-')
    await accounts.guess(email, { times: 7 })
    expect(codeOf(await ask(wrong))).toBe('login-refused')
    expect(codeOf(await ask(password))).toBe('login-refused')
    expect((await accounts.logIn(email)).status).toBe(401)
  })
})

describe('cookies', () => {
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
    expect(attributes.toSorted()).toEqual([
      'HttpOnly',
      'Max-Age=31536000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
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
})
