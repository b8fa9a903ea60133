import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'

import { type MailServer, openMailServer } from '../../helpers/mailServer.ts'
import { bodyOf, type Newsroom, openTestNewsroom, type Person, type Who } from '../../helpers/newsroom.ts'

type Sending = typeof import('../../../src/editorial/notifications/payload/sendWaiting.ts')

let room: Newsroom
let mail: MailServer
let sendWaiting: Sending['sendWaiting']
let section: string
let person: string

const panel = 'https://desk.example.org/admin'

beforeAll(async () => {
  mail = await openMailServer()
  process.env['SMTP_URL'] = mail.url
  process.env['MAIL_FROM'] = 'The Ledger <desk@example.org>'
  room = await openTestNewsroom()
  const sending = await import('../../../src/editorial/notifications/payload/sendWaiting.ts')
  sendWaiting = sending.sendWaiting
  const live = { _status: 'published', stageNote: 'First day' }
  const { payload } = room
  section = (await payload.create({ collection: 'sections', data: { name: 'Harbour', ...live } as never })).id
  person = (await payload.create({ collection: 'persons', data: { name: 'Ida', ...live } as never })).id
})

afterAll(async () => {
  await room.close()
  await mail.close()
})

beforeEach(async () => {
  await room.payload.db.deleteMany({ collection: 'notifications', where: { id: { exists: true } } })
  mail.letters.length = 0
  mail.isRefusing = false
})

const write = async (more: object = {}): Promise<string> => {
  const { status, body } = await room.rest('author', 'POST', '/api/articles', {
    headline: 'Ferries return',
    section,
    bylines: [{ person }],
    body: bodyOf('The first ferry left at dawn.'),
    ...more,
  })
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined })
  return body.doc.id as string
}

const move = async (who: Who, id: string, name: string, said: object = {}) => {
  const { status, body } = await room.rest(who, 'POST', `/api/articles/${id}/transitions/${name}`, said)
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
}

const mine = async (who: Who, query = '') =>
  (await room.rest(who, 'GET', `/api/notifications/mine${query}`)).body as {
    unread: number
    notifications: { id: string; kind: string; text: string; document: string }[]
  }

const kindsOf = async (who: Who) => (await mine(who)).notifications.map(({ kind }) => kind)

const choose = (who: Who, ways: object) => room.rest(who, 'POST', '/api/notifications/choices', ways)

const assign = (assignee: Person, document: string) =>
  room.rest('editor', 'POST', '/api/assignments', {
    resource: 'articles',
    document,
    assignee: room.ids[assignee],
    role: 'photographer',
    note: 'By noon',
  })

const send = (now = new Date(), payload: Payload = room.payload) =>
  sendWaiting(payload, { chance: 0.99, now, panel })

const minutesOn = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

const mailOf = async (): Promise<{ mail: string; attempts: number; mailError: string | null }[]> => {
  const { docs } = await room.payload.db.find<any>({ collection: 'notifications', pagination: false })
  return docs.map(({ mail: state, attempts, mailError }) => ({ mail: state, attempts, mailError }))
}

test('the writers of a story and those it is assigned to hear of each move, and nobody of their own', async () => {
  const id = await write()
  await assign('otherAuthor', id)
  await move('author', id, 'submit')
  await move('reviewer', id, 'request-changes', { comment: 'Who says so?' })
  await move('author', id, 'submit')
  await move('reviewer', id, 'approve')
  const at = minutesOn(60).toISOString()
  await move('editor', id, 'schedule', { at })
  await move('editor', id, 'publish')
  await move('editor', id, 'withdraw', { comment: 'Wrong harbour' })
  const told = ['withdrawn', 'published', 'scheduled', 'approved', 'changes-requested']
  expect(await kindsOf('author')).toEqual(told)
  expect(await kindsOf('otherAuthor')).toEqual([...told, 'assigned'])
  for (const who of ['reviewer', 'editor', 'admin'] as const) expect(await kindsOf(who)).toEqual([])
  const { notifications, unread } = await mine('author')
  expect(unread).toBe(5)
  expect(notifications.at(-1)).toMatchObject({
    text: 'reviewer requests changes to “Ferries return”.\nWho says so?',
    document: id,
    resource: 'articles',
  })
  expect(notifications[0]).not.toHaveProperty('mail')
})

