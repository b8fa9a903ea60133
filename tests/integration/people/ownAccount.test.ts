import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { stepAt, totpAt } from '../../../src/people/accounts/totp.ts'
import { settings } from '../../../src/platform/settings/settings.ts'
import { accountsOf, codeOf } from '../../helpers/accounts.ts'
import { fromBase32 } from '../../helpers/base32.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'

let room: Newsroom
let accounts: ReturnType<typeof accountsOf>

beforeAll(async () => {
  room = await openTestNewsroom()
  accounts = accountsOf(room)
})

afterAll(() => room.close())

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
