import { createLocalReq } from 'payload'

import { accountsOf, codeOf } from '../../helpers/accounts.ts'
import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom
let story: string

beforeAll(async () => {
  room = await openTestNewsroom()
  story = await write({ headline: 'Ferries return' })
})

afterAll(() => room.close())

const write = async (data: object): Promise<string> => {
  const { status, body } = await room.rest('author', 'POST', '/api/articles', data)
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined })
  return body.doc.id as string
}

const assign = (who: Who, more: object = {}) =>
  room.rest(who, 'POST', '/api/assignments', {
    resource: 'articles',
    document: story,
    assignee: room.ids.author,
    role: 'writer',
    ...more,
  })

const assigned = async (who: Who, more: object = {}): Promise<string> => {
  const { status, body } = await assign(who, more)
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined })
  return body.doc.id as string
}

const change = async (who: Who, id: string, data: object) => {
  const { status, body } = await room.rest(who, 'PATCH', `/api/assignments/${id}`, data)
  return [status, body.errors?.[0]?.data?.code ?? body.doc?.state] as [number, string]
}

describe('who may assign whom', () => {
  test.each(['reviewer', 'editor', 'admin'] as const)('a %s assigns anybody', async (who) => {
    expect((await assign(who, { assignee: room.ids.otherAuthor })).status).toBe(201)
  })

  test('an author assigns themselves and nobody else', async () => {
    expect((await assign('author')).body.doc).toMatchObject({ state: 'open', createdBy: { name: 'author' } })
    const refused = await assign('author', { assignee: room.ids.otherAuthor })
    expect({ status: refused.status, ...refused.body.errors[0].data }).toMatchObject({
      status: 403,
      code: 'role-may-not',
      errors: [{ path: 'assignee' }],
    })
    expect((await assign('public')).status).toBe(403)
  })

  test('an assignment needs a person and a story that is there', async () => {
    expect((await assign('editor', { assignee: null })).status).toBe(400)
    expect((await assign('editor', { document: '01a20b11-6075-7412-9cb1-d49e163aa861' })).status).toBe(404)
    expect((await assign('editor', { role: 'boss' })).status).toBe(400)
  })
})

test('a person says how their own stands, and changes nothing else of it', async () => {
  const id = await assigned('editor', { note: 'Call the board', due: '2026-03-02T08:00:00.000Z' })
  expect(await change('author', id, { role: 'editor' })).toEqual([403, 'role-may-not'])
  expect(await change('author', id, { due: '2026-03-09T08:00:00.000Z' })).toEqual([403, 'role-may-not'])
  expect(await change('author', id, { assignee: room.ids.otherAuthor })).toEqual([403, 'role-may-not'])
  expect((await change('otherAuthor', id, { state: 'done' }))[0]).toBe(403)
  expect(await change('author', id, { state: 'done', note: 'Called' })).toEqual([200, 'done'])
  expect(await change('editor', id, { state: 'open' })).toEqual([200, 'open'])
  const other = await write({ headline: 'Another' })
  expect(await change('editor', id, { document: other })).toEqual([409, 'fixed'])
  expect((await room.rest('author', 'DELETE', `/api/assignments/${id}`)).status).toBe(403)
  expect((await room.rest('editor', 'DELETE', `/api/assignments/${id}`)).status).toBe(200)
})

test('my desk: what is mine and open, the nearest date first, with its story', async () => {
  const mine = { assignee: room.ids.boundEditor }
  const stub = await write({ planning: { workingHeadline: 'Mayor and the quay' } })
  const undated = await assigned('editor', mine)
  const late = await assigned('editor', { ...mine, due: '2026-03-09T08:00:00.000Z', role: 'fact-checker' })
  const early = await assigned('editor', { ...mine, due: '2026-03-02T08:00:00.000Z', document: stub })
  const gone = await write({ headline: 'Never written' })
  await assigned('editor', { ...mine, document: gone })
  await room.rest('author', 'DELETE', `/api/articles/${gone}`)
  const done = await assigned('editor', mine)
  await change('boundEditor', done, { state: 'done' })
  const { body } = await room.rest('boundEditor', 'GET', '/api/assignments/mine')
  expect(body.assignments.map((one: any) => [one.id, one.story.title, one.story.stage])).toEqual([
    [early, 'Mayor and the quay', 'draft'],
    [late, 'Ferries return', 'draft'],
    [undated, 'Ferries return', 'draft'],
  ])
  const finished = await room.rest('boundEditor', 'GET', '/api/assignments/mine?state=done')
  expect(finished.body.assignments.map((one: any) => one.id)).toEqual([done])
  expect((await room.rest('boundEditor', 'GET', '/api/assignments/mine?state=late')).status).toBe(400)
})

