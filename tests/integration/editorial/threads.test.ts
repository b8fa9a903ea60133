import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom
let story: string

const words = 'the quay will hold for another decade'

beforeAll(async () => {
  room = await openTestNewsroom()
  story = await write('Ferries return')
})

afterAll(() => room.close())

const write = async (headline: string): Promise<string> => {
  const body = bodyOf('The first ferry left at dawn.', `The board says ${words}.`)
  const made = await room.rest('author', 'POST', '/api/articles', { headline, body })
  return made.body.doc.id as string
}

const open = (who: Who, more: object = {}) =>
  room.rest(who, 'POST', '/api/threads', {
    resource: 'articles',
    document: story,
    text: 'Who says so?',
    ...more,
  })

const opened = async (more: object = {}): Promise<string> => {
  const { status, body } = await open('reviewer', more)
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined })
  return body.doc.id as string
}

const reply = (who: Who, thread: string, text: string, more: object = {}) =>
  room.rest(who, 'POST', '/api/messages', { thread, text, ...more })

const list = async (query = '', id = story) =>
  (await room.rest('author', 'GET', `/api/articles/${id}/threads${query}`)).body.threads as any[]

const settle = (who: Who, thread: string, how: 'reopen' | 'resolve') =>
  room.rest(who, 'POST', `/api/threads/${thread}/${how}`)

test('a remark on a passage finds its words again after an edit, and says so when they are gone', async () => {
  const id = await write('Edited')
  const thread = await opened({ document: id, anchor: { field: 'body', exact: words } })
  const [first] = await list('', id)
  expect(first).toMatchObject({
    id: thread,
    text: 'Who says so?',
    createdBy: { name: 'reviewer' },
    anchor: { field: 'body', exact: words, prefix: expect.stringMatching(/The board says $/) },
    place: { start: 45, end: 45 + words.length },
    isGone: false,
    messages: [],
  })
  const edited = bodyOf('It rained.', 'The first ferry left at dawn.', `Engineers doubt that ${words}.`)
  await room.rest('author', 'PATCH', `/api/articles/${id}`, { body: edited })
  expect((await list('', id))[0]).toMatchObject({ place: { start: 62 }, isGone: false })
  await room.rest('author', 'PATCH', `/api/articles/${id}`, { body: bodyOf('It rained.') })
  expect((await list('', id))[0]).toMatchObject({ place: null, isGone: true })
})

test('a remark is about a field, or about the story; never about words that are not there', async () => {
  const onField = await opened({ anchor: { field: 'headline' } })
  const onStory = await opened()
  const found = await list()
  expect(found.find(({ id }) => id === onField)).toMatchObject({
    anchor: { field: 'headline' },
    isGone: false,
  })
  expect(found.find(({ id }) => id === onStory)).toMatchObject({ place: null, isGone: false })
  const refused = await open('reviewer', { anchor: { field: 'body', exact: 'never written' } })
  expect({ status: refused.status, ...refused.body.errors[0].data }).toMatchObject({
    status: 422,
    code: 'bad-anchor',
    errors: [{ path: 'anchor.exact' }],
  })
  expect((await open('reviewer', { anchor: { field: 'nothing' } })).status).toBe(422)
  expect((await open('reviewer', { document: '01a20b11-6075-7412-9cb1-d49e163aa861' })).status).toBe(404)
})

test('thirty people who answer at once are all heard', async () => {
  const thread = await opened()
  const texts = Array.from({ length: 30 }, (_, number) => `Answer ${number}`)
  const answers = await Promise.all(
    texts.map((text, number) => reply(number % 2 ? 'author' : 'editor', thread, text)),
  )
  expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 201))
  const found = (await list()).find(({ id }) => id === thread)
  expect(found.messages.map((message: { text: string }) => message.text).toSorted()).toEqual(texts.toSorted())
})

test('only its author changes a remark, which then says so; what it is about is fixed', async () => {
  const thread = await opened({ anchor: { field: 'dek' } })
  const { body } = await reply('author', thread, 'The board.')
  const message = `/api/messages/${body.doc.id}`
  expect((await room.rest('editor', 'PATCH', message, { text: 'Not mine' })).status).toBe(403)
  expect(
    (await room.rest('author', 'PATCH', message, { text: 'The harbour board.' })).body.doc,
  ).toMatchObject({
    text: 'The harbour board.',
    editedAt: expect.any(String),
  })
  expect((await room.rest('author', 'PATCH', `/api/threads/${thread}`, { text: 'Mine?' })).status).toBe(403)
  expect((await room.rest('reviewer', 'PATCH', `/api/threads/${thread}`, { text: 'Who?' })).status).toBe(200)
  const moved = await room.rest('reviewer', 'PATCH', `/api/threads/${thread}`, {
    anchor: { field: 'headline' },
  })
  expect({ status: moved.status, code: moved.body.errors[0].data.code }).toEqual({
    status: 409,
    code: 'fixed',
  })
  const other = await opened()
  expect((await room.rest('author', 'PATCH', message, { thread: other })).status).toBe(409)
})

