import crypto from 'node:crypto'

import { accountsOf, codeOf } from '../../helpers/accounts.ts'
import { type Newsroom, openTestNewsroom, password, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('accounts and roles', () => {
  let accounts: ReturnType<typeof accountsOf>

  beforeAll(() => {
    accounts = accountsOf(room)
  })

  const patch = (id: string, data: object) => room.rest('admin', 'PATCH', `/api/users/${id}`, data)

  /** How often passwords are hashed while something is done. */
  const hashings = async (work: () => Promise<unknown>): Promise<number> => {
    const { pbkdf2 } = crypto
    let count = 0
    const counting = (...args: Parameters<typeof pbkdf2>) => {
      if (args[2] >= 25_000) count += 1
      pbkdf2(...args)
    }
    Object.assign(crypto, { pbkdf2: counting })
    await work().finally(() => Object.assign(crypto, { pbkdf2 }))
    return count
  }

  test('a changed role counts at the next request of a session that was there before', async () => {
    const { id, email } = await accounts.hire('climber')
    const { token } = await accounts.logIn(email)
    const log = () => accounts.as(`JWT ${token}`, 'GET', '/api/audit-events')
    expect((await log()).status).toBe(403)
    await patch(id, { role: 'editor' })
    expect((await log()).status).toBe(200)
    await patch(id, { role: 'author' })
    expect((await log()).status).toBe(403)
    const [claims] = token.split('.').slice(1)
    expect(JSON.parse(Buffer.from(claims ?? '', 'base64url').toString())).not.toHaveProperty('role')
    expect((await accounts.logged('role.change', id)).map(({ details }) => details)).toEqual([
      { from: 'author', to: 'editor' },
      { from: 'editor', to: 'author' },
    ])
  })

  test('a disabled account is out at once, by every door, and stays out of old sessions when it is enabled', async () => {
    const { id, email } = await accounts.hire('leaver')
    const { token } = await accounts.logIn(email)
    const me = async () => (await accounts.as(`JWT ${token}`, 'GET', '/api/users/me')).body.user
    expect((await me()).id).toBe(id)
    await patch(id, { disabled: true })
    expect(await me()).toBeUndefined()
    const query = { query: '{ meUser { user { id } } }' }
    const graphql = await accounts.as(`JWT ${token}`, 'POST', '/api/graphql', query)
    expect([graphql.status, codeOf(graphql)]).toEqual([401, 'credentials-not-valid'])
    expect((await accounts.as(`JWT ${token}`, 'POST', '/api/users/refresh-token')).status).toBe(401)
    expect((await accounts.logIn(email)).status).toBe(401)
    await expect(room.payload.login({ collection: 'users', data: { email, password } })).rejects.toThrow()
    await patch(id, { disabled: false })
    expect(await me()).toBeUndefined()
    expect((await accounts.logIn(email)).status).toBe(200)
    expect(await accounts.logged('user.disable', id)).toHaveLength(1)
    expect(await accounts.logged('user.enable', id)).toHaveLength(1)
  })

  test('only an admin disables anybody or gives roles', async () => {
    const { id } = await accounts.hire('bystander')
    for (const who of ['editor', 'author'] as const) {
      const answer = await room.rest(who, 'PATCH', `/api/users/${id}`, { disabled: true, role: 'admin' })
      expect(answer.status).toBe(403)
    }
    await room.rest('author', 'PATCH', `/api/users/${room.ids.author}`, {
      disabled: true,
      secondFactor: true,
    })
    const own = await room.payload.findByID({ collection: 'users', id: room.ids.author })
    expect([own.disabled, own.secondFactor]).toEqual([false, false])
  })

  test('the last admin cannot be demoted, disabled or deleted, by themselves or in bulk', async () => {
    const { admin } = room.ids
    const refused = [
      await patch(admin, { role: 'editor' }),
      await patch(admin, { disabled: true }),
      await room.rest('admin', 'DELETE', `/api/users/${admin}`),
    ]
    expect(refused.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      Array(3).fill([409, 'last-admin']),
    )
    await room.rest('admin', 'PATCH', '/api/users?where[role][equals]=admin', { role: 'author' })
    const second = await accounts.hire('second-admin', { role: 'admin' })
    expect((await patch(second.id, { disabled: true })).status).toBe(200)
    expect(codeOf(await patch(admin, { role: 'editor' }))).toBe('last-admin')
    await patch(second.id, { disabled: false })
    const both = await Promise.all([patch(second.id, { role: 'editor' }), patch(admin, { role: 'editor' })])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    await patch(second.id, { role: 'admin' })
    await room.payload.update({ collection: 'users', id: admin, data: { role: 'admin' } })
    const all = await room.rest('admin', 'PATCH', '/api/users?where[role][equals]=admin', { role: 'editor' })
    expect([all.body.docs.length, all.body.errors.length]).toEqual([1, 1])
    const where = { role: { equals: 'admin' as const } }
    expect((await room.payload.count({ collection: 'users', where })).totalDocs).toBe(1)
    await room.payload.update({ collection: 'users', id: admin, data: { role: 'admin' } })
    await patch(second.id, { role: 'author' })
  })

  test('a password that breaks a rule is refused with its code, wherever it is set', async () => {
    const account = { email: 'amina@example.org', name: 'Amina Belkasri', role: 'author' }
    const post = (secret: string) =>
      room.rest('admin', 'POST', '/api/users', { ...account, password: secret })
    const short = await post('too short')
    expect(short.status).toBe(422)
    expect(short.body.errors[0].data).toEqual({
      code: 'password-too-short',
      errors: [{ path: 'password', message: 'A password must have at least 12 characters.' }],
    })
    expect(codeOf(await post('passwordpassword'))).toBe('password-guessable')
    expect(codeOf(await post('AminaBelkasri1'))).toBe('password-is-name')
    const own = `/api/users/${room.ids.author}`
    expect(
      codeOf(await room.rest('author', 'PATCH', own, { password: 'otherauthor', currentPassword: password })),
    ).toBe('password-too-short')
    const mutation = `mutation { updateUser(id: "${room.ids.author}", data: { password: "123456789012", currentPassword: "${password}" }) { id } }`
    expect(codeOf(await room.graphql('author', mutation))).toBe('password-guessable')
    expect((await post('eleven trams in the rain')).status).toBe(201)
  })

  test('an unknown, a disabled and a locked account cost the same hashing as a wrong password, and answer alike', async () => {
    const known = await accounts.hire('known')
    const disabled = await accounts.hire('disabled', { disabled: true })
    const locked = await accounts.hire('locked')
    await accounts.guess(locked.email)
    const answers: { status: number; body: unknown }[] = []
    for (const email of [known.email, 'nobody@example.org', disabled.email, locked.email]) {
      const wrong = { password: 'not the password' }
      const began = performance.now()
      const count = await hashings(async () => {
        const { status, body } = await accounts.logIn(email, wrong)
        answers.push({ status, body })
      })
      expect({ email, count }).toEqual({ email, count: 1 })
      expect(performance.now() - began).toBeGreaterThan(499)
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 401, body: { errors: [{ data: { code: 'login-refused' } }] } })
    const mutation =
      'mutation { loginUser(email: "nobody@example.org", password: "whatever it is") { token } }'
    let graphql: unknown
    expect(await hashings(async () => (graphql = codeOf(await room.graphql('public', mutation))))).toBe(1)
    expect(graphql).toBe('login-refused')
  })

  test('eight wrong attempts, even at once, close an account; none is written down for who is not there', async () => {
    const { id, email } = await accounts.hire('guessed')
    const guess = () => accounts.logIn(email, { password: 'a wrong guess at it' })
    const answers = await Promise.all(Array.from({ length: 12 }, guess))
    expect(new Set(answers.map((answer) => `${answer.status} ${codeOf(answer)}`))).toEqual(
      new Set(['401 login-refused']),
    )
    expect(await accounts.logged('login.failed', id)).toHaveLength(8)
    expect((await accounts.logIn(email)).status).toBe(401)
    expect((await room.rest('author', 'POST', '/api/users/unlock', { email })).status).toBe(403)
    expect((await room.rest('admin', 'POST', '/api/users/unlock', {})).status).toBe(400)
    expect((await room.rest('admin', 'POST', '/api/users/unlock', { email })).status).toBe(200)
    expect((await accounts.logIn(email)).status).toBe(200)
    const before = (await accounts.logged('login.failed')).length
    await accounts.logIn('nobody@example.org')
    expect(await accounts.logged('login.failed')).toHaveLength(before)
  })

  test('a lost password: the same answer for anybody, a link that works once, rules that hold', async () => {
    const { id, email } = await accounts.hire('forgetful')
    const session = await accounts.logIn(email)
    const ask = (address: string) =>
      room.rest('public', 'POST', '/api/users/forgot-password', { email: address })
    const { status, body } = await ask('nobody@example.org')
    expect(await ask(email)).toMatchObject({ status, body })
    const token = await tokenOf(id)
    const reset = (secret: string) =>
      room.rest('public', 'POST', '/api/users/reset-password', { token, password: secret })
    expect(codeOf(await reset('short'))).toBe('password-too-short')
    const done = await reset('a new and longer phrase')
    expect(done.status).toBe(200)
    expect((await accounts.as(`JWT ${done.body.token}`, 'GET', '/api/users/me')).body.user.id).toBe(id)
    expect((await accounts.as(`JWT ${session.token}`, 'GET', '/api/users/me')).status).toBe(401)
    expect((await reset('a new and longer phrase')).status).toBe(403)
    expect((await accounts.logIn(email)).status).toBe(401)
    const row = await room.payload.findByID({ collection: 'users', id, depth: 0 })
    expect(row).toMatchObject({ role: 'author', name: 'The forgetful' })
  })

  /** The link is written behind the answer. */
  const tokenOf = async (id: string): Promise<string> => {
    for (let turn = 0; turn < 100; turn += 1) {
      const where = { id: { equals: id } }
      const row = await room.payload.db.findOne<any>({ collection: 'users', where })
      if (row?.resetPasswordToken) return row.resetPasswordToken as string
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('No link was made in five seconds.')
  }

  test('accounts that come and go are in the log, and take what is theirs along', async () => {
    const { id, email } = await accounts.hire('guest', { role: 'reviewer' })
    await accounts.logIn(email)
    expect((await room.rest('admin', 'DELETE', `/api/users/${id}`)).status).toBe(200)
    const [created] = await accounts.logged('user.create', id)
    const [deleted] = await accounts.logged('user.delete', id)
    expect(created).toMatchObject({ actorId: room.ids.admin, details: { role: 'reviewer', sections: [] } })
    expect(deleted).toMatchObject({
      actorId: room.ids.admin,
      details: { name: 'The guest', role: 'reviewer' },
    })
    const left = await room.payload.db.count({ collection: 'sessions', where: { user: { equals: id } } })
    expect(left.totalDocs).toBe(0)
  })
})

describe('hidden fields', () => {
  beforeAll(async () => {
    await room.giveKeys()
    await room.rest('author', 'POST', '/api/articles?draft=true', { headline: 'The tide table' })
  })

  const askers: Who[] = ['admin', 'editor', 'author', 'previewKey', 'readerKey']

  /** Through every kind of relation: to one, to many, in lists, by joins, over several, and to either of two kinds. */
  const hidden = [
    'createdBy.hash',
    'createdBy.salt',
    'createdBy.resetPasswordToken',
    'createdBy.person.createdBy.hash',
    'createdBy__hash',
    'section.createdBy.hash',
    'bylines.person.storiesBy.createdBy.hash',
    'bylines.person.createdBy.salt',
    'quotes.speaker.createdBy.hash',
    'mentions.createdBy.hash',
  ]

  const doors = (path: string): [method: string, address: string][] => [
    ['GET', `/api/articles?where[${path}][like]=a`],
    ['GET', `/api/articles?where[or][0][and][0][${path}][exists]=true`],
    ['GET', `/api/articles?draft=true&where[${path}][greater_than]=a`],
    ['GET', `/api/articles?sort=${path}`],
    ['GET', `/api/articles?draft=true&sort=headline,-${path}`],
    ['GET', `/api/articles/count?where[${path}][like]=a`],
    ['GET', `/api/articles/versions?where[version.${path}][like]=a`],
    ['GET', `/api/articles/versions?where[parent.${path}][like]=a`],
    ['GET', `/api/articles/versions?sort=-version.${path}`],
    ['GET', `/api/persons?joins[storiesBy][sort]=${path}`],
    ['GET', `/api/persons?joins[storiesBy][where][${path}][like]=a`],
    ['PATCH', `/api/articles?where[${path}][like]=a`],
    ['DELETE', `/api/articles?where[${path}][like]=a`],
  ]

  test.each(hidden)('nobody filters or sorts by %s, by no door', async (path) => {
    const told: string[] = []
    for (const who of askers) {
      for (const [method, address] of doors(path)) {
        const { status, body } = await room.rest(
          who,
          method,
          address,
          method === 'PATCH' ? { headline: 'x' } : undefined,
        )
        const isRefused = [400, 403].includes(status) && !('docs' in body)
        if (!isRefused) told.push(`${who} ${method} ${address}: ${status}`)
      }
    }
    expect(told).toEqual([])
  })

  test('the refusal says which field', async () => {
    const answers = [
      await room.rest('editor', 'GET', '/api/articles?where[createdBy.hash][like]=a'),
      await room.rest('editor', 'GET', '/api/articles?sort=-createdBy.hash'),
    ]
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [400, 'filter-not-allowed'],
      [400, 'sort-not-allowed'],
    ])
    expect(answers[0]?.body.errors[0].data.field).toBe('createdBy.hash')
  })

  test.each(['hash', '-salt', 'resetPasswordToken', 'person.createdBy.hash'])(
    'nor of accounts and keys by %s',
    async (path) => {
      const plain = path.replace('-', '')
      for (const who of ['admin', 'editor'] as const) {
        for (const address of [
          `/api/users?sort=${path}`,
          `/api/users?where[${plain}][like]=a`,
          `/api/keys?sort=createdBy.${plain}`,
          `/api/keys?where[hash][like]=${plain}`,
        ]) {
          const { status } = await room.rest(who, 'GET', address)
          expect([400, 403, 404]).toContain(status)
        }
      }
    },
  )

  test.each([
    '{ Articles(where: { createdBy__hash: { like: "a" } }) { totalDocs } }',
    '{ Articles(where: { createdBy: { equals: { hash: "a" } } }) { totalDocs } }',
    '{ Articles(sort: "createdBy.hash") { totalDocs } }',
    '{ Articles(sort: "headline,-createdBy__salt") { totalDocs } }',
    '{ countArticles(where: { createdBy__hash: { like: "a" } }) { totalDocs } }',
    '{ versionsArticles(sort: "version.createdBy.hash") { totalDocs } }',
    '{ Users(where: { hash: { like: "a" } }) { totalDocs } }',
    '{ Users(sort: "hash") { totalDocs } }',
    '{ Persons { docs { storiesBy(sort: "createdBy.hash") { docs { id } } } } }',
    '{ Persons { docs { storiesBy(where: { createdBy__hash: { like: "a" } }) { docs { id } } } } }',
  ])('%s is refused', async (query) => {
    await room.rest('editor', 'POST', '/api/persons', { name: 'Ada' })
    for (const who of ['editor', 'previewKey'] as const) {
      const { body } = await room.graphql(who, query)
      expect(body.errors?.length).toBeGreaterThan(0)
      expect(JSON.stringify(body.data ?? {})).not.toMatch(/totalDocs|"docs":\[\{"id/)
    }
  })

  test('what may be read may be asked for, through relations too', async () => {
    for (const address of [
      '/api/articles?draft=true&where[createdBy.name][equals]=author&sort=-createdBy.name',
      '/api/articles?where[section.slug][equals]=harbour&sort=section.name,headline',
      '/api/articles/versions?where[version.headline][equals]=The tide table&sort=-version.headline',
      '/api/users?sort=name&where[role][equals]=author',
    ]) {
      const { status, body } = await room.rest('editor', 'GET', address)
      expect([address, status, Array.isArray(body.docs)]).toEqual([address, 200, true])
    }
  })
})