test('the public sees no assignment by any door', async () => {
  await assigned('editor', { note: 'Xenotope' })
  for (const path of ['/api/assignments', '/api/assignments/mine', '/api/assignments/count']) {
    expect([path, (await room.rest('public', 'GET', path)).status]).toEqual([path, 403])
  }
  const asked = await room.graphql('public', '{ Assignments { docs { note } } }')
  expect(JSON.stringify(asked.body)).not.toContain('Xenotope')
})

test('the log says who was assigned what, without the note', async () => {
  const id = await assigned('editor', { note: 'Xenotope' })
  await change('author', id, { state: 'declined' })
  const { docs } = await room.payload.find({
    collection: 'audit-events',
    limit: 0,
    sort: 'seq',
    where: { action: { like: 'assignment.' } },
  })
  const mine = docs.filter(({ details }) => (details as { assignment: string }).assignment === id)
  expect(mine.map(({ action, actorName, details }) => [action, actorName, (details as any).state])).toEqual([
    ['assignment.create', 'editor', 'open'],
    ['assignment.change', 'author', 'declined'],
  ])
  expect(JSON.stringify(mine)).not.toContain('Xenotope')
})

describe('a stub', () => {
  const planning = {
    workingHeadline: 'Mayor and the quay',
    due: '2026-03-02T08:00:00.000Z',
    commissionedLength: 600,
  }

  test('is saved under a working headline alone, and goes no further without a headline', async () => {
    const id = await write({ planning })
    const read = await room.rest('otherAuthor', 'GET', `/api/articles/${id}?draft=true`)
    expect(read.body).toMatchObject({ planning, stage: 'draft', slug: expect.stringMatching(/^story-/) })
    expect(read.body.headline ?? null).toBeNull()
    const submit = await room.rest('author', 'POST', `/api/articles/${id}/transitions/submit`, {})
    expect(submit.body.errors[0].data.errors[0]).toEqual({ path: 'headline', message: 'Fill in “Headline”.' })
    const named = await room.rest('author', 'PATCH', `/api/articles/${id}`, {
      headline: 'Mayor opens the quay',
    })
    expect(named.body.doc).toMatchObject({
      headline: 'Mayor opens the quay',
      slug: 'mayor-opens-the-quay',
      planning,
    })
  })

  test.each([
    ['nothing', {}],
    ['a date', { planning: { due: planning.due } }],
    ['blanks', { planning: { workingHeadline: ' ' } }],
  ])('of %s is refused', async (_what, data) => {
    expect((await room.rest('author', 'POST', '/api/articles', data)).status).toBe(400)
  })

  test('is called and found by its working headline on the desk, until it has a headline; nobody else is told', async () => {
    const id = await write({ planning: { workingHeadline: 'Weir in winter' } })
    const called = async () =>
      (await room.rest('reviewer', 'GET', `/api/articles/${id}?draft=true`)).body.deskTitle
    const search = '/api/articles?draft=true&where[deskTitle][like]=weir'
    expect(await called()).toBe('Weir in winter')
    expect((await room.rest('reviewer', 'GET', search)).body.docs).toMatchObject([{ id }])
    const patch = (data: object) => room.rest('author', 'PATCH', `/api/articles/${id}`, data)
    expect((await patch({ deskTitle: 'Mine' })).status).toBe(403)
    expect((await patch({ headline: 'The weir holds', deskTitle: 'Weir in winter' })).status).toBe(200)
    expect(await called()).toBe('The weir holds')
    expect((await room.rest('public', 'GET', search)).status).toBe(400)
  })

  test('is saved by GraphQL too', async () => {
    const { body } = await room.graphql(
      'author',
      'mutation { createArticle(data: { planning: { workingHeadline: "Pier" } }) { id planning { workingHeadline } } }',
    )
    expect(body.data.createArticle.planning).toEqual({ workingHeadline: 'Pier' })
  })

  test('its plan voids no approval, is no edit, and is never public', async () => {
    const live = { _status: 'published', stageNote: 'First day' }
    const section = await room.payload.create({
      collection: 'sections',
      data: { name: 'City', ...live } as never,
    })
    const person = await room.payload.create({
      collection: 'persons',
      data: { name: 'Ida', ...live } as never,
    })
    const id = await write({
      headline: 'Mayor opens the quay',
      planning,
      section: section.id,
      bylines: [{ person: person.id }],
      body: bodyOf('It is open.'),
    })
    await room.rest('author', 'POST', `/api/articles/${id}/transitions/submit`, {})
    await room.rest('reviewer', 'POST', `/api/articles/${id}/transitions/approve`, {})
    const later = await room.rest('editor', 'PATCH', `/api/articles/${id}`, {
      planning: { ...planning, commissionedLength: 700 },
    })
    expect(later.body.doc).toMatchObject({ stage: 'approved', planning: { commissionedLength: 700 } })
    expect((await room.rest('otherAuthor', 'PATCH', `/api/articles/${id}`, { planning })).status).toBe(403)
    await room.rest('editor', 'POST', `/api/articles/${id}/transitions/publish`, {})
    const seen = await room.rest('public', 'GET', `/api/articles/${id}`)
    expect(seen.body).toMatchObject({ headline: 'Mayor opens the quay' })
    expect(JSON.stringify(seen.body)).not.toContain('Mayor and the quay')
    expect(seen.body.planning?.workingHeadline).toBeUndefined()
    const asked = await room.graphql('public', '{ Articles { docs { planning { workingHeadline } } } }')
    expect(JSON.stringify(asked.body)).not.toContain('Mayor and the quay')
    const where = 'where[planning.workingHeadline][equals]=Mayor and the quay'
    const found = await room.rest('public', 'GET', `/api/articles?${where}`)
    expect(found.body.docs ?? []).toEqual([])
    expect(seen.body.deskTitle).toBeUndefined()
    const selected = await room.rest('public', 'GET', `/api/articles/${id}?select[deskTitle]=true`)
    const queried = await room.graphql('public', '{ Articles { docs { deskTitle } } }')
    expect([selected.body.deskTitle, queried.body.data?.Articles.docs]).toEqual([
      undefined,
      [{ deskTitle: null }],
    ])
  })
})

