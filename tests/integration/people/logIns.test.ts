import { stepAt, totpAt } from '../../../src/people/accounts/totp.ts'
import type { Role } from '../../../src/rules/roles/roles.ts'
import { accountsOf, codeOf } from '../../helpers/accounts.ts'
import { fromBase32 } from '../../helpers/base32.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'
import { withReadyPassword } from '../../helpers/readyPassword.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('the second factor', () => {
  let accounts: ReturnType<typeof accountsOf>

  beforeAll(() => {
    accounts = accountsOf(room)
  })

  /** A code of the app, so many steps from now. */
  const code = (secret: string, off = 0): string => totpAt(fromBase32(secret), stepAt(Date.now()) + off)

  const post = (who: string, path: string, body: object = {}) =>
    accounts.as(who, 'POST', `/api/users/totp/${path}`, body)

  /** Hires somebody whose second factor is on; the step before this one is used up by it. */
  const withFactor = async (name: string) => {
    const person = await accounts.hire(name)
    const token = `JWT ${(await accounts.logIn(person.email)).token}`
    const { secret } = (await post(token, 'setup', { password })).body
    const { recoveryCodes } = (await post(token, 'confirm', { code: code(secret, -1) })).body
    return { ...person, token, secret: secret as string, recoveryCodes: recoveryCodes as string[] }
  }

  test('the second factor is set up with a secret, and on when the app has given a code of it', async () => {
    const { id, email } = await accounts.hire('mira')
    const token = `JWT ${(await accounts.logIn(email)).token}`
    expect(codeOf(await post(token, 'confirm', { code: '123456' }))).toBe('totp-not-set-up')
    const { body, headers } = await post(token, 'setup', { password })
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(body.uri).toBe(`otpauth://totp/Copydesk:mira%40example.org?secret=${body.secret}&issuer=Copydesk`)
    expect(fromBase32(body.secret)).toHaveLength(20)
    const wrong = await post(token, 'confirm', { code: code(body.secret, 5) })
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'totp-wrong'])
    expect((await accounts.logIn(email)).status).toBe(200)
    const done = await post(token, 'confirm', { code: code(body.secret) })
    expect(done.body.recoveryCodes).toHaveLength(10)
    expect(codeOf(await post(token, 'setup', { password }))).toBe('totp-on')
    expect(codeOf(await post(token, 'confirm', { code: code(body.secret, 1) }))).toBe('totp-not-set-up')
    const stored = await room.payload.findByID({ collection: 'users', id })
    expect(stored).toMatchObject({ secondFactor: true, role: 'author', name: 'The mira' })
    expect(await accounts.logged('totp.on', id)).toHaveLength(1)
  })

  test('log-in asks for the code once the password was right, by every door, and takes no code twice', async () => {
    const { email, id, secret } = await withFactor('vera')
    const without = await accounts.logIn(email)
    expect([without.status, codeOf(without), without.body.token]).toEqual([401, 'totp-required', undefined])
    const blind = await accounts.logIn(email, { password: 'not the password', code: code(secret) })
    expect([blind.status, codeOf(blind)]).toEqual([401, 'login-refused'])
    const wrong = await accounts.logIn(email, { code: code(secret, 7) })
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'totp-wrong'])
    const args = `email: "${email}", password: "${password}"`
    const graphql = (more = '') => room.graphql('public', `mutation { loginUser(${args}${more}) { token } }`)
    expect(codeOf(await graphql())).toBe('totp-required')
    await expect(room.payload.login({ collection: 'users', data: { email, password } })).rejects.toThrow()
    const used = code(secret)
    expect((await accounts.logIn(email, { code: used })).status).toBe(200)
    expect(codeOf(await accounts.logIn(email, { code: used }))).toBe('totp-wrong')
    const next = (await graphql(`, code: "${code(secret, 1)}"`)).body.data.loginUser.token as string
    expect((await accounts.as(`JWT ${next}`, 'GET', '/api/users/me')).body.user.id).toBe(id)
    const [told] = await accounts.logged('login.failed', id)
    expect(told.details).toEqual({ wrong: 'password' })
    expect((await accounts.logged('login', id)).at(-1).details).toEqual({ secondFactor: 'app' })
  })

  test('of one code sent five times at once, one log-in comes', async () => {
    const { email, secret } = await withFactor('twin')
    const same = { code: code(secret) }
    const answers = await Promise.all(Array.from({ length: 5 }, () => accounts.logIn(email, same)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('codes are guessed no more often than passwords', async () => {
    const { email, secret } = await withFactor('guessed')
    const answers = []
    for (let turn = 0; turn < 9; turn += 1) answers.push(await accounts.logIn(email, { code: '000000' }))
    expect(answers.map(codeOf)).toEqual([...Array(8).fill('totp-wrong'), 'login-refused'])
    expect(codeOf(await accounts.logIn(email, { code: code(secret) }))).toBe('login-refused')
  })

  test('a recovery code opens once', async () => {
    const { email, id, recoveryCodes } = await withFactor('lost-phone')
    const [first, second] = recoveryCodes
    expect((await accounts.logIn(email, { code: first })).status).toBe(200)
    expect(codeOf(await accounts.logIn(email, { code: first }))).toBe('totp-wrong')
    expect((await accounts.logIn(email, { code: second?.toLowerCase().replaceAll('-', '') })).status).toBe(
      200,
    )
    expect((await accounts.logged('login', id)).at(-1).details).toEqual({ secondFactor: 'recovery' })
  })

  test('a reset password does not pass the second factor by', async () => {
    const { email, id, secret } = await withFactor('forgetful')
    const data = {
      resetPasswordToken: 'a-token',
      resetPasswordExpiration: new Date(Date.now() + 60_000).toISOString(),
    }
    await room.payload.db.updateOne({ collection: 'users', id, data })
    const changed = 'another long phrase'
    const answer = await room.rest('public', 'POST', '/api/users/reset-password', {
      token: 'a-token',
      password: changed,
    })
    expect([answer.status, answer.body.token]).toEqual([200, ''])
    expect(answer.headers.get('set-cookie')).not.toMatch(/payload-token=\w/)
    expect(codeOf(await accounts.logIn(email, { password: changed }))).toBe('totp-required')
    expect((await accounts.logIn(email, { password: changed, code: code(secret) })).status).toBe(200)
  })

  test('one request of GraphQL cannot pass it by with a reset that fails', async () => {
    const { email } = await withFactor('aliased')
    const args = `email: "${email}", password: "${password}"`
    const mutation = `mutation {
    resetPasswordUser(token: "no such token", password: "another long phrase") { token }
    loginUser(${args}) { token }
  }`
    const { body } = await room.graphql('public', mutation)
    expect(body.data).toEqual({ resetPasswordUser: null, loginUser: null })
    expect(body.errors[1].extensions.data.code).toBe('totp-required')
  })

  test('it is taken away by its owner with the password, or by an admin; never by anybody else', async () => {
    const { email, id, token } = await withFactor('tired')
    const remove = (body: object) => accounts.as(token, 'DELETE', '/api/users/totp', body)
    expect(codeOf(await remove({}))).toBe('password-again')
    expect(codeOf(await remove({ password: 'not the password' }))).toBe('password-wrong')
    expect(codeOf(await remove({ code: '000000' }))).toBe('password-again')
    expect((await room.rest('editor', 'DELETE', `/api/users/totp?user=${id}`)).status).toBe(403)
    expect((await remove({ password })).status).toBe(200)
    expect((await accounts.logIn(email)).status).toBe(200)
    const other = await withFactor('helped')
    expect((await room.rest('admin', 'DELETE', `/api/users/totp?user=${other.id}`)).status).toBe(200)
    expect((await accounts.logIn(other.email)).status).toBe(200)
    expect(await accounts.logged('totp.reset', other.id)).toHaveLength(1)
  })

  test('the secret is stored sealed, the recovery codes hashed, and no door shows either', async () => {
    const { id, secret, recoveryCodes } = await withFactor('secretive')
    const where = { user: { equals: id } }
    const row = JSON.stringify(await room.payload.db.findOne<any>({ collection: 'second-factors', where }))
    for (const word of [secret, fromBase32(secret).toString('base64'), ...recoveryCodes]) {
      expect(row).not.toContain(word)
    }
    for (const who of ['admin', 'author'] as const) {
      expect((await room.rest(who, 'GET', '/api/second-factors')).status).toBe(403)
      const user = JSON.stringify((await room.rest(who, 'GET', `/api/users/${id}?depth=3`)).body)
      expect(user).not.toMatch(/hash|salt|secret"|resetPassword/)
    }
    const schema = await room.graphql('admin', '{ __schema { types { name } } }')
    expect(JSON.stringify(schema.body)).not.toMatch(/SecondFactor|"Session/)
    const log = JSON.stringify(await accounts.logged('totp.on', id))
    expect(log).not.toContain(secret)
  })

  describe('where a role must have it', () => {
    let required: Role[]
    beforeAll(async () => {
      const { settings } = await import('../../../src/platform/settings/settings.ts')
      required = settings.totpRequired as Role[]
      required.push('reviewer')
    })
    afterAll(() => required.splice(0))

    test('who has none can log in, and do nothing but set it up', async () => {
      const { id, email } = await accounts.hire('new-reviewer', { role: 'reviewer' })
      const token = `JWT ${(await accounts.logIn(email)).token}`
      const ask = (method: string, path: string, body?: object) => accounts.as(token, method, path, body)
      const held = [
        await ask('GET', '/api/articles?draft=true'),
        await ask('GET', '/api/articles/versions'),
        await ask('POST', '/api/articles', { headline: 'No' }),
        await ask('PATCH', `/api/users/${id}`, { name: 'No' }),
        await ask('POST', '/api/globals/site-settings', {}),
        await ask('POST', '/api/graphql', { query: '{ Articles { docs { id } } }' }),
      ]
      expect(held.map(codeOf)).toEqual(Array(held.length).fill('totp-setup-required'))
      expect((await ask('GET', '/api/users')).body.docs.map((user: { id: string }) => user.id)).toEqual([id])
      expect((await ask('GET', '/api/users/me')).body.user.id).toBe(id)
      expect((await ask('GET', '/api/users/sessions')).status).toBe(200)
      const { secret } = (await post(token, 'setup', { password })).body
      expect((await post(token, 'confirm', { code: code(secret) })).status).toBe(200)
      expect((await ask('GET', '/api/articles?draft=true')).status).toBe(200)
    })
  })
})

describe('log-ins at once', () => {
  process.env['TRUST_PROXY'] = 'none'

  /** Milliseconds. */
  const hashing = 250
  const races = 50
  const atOnce = 5

  const hire = async (name: string, role = 'editor') => {
    const email = `${name}@example.org`
    const account = { email, password, name, role }
    const { body } = await withReadyPassword(() => room.rest('admin', 'POST', '/api/users', account))
    return { id: body.doc.id as string, email }
  }

  /** A log-in that waits for its password's hash as long as any does. */
  const logIn = (email: string) =>
    withReadyPassword(() => room.rest('public', 'POST', '/api/users/login', { email, password }), hashing)

  const me = async (token: string) => {
    const answer = await fetch(`${room.base}/api/users/me`, { headers: { Authorization: `JWT ${token}` } })
    return ((await answer.json()) as { user?: { role: string } | null }).user ?? null
  }

  /** Lets a change go off while log-ins of the same account are hashing, at another moment each time. */
  const race = async (email: string, change: () => Promise<{ status: number }>) => {
    const logIns = Array.from({ length: atOnce }, () => logIn(email))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1.5 * hashing))
    const { status } = await change()
    expect(status).toBe(200)
    return Promise.all(logIns)
  }

  test(`${races} log-ins at the same time as a change of role: none brings the old role back`, async () => {
    const { id, email } = await hire('racer')
    const section = await room.payload.create({
      collection: 'sections',
      data: { name: 'Harbour' },
      draft: true,
    })
    for (let turn = 0; turn < races / atOnce; turn += 1) {
      const role = turn % 2 === 0 ? 'author' : 'reviewer'
      const sections = turn % 2 === 0 ? [section.id] : []
      const answers = await race(email, () =>
        room.rest('admin', 'PATCH', `/api/users/${id}`, { role, sections }),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array(atOnce).fill(200))
      const stored = await room.payload.findByID({ collection: 'users', id, depth: 0 })
      expect({ role: stored.role, sections: stored.sections }).toEqual({ role, sections })
      expect((await me(answers[0]?.body.token))?.role).toBe(role)
    }
  })

  test(`${races} log-ins at the same time as the account is disabled: none is in afterwards`, async () => {
    const { id, email } = await hire('leaver')
    for (let turn = 0; turn < races / atOnce; turn += 1) {
      const answers = await race(email, () =>
        room.rest('admin', 'PATCH', `/api/users/${id}`, { disabled: true }),
      )
      const stored = await room.payload.findByID({ collection: 'users', id, depth: 0 })
      expect(stored.disabled).toBe(true)
      for (const { body } of answers) expect(await me(body.token ?? 'none')).toBeNull()
      await room.rest('admin', 'PATCH', `/api/users/${id}`, { disabled: false })
      for (const { body } of answers) expect(await me(body.token ?? 'none')).toBeNull()
    }
  })

  test('where no proxy is believed, a forged X-Forwarded-For makes no other network', async () => {
    const { email } = await hire('forged')
    await accountsOf(room).guess(email)
    const answer = await fetch(`${room.base}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '198.51.100.7' },
      body: JSON.stringify({ email, password }),
    })
    expect(answer.status).toBe(401)
    expect((await room.rest('admin', 'POST', '/api/users/unlock', { email })).status).toBe(200)
    expect((await logIn(email)).status).toBe(200)
  })

  test('a new password is not brought back to the old one by a log-in that runs beside it', async () => {
    const { id, email } = await hire('changer')
    const answers = await race(email, () =>
      room.rest('admin', 'PATCH', `/api/users/${id}`, { password: 'quite another pass phrase' }),
    )
    for (const { body } of answers) expect(await me(body.token ?? 'none')).toBeNull()
    expect((await logIn(email)).status).toBe(401)
  })

  test('two dozen right log-ins at once are all let in, beside writes of the same account', async () => {
    const { email, id } = await hire('many')
    const all = Array.from({ length: 24 }, async (_, at) => {
      const data = { resetPasswordRequestedAt: new Date(at).toISOString() }
      await room.payload.db.updateOne({ collection: 'users', id, data, returning: false })
      return logIn(email)
    })
    const answers = await Promise.all(all)
    expect(answers.map(({ status }) => status)).toEqual(Array(24).fill(200))
    expect(await accountsOf(room).logged('login.failed', id)).toEqual([])
  })
})
