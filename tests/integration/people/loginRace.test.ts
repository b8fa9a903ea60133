import { accountsOf } from '../../helpers/accounts.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'
import { withReadyPassword } from '../../helpers/readyPassword.ts'

process.env['TRUST_PROXY'] = 'none'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})
afterAll(() => room.close())

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
  return ((await answer.json()) as { user: { role: string } | null }).user
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
