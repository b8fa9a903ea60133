import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { jwtSign } from 'payload'

import { stepAt, totpAt } from '../../../src/people/accounts/totp.ts'
import { settings } from '../../../src/platform/settings/settings.ts'
import { accountsOf, codeOf } from '../../helpers/accounts.ts'
import { fromBase32 } from '../../helpers/base32.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('sessions', () => {
  let accounts: ReturnType<typeof accountsOf>
  let ida: { id: string; email: string }

  beforeAll(async () => {
    accounts = accountsOf(room)
    ida = await accounts.hire('ida')
  })

  const logIn = async (): Promise<string> => `JWT ${(await accounts.logIn(ida.email)).token}`
  const sessions = (who: string, query = '') => accounts.as(who, 'GET', `/api/users/sessions${query}`)
  const end = (who: string, path = '') => accounts.as(who, 'DELETE', `/api/users/sessions${path}`)
  const isIn = async (who: string): Promise<boolean> =>
    (await accounts.as(who, 'GET', '/api/users/me')).status === 200

  test('a person sees their sessions: since when, until when, from where, and which is this', async () => {
    const [first, second] = [await logIn(), await logIn()]
    const { body, headers } = await sessions(second)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(body.docs).toHaveLength(2)
    expect(body.docs.map(({ current }: { current: boolean }) => current)).toEqual([true, false])
    const [newest] = body.docs
    const person = await room.payload.findByID({ collection: 'users', id: ida.id })
    expect(Date.parse(person.lastLoginAt ?? '')).toBeGreaterThan(Date.parse(person.updatedAt))
    expect(Object.keys(newest).toSorted()).toEqual(
      ['address', 'agent', 'createdAt', 'current', 'expiresAt', 'id', 'lastUsedAt'].toSorted(),
    )
    expect(newest).toMatchObject({ address: '127.0.0.1', agent: 'node' })
    expect(Date.parse(newest.expiresAt) - Date.parse(newest.createdAt)).toBeGreaterThan(7.9 * 3_600_000)
    await end(second)
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
    await accounts.as(second, 'POST', '/api/users/logout')
  })

  test('one session ends, or all the others; the log says who ended them', async () => {
    const [one, two, three] = [await logIn(), await logIn(), await logIn()]
    const { docs } = (await sessions(one)).body
    const own = docs.find(({ current }: { current: boolean }) => current)
    expect((await end(two, `/${own.id}`)).body).toEqual({ ended: 1 })
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([false, true, true])
    expect((await end(two)).body).toEqual({ ended: 1 })
    expect([await isIn(two), await isIn(three)]).toEqual([true, false])
    const [told] = await accounts.logged('session.revoke', ida.id)
    expect(told).toMatchObject({ actorId: ida.id, actorName: 'The ida', details: { ended: 1 } })
  })

  test('nobody but an admin sees or ends the sessions of others', async () => {
    const who = await logIn()
    const { docs } = (await sessions(who)).body
    for (const other of ['otherAuthor', 'editor'] as const) {
      const query = await room.rest(other, 'GET', `/api/users/sessions?user=${ida.id}`)
      expect([query.status, codeOf(query)]).toEqual([403, 'not-yours'])
      const one = await room.rest(other, 'DELETE', `/api/users/sessions/${docs[0].id}`)
      expect([one.status, codeOf(one)]).toEqual([404, 'no-such-session'])
      expect((await room.rest(other, 'DELETE', `/api/users/sessions?user=${ida.id}`)).status).toBe(403)
      expect((await room.rest(other, 'GET', '/api/sessions')).status).toBe(403)
    }
    expect((await room.rest('public', 'GET', '/api/users/sessions')).status).toBe(401)
    expect(await isIn(who)).toBe(true)
    const seen = await room.rest('admin', 'GET', `/api/users/sessions?user=${ida.id}`)
    expect(seen.body.docs.length).toBe(docs.length)
    expect((await room.rest('admin', 'DELETE', `/api/users/sessions?user=${ida.id}`)).status).toBe(200)
    expect(await isIn(who)).toBe(false)
  })

  test('an id that is none, or of no session, is not found', async () => {
    const who = await logIn()
    for (const id of ['none', '01a20af2-f1b7-74bc-a264-f7e15c56a8b0', "'"]) {
      expect((await end(who, `/${encodeURIComponent(id)}`)).status).toBe(404)
    }
  })

  test('a log-out ends its own session, in REST, GraphQL, and all of them when asked', async () => {
    const [one, two, three, four] = [await logIn(), await logIn(), await logIn(), await logIn()]
    expect((await accounts.as(one, 'POST', '/api/users/logout')).status).toBe(200)
    expect([await isIn(one), await isIn(two)]).toEqual([false, true])
    await accounts.as(two, 'POST', '/api/graphql', { query: 'mutation { logoutUser }' })
    expect([await isIn(two), await isIn(three)]).toEqual([false, true])
    await accounts.as(three, 'POST', '/api/graphql', { query: 'mutation { logoutUser(allSessions: true) }' })
    expect([await isIn(three), await isIn(four)]).toEqual([false, false])
    expect(await accounts.logged('logout', ida.id)).toHaveLength(4)
  })

  test('a token is renewed with its session, and dies with it', async () => {
    const who = await logIn()
    const before = (await sessions(who)).body.docs[0]
    const { body } = await accounts.as(who, 'POST', '/api/users/refresh-token')
    const renewed = `JWT ${body.refreshedToken}`
    const after = (await sessions(renewed)).body.docs[0]
    expect(after.id).toBe(before.id)
    expect(Date.parse(after.expiresAt)).toBeGreaterThan(Date.parse(before.expiresAt))
    await end(renewed, `/${after.id}`)
    expect([await isIn(who), await isIn(renewed)]).toEqual([false, false])
  })

  test('a session that is over opens nothing, though its token is still good', async () => {
    const who = await logIn()
    const { id } = (await sessions(who)).body.docs[0]
    const data = { expiresAt: new Date(Date.now() - 1000).toISOString() }
    await room.payload.db.updateOne({ collection: 'sessions', id, data })
    expect(await isIn(who)).toBe(false)
  })

  test('a well-signed token without a session of ours opens nothing', async () => {
    const claims = { id: ida.id, collection: 'users', email: ida.email }
    for (const fieldsToSign of [claims, { ...claims, sid: 'made-up' }]) {
      const ask = { fieldsToSign, secret: room.payload.secret, tokenExpiration: 3600 }
      expect(await isIn(`JWT ${(await jwtSign(ask)).token}`)).toBe(false)
    }
  })

  test('a new password ends the other sessions; one that an admin sets ends all', async () => {
    const [one, two] = [await logIn(), await logIn()]
    const { password } = await import('../../helpers/newsroom.ts')
    const change = { password: 'quite another phrase', currentPassword: password }
    const own = await accounts.as(one, 'PATCH', `/api/users/${ida.id}`, change)
    expect(own.status).toBe(200)
    expect([await isIn(one), await isIn(two)]).toEqual([true, false])
    await accounts.as(one, 'PATCH', `/api/users/${ida.id}`, { name: 'Ida' })
    expect(await isIn(one)).toBe(true)
    await room.rest('admin', 'PATCH', `/api/users/${ida.id}`, { password })
    expect(await isIn(one)).toBe(false)
    expect(await accounts.logged('password.change', ida.id)).toHaveLength(2)
  })

  test('however often it is renewed, a session has an end; a token says when', async () => {
    const who = await logIn()
    const [{ id }] = (await sessions(who)).body.docs.filter(({ current }: { current: boolean }) => current)
    const { settings } = await import('../../../src/platform/settings/settings.ts')
    const begun = (left: number) =>
      new Date(Date.now() - settings.sessionHours * 3_600_000 + left).toISOString()
    const age = (left: number) =>
      room.payload.db.updateOne({
        collection: 'sessions',
        id,
        data: { createdAt: begun(left) },
        returning: false,
      })
    await age(600_000)
    const renewed = await accounts.as(who, 'POST', '/api/users/refresh-token')
    const seconds = renewed.body.exp - Date.now() / 1000
    expect(seconds).toBeGreaterThan(500)
    expect(seconds).toBeLessThanOrEqual(600)
    const { docs } = (await sessions(who)).body
    expect(Date.parse(docs.find((one: { id: string }) => one.id === id).expiresAt)).toBeLessThan(
      Date.now() + 601_000,
    )
    await age(-1000)
    expect(await isIn(who)).toBe(false)
    expect((await accounts.as(who, 'POST', '/api/users/refresh-token')).status).toBe(401)
  })
})