test('a submission is told to those who chose to hear of it and may approve it', async () => {
  const other = await room.payload.create({
    collection: 'sections',
    data: { name: 'Sport', _status: 'published', stageNote: 'First day' } as never,
  })
  const bind = (sections: string[]) =>
    room.payload.update({ collection: 'users', id: room.ids.boundEditor, data: { sections } })
  for (const who of ['reviewer', 'boundEditor', 'otherAuthor'] as const)
    await choose(who, { submitted: 'panel' })
  await bind([other.id])
  await move('author', await write(), 'submit')
  expect(await kindsOf('reviewer')).toEqual(['submitted'])
  for (const who of ['boundEditor', 'otherAuthor', 'editor'] as const) expect(await kindsOf(who)).toEqual([])
  await bind([section])
  await move('author', await write(), 'submit')
  expect(await kindsOf('boundEditor')).toEqual(['submitted'])
  await bind([])
})

test('a mention and an answer are told once each, the mention before the answer', async () => {
  const id = await write()
  const thread = await room.rest('reviewer', 'POST', '/api/threads', {
    resource: 'articles',
    document: id,
    text: '@author who says so?',
    mentions: [room.ids.author],
  })
  const answer = { thread: thread.body.doc.id, text: 'The board. @editor?', mentions: [room.ids.editor] }
  const message = await room.rest('author', 'POST', '/api/messages', answer)
  await room.rest('author', 'PATCH', `/api/messages/${message.body.doc.id}`, {
    mentions: [room.ids.editor, room.ids.otherAuthor],
  })
  expect(await kindsOf('author')).toEqual(['mentioned'])
  expect(await kindsOf('reviewer')).toEqual(['replied'])
  expect(await kindsOf('editor')).toEqual(['mentioned'])
  expect(await kindsOf('otherAuthor')).toEqual(['mentioned'])
})

test('each chooses what they are told, and how', async () => {
  const usual = await room.rest('admin', 'GET', '/api/notifications/choices')
  expect(usual.body).toMatchObject({ submitted: 'none', assigned: 'email', published: 'panel' })
  expect((await choose('admin', { assigned: 'none', published: 'email' })).body).toMatchObject({
    assigned: 'none',
    published: 'email',
    approved: 'panel',
  })
  await assign('admin', await write())
  expect(await kindsOf('admin')).toEqual([])
  expect((await choose('admin', { assigned: 'panel' })).body).toMatchObject({
    assigned: 'panel',
    published: 'email',
  })
  await assign('admin', await write())
  expect(await kindsOf('admin')).toEqual(['assigned'])
  expect(await mailOf()).toMatchObject([{ mail: 'none' }])
  expect((await choose('admin', { assigned: 'pigeon' })).status).toBe(422)
  expect((await choose('admin', { gossip: 'panel' })).status).toBe(422)
  await choose('admin', { assigned: 'email' })
})

test('one’s notifications are one’s own, to read and to tick off', async () => {
  const id = await write()
  await assign('otherAuthor', id)
  await assign('otherAuthor', id)
  const [first] = (await mine('otherAuthor')).notifications
  const path = `/api/notifications/${first?.id}`
  expect((await room.rest('author', 'GET', path)).status).toBe(404)
  expect((await room.rest('admin', 'GET', path)).status).toBe(404)
  expect((await room.rest('otherAuthor', 'PATCH', path, { text: 'Else' })).status).toBe(403)
  expect((await room.rest('otherAuthor', 'DELETE', path)).status).toBe(403)
  expect((await room.rest('author', 'POST', '/api/notifications/read', {})).body).toEqual({ read: 0 })
  const ticked = await room.rest('otherAuthor', 'POST', '/api/notifications/read', { ids: [first?.id] })
  expect(ticked.body).toEqual({ read: 1 })
  expect(await mine('otherAuthor', '?unread=true')).toMatchObject({
    unread: 1,
    notifications: [{ kind: 'assigned' }],
  })
  expect((await room.rest('otherAuthor', 'POST', '/api/notifications/read', {})).body).toEqual({ read: 1 })
  expect(await mine('otherAuthor')).toMatchObject({ unread: 0, notifications: [{}, {}] })
  for (const where of ['', '/mine', '/choices', '/count']) {
    expect([where, (await room.rest('public', 'GET', `/api/notifications${where}`)).status]).toEqual([
      where,
      403,
    ])
  }
  expect((await room.rest('admin', 'GET', '/api/notification-choices')).status).toBe(403)
})

