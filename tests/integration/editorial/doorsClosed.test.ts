import { type Desk, held, openDesk } from '../../helpers/matrixDesk.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'
import { bodyOf, password, type Who } from '../../helpers/newsroom.ts'

let desk: Desk

const refusalCode = ({ body }: { body: any }): string => body.errors[0].data.code

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.room.close())

describe('what clients cannot set', () => {
  const forged = {
    createdBy: 'nobody',
    publishedAt: '2001-01-01T00:00:00.000Z',
    stageAt: '2001-01-01T00:00:00.000Z',
    stageBy: 'nobody',
    origin: { system: 'forged', key: '1', hash: '2' },
    wordCount: 4321,
    createdAt: '2001-01-01T00:00:00.000Z',
    updatedAt: '2001-01-01T00:00:00.000Z',
    id: '01a20b11-6075-7412-9cb1-d49e163aa861',
    readingTime: 99,
    quotes: [{ text: 'Forged' }],
  }

  const names = Object.keys(forged).toSorted()

  const refusal = ({ status, body }: { status: number; body: any }) => ({
    status,
    code: body.errors[0].data.code,
    fields: body.errors[0].data.errors.map(({ path }: { path: string }) => path).toSorted(),
  })

  test.each(['author', 'editor', 'admin'] as const)(
    '%s: who wrote it, when it came out, how long it is; nothing is done, and no revision made',
    async (who) => {
      const { room } = desk
      const ids = { createdBy: room.ids.otherAuthor, stageBy: room.ids.otherAuthor }
      const data = { ...forged, ...ids, lanes: { legal: { state: 'cleared' } } }
      const barred = { status: 403, code: 'field-not-writable', fields: [...names, 'lanes'].toSorted() }
      const text = { headline: 'Forged', body: bodyOf('Two words') }
      expect(refusal(await room.rest(who, 'POST', '/api/articles', { ...data, ...text }))).toEqual(barred)
      const { id } = (await room.rest(who, 'POST', '/api/articles', text)).body.doc
      expect(refusal(await desk.patch(who, id, data))).toEqual(barred)
      expect(refusal(await desk.patch(who, id, { ...data, dek: 'More' }))).toEqual(barred)
      const mutation = `mutation ($data: mutationArticleUpdateInput!) { updateArticle(id: "${id}", data: $data) { id } }`
      const { body } = await room.graphql(who, mutation, { data: ids })
      expect(body.errors[0].extensions.data.code).toBe('field-not-writable')
      const bulk = await room.rest(who, 'PATCH', `/api/articles?where[id][equals]=${id}`, { ...ids })
      expect(bulk.body.errors).toEqual([
        expect.objectContaining({ id, message: expect.stringContaining('createdBy') }),
      ])
      expect(await desk.stored(id)).toMatchObject({ createdBy: room.ids[who], wordCount: 2, rev: 1 })
    },
  )

  test.each([0, 1])('a document that is sent back as it was read (depth %s) is no forgery', async (depth) => {
    const id = await desk.article('approved')
    const path = `/api/articles/${id}?draft=true&depth=${depth}`
    const read = {
      ...(await desk.room.rest('editor', 'GET', path)).body,
      section: undefined,
      bylines: undefined,
    }
    expect((await desk.patch('editor', id, { ...read, dek: 'More' })).status).toBe(200)
    /* Somebody has saved since: that is why it is refused. */
    expect(refusalCode(await desk.patch('editor', id, { ...read, dek: 'Less' }))).toBe('stale-write')
  })

  test('a picture is public because a live story shows it, never because somebody says so', async () => {
    const upload = async (data: object) => {
      const form = new FormData()
      const file = await pictureFile('forged')
      form.append('file', new Blob([new Uint8Array(file.data)], { type: 'image/png' }), file.name)
      form.append('_payload', JSON.stringify({ alt: 'A quay', ...data }))
      return desk.room.rest('author', 'POST', '/api/media', form)
    }
    const claim = { isLive: true, createdBy: desk.room.ids.editor }
    expect(refusal(await upload(claim)).fields).toEqual(['createdBy', 'isLive'])
    const made = await upload({ isLive: false })
    expect(made.body.doc).toMatchObject({ isLive: false, createdBy: { id: desk.room.ids.author } })
    const path = `/api/media/${made.body.doc.id}`
    for (const who of ['author', 'editor', 'admin'] as const)
      expect(refusal(await desk.room.rest(who, 'PATCH', path, { isLive: true })).fields).toEqual(['isLive'])
    expect((await desk.room.rest('editor', 'GET', path)).body).toMatchObject({ isLive: false, rev: 1 })
    expect((await desk.room.rest('public', 'GET', made.body.doc.url)).status).not.toBe(200)
    expect((await desk.room.rest('otherAuthor', 'PATCH', path, { alt: 'Mine now' })).status).toBe(403)
  })

  test('a save that changes nothing is a revision, as in Payload; it is no edit, and tells readers of no story', async () => {
    const told = async () => (await desk.room.payload.db.count({ collection: 'live-events' })).totalDocs
    const [live, approved] = [await desk.article('published'), await desk.article('approved')]
    const before = await told()
    for (const id of [live, approved]) {
      const { dek, rev, stage } = await desk.stored(id)
      const { body } = await desk.patch('editor', id, { dek })
      expect(body.doc).toMatchObject({ rev: (rev as number) + 1, stage })
    }
    expect(await told()).toBe(before)
  })

  test('a role', async () => {
    const own = `/api/users/${desk.room.ids.author}`
    const rise = { role: 'admin', sections: [desk.places.outside] }
    expect(refusal(await desk.room.rest('author', 'PATCH', own, rise)).fields).toEqual(['role', 'sections'])
    const same = await desk.room.rest('author', 'PATCH', own, {
      role: 'author',
      sections: [],
      disabled: false,
    })
    expect(same.status).toBe(200)
    await desk.room.graphql(
      'author',
      `mutation { updateUser(id: "${desk.room.ids.author}", data: { role: admin }) { id } }`,
    )
    await desk.room.rest('author', 'PATCH', '/api/users?where[role][equals]=author', { role: 'admin' })
    const user = await desk.room.payload.findByID({ collection: 'users', id: desk.room.ids.author, depth: 0 })
    expect(user).toMatchObject({ role: 'author' })
    expect(user.sections ?? []).toEqual([])
    const other = await desk.room.rest('author', 'PATCH', `/api/users/${desk.room.ids.editor}`, {
      password: 'a-stolen-password',
    })
    expect(other.status).toBe(403)
    const account = { email: 'mole@example.org', password, name: 'Mole', role: 'admin' }
    for (const who of ['public', 'author', 'reviewer', 'editor'] as const) {
      expect((await desk.room.rest(who, 'POST', '/api/users', account)).status).toBe(403)
      expect((await desk.room.rest(who, 'POST', '/api/users/first-register', account)).status).toBe(403)
      expect((await desk.room.rest(who, 'DELETE', own)).status).toBe(403)
    }
  })

  test('a section that is not theirs, for an editor bound to one', async () => {
    const { inside, outside } = desk.places
    const here = await desk.article('draft')
    const there = await desk.article('draft', { section: outside })
    expect(await desk.refused(here, () => desk.patch('boundEditor', here, { section: outside }))).toEqual(
      held,
    )
    expect(await desk.refused(there, () => desk.patch('boundEditor', there, { section: inside }))).toEqual(
      held,
    )
    const both = { stage: 'published', stageNote: 'Now', section: outside }
    expect(await desk.refused(here, () => desk.patch('boundEditor', here, both))).toEqual(held)
    const made = await desk.room.rest('boundEditor', 'POST', '/api/articles', {
      headline: 'Mine',
      section: outside,
    })
    expect(made.status).toBe(403)
    const site = await desk.room.rest('boundEditor', 'POST', '/api/sections', { name: 'My own desk' })
    expect(site.status).toBe(403)
  })
})