describe('one’s own account', () => {
  let accounts: ReturnType<typeof accountsOf>

  beforeAll(() => {
    accounts = accountsOf(room)
  })

  const fresh = 'eleven grey herons waiting'

  const enter = async (name: string) => {
    const person = await accounts.hire(name)
    const token = `JWT ${(await accounts.logIn(person.email)).token}`
    const change = (body: object) => accounts.as(token, 'PATCH', `/api/users/${person.id}`, body)
    return { ...person, token, change }
  }

  type Letter = { to: string; subject: string; text: string }

  const lettersTo = async (to: string): Promise<Letter[]> => {
    const folder = path.join(settings.dataDir, 'outbox')
    const names = await readdir(folder).catch(() => [])
    const letters = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Letter),
    )
    return letters.filter((letter) => letter.to === to)
  }

  /** Letters are written behind the answer. */
  const told = async (to: string, subject: string): Promise<Letter> => {
    for (;;) {
      const letter = (await lettersTo(to)).find((one) => one.subject.includes(subject))
      if (letter) return letter
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  test('one’s own password and e-mail change with the present password alone, by REST and GraphQL', async () => {
    const ann = await enter('ann')
    for (const change of [
      { password: fresh },
      { email: 'thief@example.org' },
      { password: fresh, name: 'Ann' },
    ]) {
      const none = await ann.change(change)
      expect([none.status, codeOf(none), none.body.errors[0].data.errors[0].path]).toEqual([
        422,
        'password-again',
        'currentPassword',
      ])
      const wrong = await ann.change({ ...change, currentPassword: 'not the password' })
      expect([wrong.status, codeOf(wrong)]).toEqual([422, 'password-wrong'])
    }
    for (const data of [`password: "${fresh}"`, 'email: "thief@example.org"']) {
      const query = `mutation { updateUser(id: "${ann.id}", data: { ${data} }) { id } }`
      expect(codeOf(await accounts.as(ann.token, 'POST', '/api/graphql', { query }))).toBe('password-again')
    }
    const bulk = await accounts.as(ann.token, 'PATCH', `/api/users?where[id][equals]=${ann.id}`, {
      email: 't@example.org',
    })
    expect(bulk.body.docs).toEqual([])
    expect((await accounts.logIn(ann.email)).status).toBe(200)
    const done = await ann.change({ password: fresh, currentPassword: password })
    expect(done.status).toBe(200)
    expect(JSON.stringify(done.body)).not.toContain(password)
    expect((await accounts.logIn(ann.email, { password: fresh })).status).toBe(200)
    expect((await told(ann.email, 'password')).text).toContain('tell an admin')
  })

  test('the old address is told of a new one, and of the second factor', async () => {
    const bea = await enter('bea')
    const setUp = (body: object) => accounts.as(bea.token, 'POST', '/api/users/totp/setup', body)
    expect([codeOf(await setUp({})), codeOf(await setUp({ password: 'no' }))]).toEqual([
      'password-again',
      'password-wrong',
    ])
    const { secret } = (await setUp({ password })).body
    const code = totpAt(fromBase32(secret), stepAt(Date.now()))
    expect((await accounts.as(bea.token, 'POST', '/api/users/totp/confirm', { code })).status).toBe(200)
    await told(bea.email, 'second factor was turned on')
    expect((await accounts.as(bea.token, 'DELETE', '/api/users/totp', { password })).status).toBe(200)
    await told(bea.email, 'was turned off')
    expect((await bea.change({ email: 'new-bea@example.org', currentPassword: password })).status).toBe(200)
    await told(bea.email, 'e-mail address')
    expect(await lettersTo('new-bea@example.org')).toEqual([])
    expect(await accounts.logged('email.change', bea.id)).toHaveLength(1)
  })

  test('whatever else one changes of oneself needs no password, nor does the same address', async () => {
    const cy = await enter('cy')
    expect((await cy.change({ name: 'Cy the second' })).status).toBe(200)
    expect((await cy.change({ email: ' CY@example.org', name: 'Cy' })).status).toBe(200)
  })

  test('an admin helps others without it, and not themselves; the owner is told', async () => {
    const dot = await enter('dot')
    expect((await room.rest('admin', 'PATCH', `/api/users/${dot.id}`, { password: fresh })).status).toBe(200)
    await told(dot.email, 'password')
    const own = await room.rest('admin', 'PATCH', `/api/users/${room.ids.admin}`, { password: fresh })
    expect(codeOf(own)).toBe('password-again')
  })

  test('an open window guesses eight times', async () => {
    const eve = await enter('eve')
    const answers = []
    for (let at = 0; at < 9; at += 1)
      answers.push(await eve.change({ password: fresh, currentPassword: `no ${at}` }))
    expect(answers.map(codeOf)).toEqual([...Array(8).fill('password-wrong'), 'too-many-attempts'])
    expect(codeOf(await eve.change({ password: fresh, currentPassword: password }))).toBe('too-many-attempts')
  })
})