test('nobody is told of what did not come about', async () => {
  const id = await write({ section: null })
  await assign('otherAuthor', id)
  const before = await kindsOf('otherAuthor')
  const refused = await room.rest('author', 'POST', `/api/articles/${id}/transitions/submit`, {})
  expect(refused.status).toBe(422)
  expect(await kindsOf('otherAuthor')).toEqual(before)
})

test('a letter goes out by the mail server, once, with what was said and a way to the story', async () => {
  const id = await write()
  await assign('otherAuthor', id)
  expect(mail.letters).toEqual([])
  expect(await send()).toEqual({ sent: 1, failed: 0, later: 0 })
  expect(await send(minutesOn(10_000))).toEqual({ sent: 0, failed: 0, later: 0 })
  const [letter = ''] = mail.letters
  const text = letter.replaceAll('=\r\n', '')
  expect(text).toContain('From: The Ledger <desk@example.org>')
  expect(text).toContain('To: otherauthor@example.org')
  expect(text).toContain('By noon')
  expect(text).toContain(`${panel}/collections/articles/${id}`)
  expect(await mailOf()).toEqual([{ mail: 'sent', attempts: 1, mailError: null }])
})

test('a server that takes nothing is tried again later and later, and in the end no more', async () => {
  mail.isRefusing = true
  await assign('otherAuthor', await write())
  expect(await send()).toEqual({ sent: 0, failed: 0, later: 1 })
  expect(await send()).toEqual({ sent: 0, failed: 0, later: 0 })
  expect(await mailOf()).toEqual([
    { mail: 'waiting', attempts: 1, mailError: expect.stringContaining('No room left') },
  ])
  mail.isRefusing = false
  expect(await send(minutesOn(1.1))).toEqual({ sent: 1, failed: 0, later: 0 })
  mail.isRefusing = true
  await assign('otherAuthor', await write())
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    expect(await send(minutesOn(attempt * 10_000))).toEqual({ sent: 0, failed: 0, later: 1 })
  }
  expect(await send(minutesOn(110_000))).toEqual({ sent: 0, failed: 1, later: 0 })
  expect(await send(minutesOn(120_000))).toEqual({ sent: 0, failed: 0, later: 0 })
  expect(mail.letters).toHaveLength(1)
})

test('a process that dies with letters in hand loses none of them', async () => {
  await assign('otherAuthor', await write())
  const dying = Object.create(room.payload) as Payload
  let reached: () => void = () => undefined
  const isSending = new Promise<void>((resolve) => (reached = resolve))
  dying.sendEmail = () => {
    reached()
    return new Promise(() => undefined)
  }
  void send(new Date(), dying)
  await isSending
  expect(await send()).toEqual({ sent: 0, failed: 0, later: 0 })
  expect(await send(minutesOn(1.1))).toEqual({ sent: 1, failed: 0, later: 0 })
  expect(mail.letters).toHaveLength(1)
})

test('of several senders at once each letter is taken by one', async () => {
  const id = await write()
  for (let number = 0; number < 10; number += 1) await assign('otherAuthor', id)
  const outcomes = await Promise.all([send(), send(), send()])
  expect(outcomes.reduce((sum, { sent }) => sum + sent, 0)).toBe(10)
  expect(mail.letters).toHaveLength(10)
})

test('without a server letters are files, one each', async () => {
  const { outbox } = await import('../../../src/platform/mail/payload/outbox.ts')
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-outbox-'))
  const { payload } = room
  const filing = Object.create(payload) as Payload
  const files = outbox(folder, { name: 'Copydesk', address: 'newsroom@localhost' })({ payload })
  filing.sendEmail = files.sendEmail
  await assign('otherAuthor', await write())
  expect(await send(new Date(), filing)).toEqual({ sent: 1, failed: 0, later: 0 })
  const [name = ''] = await readdir(path.join(folder, 'outbox'))
  const letter: unknown = JSON.parse(await readFile(path.join(folder, 'outbox', name), 'utf8'))
  expect(letter).toMatchObject({
    to: 'otherauthor@example.org',
    subject: 'editor assigned “Ferries return” to you.',
    text: expect.stringContaining('By noon'),
  })
  expect(mail.letters).toEqual([])
  await rm(folder, { recursive: true })
})