describe('deleting', () => {
  const remove = (who: Who, id: string) => desk.room.rest(who, 'DELETE', `/api/articles/${id}`)

  test.each([
    'published',
    'withdrawn',
    'published+draft',
    'published+in_review',
    'published+approved',
  ] as const)('what has been public stays, in state %s', async (state) => {
    const id = await desk.article(state)
    for (const who of ['public', 'author', 'otherAuthor', 'reviewer', 'editor', 'admin'] as const) {
      expect(await desk.refused(id, () => remove(who, id))).toEqual(held)
      await desk.room.rest(who, 'DELETE', `/api/articles?where[id][in]=${id}`)
      await desk.room.graphql(who, `mutation { deleteArticle(id: "${id}") { id } }`)
    }
    expect((await desk.look(id)).versions).toBeGreaterThan(0)
    expect((await desk.look(id)).live.title).toBe('Ferries return')
  })

  test('a draft goes by the hand of its author or an editor, and nobody else’s', async () => {
    const id = await desk.article('draft')
    for (const who of ['public', 'otherAuthor', 'reviewer'] as const) {
      expect(await desk.refused(id, () => remove(who, id))).toEqual(held)
    }
    expect((await remove('author', id)).status).toBe(200)
    expect((await remove('editor', await desk.article('in_review'))).status).toBe(200)
    const elsewhere = await desk.article('draft', { section: desk.places.outside })
    expect(await desk.refused(elsewhere, () => remove('boundEditor', elsewhere))).toEqual(held)
  })
})

