import { firstAdminToken } from '../../../src/people/accounts/firstAdminToken.ts'
import { codeOf } from '../../helpers/accounts.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom({ hires: false })
})

afterAll(() => room.close())

const account = { email: 'first@example.org', name: 'The first', password, role: 'admin' }

const count = async () => (await room.payload.count({ collection: 'users' })).totalDocs

const register = (more: object) =>
  room.rest('public', 'POST', '/api/users/first-register', { ...account, ...more })

test('a stranger cannot become the first admin, by any door', async () => {
  for (const token of [
    undefined,
    '',
    'AAAA-BBBB',
    5,
    null,
    { equals: '' },
    firstAdminToken('another secret'),
  ]) {
    const answer = await register({ token })
    expect([answer.status, codeOf(answer)]).toEqual([403, 'first-admin-token'])
  }
  expect((await room.rest('public', 'POST', '/api/users', account)).status).toBe(403)
  const created = await room.graphql(
    'public',
    'mutation { createUser(data: { email: "a@example.org", name: "A", password: "a-long-test-password", role: admin }) { id } }',
  )
  expect(JSON.stringify(created.body)).toContain('not allowed')
  const form = new FormData()
  form.set('_payload', JSON.stringify(account))
  expect((await room.rest('public', 'POST', '/api/users/first-register', form)).status).toBe(403)
  expect((await room.rest('public', 'POST', '/api/keys/first-register', account)).status).toBeGreaterThan(399)
  expect(await count()).toBe(0)
})

test('whoever reads the token in the log becomes the first admin, and logs in by that', async () => {
  const weak = await register({ token: firstAdminToken(room.payload.secret), password: 'passwordpassword' })
  expect([weak.status, await count()]).toEqual([422, 0])
  const { body, headers, status } = await register({
    token: firstAdminToken(room.payload.secret),
    role: 'author',
  })
  expect(status).toBe(200)
  expect(body.user).toMatchObject({ email: account.email, role: 'admin' })
  expect(headers.get('set-cookie')).toContain('payload-token=')
  const me = await fetch(`${room.base}/api/users/me`, { headers: { Authorization: `JWT ${body.token}` } })
  expect((await me.json()).user.role).toBe('admin')
})

test('the token is of no more use then', async () => {
  const answer = await register({ email: 'second@example.org', token: firstAdminToken(room.payload.secret) })
  expect([answer.status, await count()]).toEqual([403, 1])
})