test('nobody signs for another, nor resolves by an ordinary update', async () => {
  const forged = { createdBy: room.ids.author, resolvedAt: '2026-01-01T00:00:00.000Z' }
  expect((await open('reviewer', forged)).body.errors[0].data.code).toBe('field-not-writable')
  const thread = await opened()
  expect((await room.rest('reviewer', 'PATCH', `/api/threads/${thread}`, forged)).status).toBe(403)
  const found = (await list()).find(({ id }) => id === thread)
  expect(found).toMatchObject({ createdBy: { id: room.ids.reviewer } })
  expect(found.resolvedAt ?? null).toBeNull()
})

test('a thread is resolved and opened again by anybody on the staff, and the log says who', async () => {
  const thread = await opened({ anchor: { field: 'headline' } })
  expect((await settle('author', thread, 'resolve')).body.doc).toMatchObject({ resolvedBy: room.ids.author })
  expect((await settle('author', thread, 'resolve')).body.errors[0].data).toEqual({ code: 'wrong-state' })
  expect((await list()).map(({ id }) => id)).not.toContain(thread)
  expect((await list('?state=resolved')).map(({ id }) => id)).toEqual([thread])
  expect((await settle('editor', thread, 'reopen')).status).toBe(200)
  expect((await list()).map(({ id }) => id)).toContain(thread)
  expect((await room.rest('author', 'GET', `/api/articles/${story}/threads?state=some`)).status).toBe(400)
  const { docs } = await room.payload.find({
    collection: 'audit-events',
    limit: 0,
    sort: 'seq',
    where: { action: { like: 'thread.' } },
  })
  const mine = docs.filter(({ details }) => (details as { thread: string }).thread === thread)
  expect(mine.map(({ action, actorName, document }) => [action, actorName, document])).toEqual([
    ['thread.open', 'reviewer', story],
    ['thread.resolve', 'author', story],
    ['thread.reopen', 'editor', story],
  ])
  expect(JSON.stringify(mine)).not.toContain('Who says so?')
})

test('nobody deletes but an admin, whose deletion is logged and takes the answers along', async () => {
  const thread = await opened()
  const { body } = await reply('author', thread, 'The board.')
  for (const who of ['author', 'reviewer', 'editor'] as const) {
    expect((await room.rest(who, 'DELETE', `/api/threads/${thread}`)).status).toBe(403)
    expect((await room.rest(who, 'DELETE', `/api/messages/${body.doc.id}`)).status).toBe(403)
  }
  expect((await room.rest('admin', 'DELETE', `/api/threads/${thread}`)).status).toBe(200)
  expect((await room.rest('author', 'GET', `/api/messages/${body.doc.id}`)).status).toBe(404)
})

test('by no door does the public see a word of it, of a live story either', async () => {
  const section = await room.payload.create({
    collection: 'sections',
    data: { name: 'Harbour', _status: 'published', stageNote: 'First day' } as never,
  })
  const person = await room.payload.create({
    collection: 'persons',
    data: { name: 'Ida', _status: 'published', stageNote: 'First day' } as never,
  })
  const id = await write('Live one')
  await room.rest('author', 'PATCH', `/api/articles/${id}`, {
    section: section.id,
    bylines: [{ person: person.id }],
  })
  const moved = await room.rest('editor', 'POST', `/api/articles/${id}/transitions/publish-now`, {
    comment: 'Go',
  })
  expect(moved.status).toBe(200)
  const thread = await opened({ document: id })
  for (const path of [
    `/api/articles/${id}/threads`,
    '/api/threads',
    `/api/threads/${thread}`,
    '/api/threads/count',
    '/api/messages',
  ]) {
    expect([path, (await room.rest('public', 'GET', path)).status]).toEqual([path, 403])
  }
  expect((await open('public', { document: id })).status).toBe(403)
  expect((await reply('public', thread, 'Hello')).status).toBe(403)
  expect((await settle('public', thread, 'resolve')).status).toBe(403)
  const asked = await room.graphql('public', '{ Threads { docs { text } } Messages { docs { text } } }')
  expect(JSON.stringify(asked.body)).not.toContain('Who says so?')
  const seen = await room.rest('public', 'GET', `/api/articles/${id}?depth=5`)
  expect(seen.status).toBe(200)
  expect(JSON.stringify(seen.body)).not.toContain('Who says so?')
})

test('persons, sections and trending items have threads too', async () => {
  const { body } = await room.rest('author', 'POST', '/api/persons', { name: 'Ana' })
  await opened({ resource: 'persons', document: body.doc.id, anchor: { field: 'name', exact: 'Ana' } })
  const answer = await room.rest('author', 'GET', `/api/persons/${body.doc.id}/threads`)
  expect(answer.body.threads).toMatchObject([{ place: { start: 0, end: 3 } }])
})