test('nothing new concerns somebody whose account is disabled: no assignment, no mention, no notification', async () => {
  const { id } = await accountsOf(room).hire('gone')
  const mine = await assigned('editor', { assignee: id })
  const told = () => room.payload.count({ collection: 'notifications', where: { to: { equals: id } } })
  expect((await told()).totalDocs).toBe(1)
  await room.rest('admin', 'PATCH', `/api/users/${id}`, { disabled: true })

  const remark = { resource: 'articles', document: story, text: '@The gone, who says so?', mentions: [id] }
  const thread = await room.rest('editor', 'POST', '/api/threads', { ...remark, mentions: [] })
  const asked = [
    await assign('editor', { assignee: id }),
    await room.rest('editor', 'PATCH', `/api/assignments/${await assigned('editor')}`, { assignee: id }),
    await room.rest('editor', 'POST', '/api/threads', remark),
    await room.rest('editor', 'PATCH', `/api/threads/${thread.body.doc.id}`, { mentions: [id] }),
    await room.rest('editor', 'POST', '/api/messages', {
      ...{ thread: thread.body.doc.id, text: remark.text, mentions: [id] },
    }),
  ]
  expect(asked.map((answer) => `${answer.status} ${codeOf(answer)}`)).toEqual(
    asked.map(() => '422 account-disabled'),
  )
  expect(asked[0]?.body.errors[0]).toMatchObject({
    message: 'The account of The gone is disabled. Choose somebody else.',
    data: { errors: [{ path: 'assignee' }] },
  })

  expect(await change('editor', mine, { note: 'Given to somebody else' })).toEqual([200, 'open'])
  const { notify } = await import('../../../src/editorial/notifications/payload/notify.ts')
  const req = await createLocalReq({}, room.payload)
  await notify(req, { kind: 'replied', to: [id, room.ids.author], resource: 'articles', document: story })
  expect((await told()).totalDocs).toBe(1)
})

test('a refusal with a colon in it is also the answer’s own message, which the panel shows whole', async () => {
  const { body } = await room.rest('editor', 'GET', '/api/users?where[hash][equals]=a')
  expect(body.message).toBe('“hash” cannot be filtered by: it does not exist, or you may not read it.')
  expect(body.errors[0]).toMatchObject({ message: body.message, data: { code: 'filter-not-allowed' } })
})

test('an assignment is not moved to another story', async () => {
  const { body, status } = await room.rest(
    'editor',
    'PATCH',
    `/api/assignments/${await assigned('editor')}`,
    {
      document: 'another',
    },
  )
  expect({ status, data: body.errors[0].data }).toMatchObject({
    status: 409,
    data: { code: 'fixed', errors: [{ path: 'document' }] },
  })
})