describe('Payload’s own collections and routes', () => {
  test('preferences are each person’s own', async () => {
    expect(
      (await desk.room.rest('editor', 'POST', '/api/payload-preferences/desk', { value: { mine: 1 } }))
        .status,
    ).toBe(200)
    expect(
      (await desk.room.rest('author', 'GET', '/api/payload-preferences/desk')).body.value ?? null,
    ).toBeNull()
    const list = await desk.room.rest('author', 'GET', '/api/payload-preferences')
    expect(JSON.stringify(list.body)).not.toContain('mine')
    expect((await desk.room.rest('public', 'GET', '/api/payload-preferences')).body.docs ?? []).toEqual([])
    await desk.room.rest('author', 'DELETE', '/api/payload-preferences?where[key][exists]=true')
    expect((await desk.room.rest('editor', 'GET', '/api/payload-preferences/desk')).body.value).toEqual({
      mine: 1,
    })
  })

  const inner: [string, string, object | undefined][] = [
    ['GET', '/api/payload-locked-documents', undefined],
    ['GET', '/api/payload-jobs', undefined],
    ['GET', '/api/payload-jobs/run', undefined],
    ['POST', '/api/payload-jobs', { taskSlug: 'schedulePublish', input: { type: 'publish' } }],
    ['POST', '/api/reorder', { collectionSlug: 'articles', docsToMove: ['1'], orderableFieldName: '_order' }],
    ['GET', '/api/payload-migrations', undefined],
    ['DELETE', '/api/payload-migrations?where[name][exists]=true', undefined],
    ['GET', '/api/payload-kv', undefined],
    ['POST', '/api/payload-kv', { key: 'forged', data: {} }],
  ]

  test.each(inner)('%s %s is shut to everyone', async (method, path, body) => {
    for (const who of ['public', 'author', 'editor', 'admin'] as const) {
      const { status } = await desk.room.rest(who, method, path, body)
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })
})

test('nothing fails where versions are asked for of what has none', async () => {
  const { collections, globals } = desk.room.payload.config
  const places = [
    ...collections.filter(({ endpoints, versions }) => endpoints && !versions).map(({ slug }) => slug),
    ...globals.map(({ slug }) => `globals/${slug}`),
  ]
  const found: string[] = []
  for (const place of places)
    for (const [method, path] of [
      ['GET', 'versions'],
      ['GET', 'versions/1'],
      ['POST', 'versions/1'],
    ] as const) {
      const { status } = await desk.room.rest('admin', method, `/api/${place}/${path}`)
      if (status >= 500) found.push(`${method} ${place}/${path} ${status}`)
    }
  expect(found).toEqual([])
})
