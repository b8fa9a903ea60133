import { actionDoors } from '../../helpers/actionDoors.ts'
import { type Desk, held, openDesk } from '../../helpers/matrixDesk.ts'
import { moves as allMoves } from '../../helpers/matrixExpected.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'
import { inAnHour } from '../../helpers/matrixStories.ts'
import { bodyOf, password, type Who } from '../../helpers/newsroom.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.room.close())

describe('closed doors', () => {
  const refusalCode = ({ body }: { body: any }): string => body.errors[0].data.code

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

    test.each([0, 1])(
      'a document that is sent back as it was read (depth %s) is no forgery',
      async (depth) => {
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
      },
    )

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
      const user = await desk.room.payload.findByID({
        collection: 'users',
        id: desk.room.ids.author,
        depth: 0,
      })
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
      [
        'POST',
        '/api/reorder',
        { collectionSlug: 'articles', docsToMove: ['1'], orderableFieldName: '_order' },
      ],
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
})

describe('bound editors', () => {
  /** A story that is live in the other section, with a pending revision that somebody has moved into the editor's own. */
  const stranger = async (steps: readonly string[] = []): Promise<string> => {
    const id = await desk.article('published+draft', { section: desk.places.outside })
    const { payload } = desk.room
    await payload.update({ collection: 'articles', id, data: { section: desk.places.inside } })
    for (const stage of steps) {
      const data = {
        stage,
        stageNote: 'On',
        ...(stage === 'scheduled' && { plannedFor: inAnHour() }),
      } as never
      await payload.update({ collection: 'articles', id, data })
    }
    return id
  }

  const stages = ['', 'in_review', 'in_review approved', 'in_review approved scheduled']

  const moves = allMoves.filter((move) => move !== 'reinstate')

  describe('an editor bound to the section that a pending revision has moved into', () => {
    it.each(stages)('makes no move of it while it is live in another one (%s)', async (steps) => {
      const id = await stranger(steps.split(' ').filter((step) => step !== ''))
      const found: Record<string, unknown> = {}
      for (const name of moves) {
        const said = { comment: 'A good reason', at: inAnHour() }
        let status = 0
        found[name] = await desk.refused(id, async () => {
          const answer = await desk.room.rest(
            'boundEditor',
            'POST',
            `/api/articles/${id}/transitions/${name}`,
            said,
          )
          ;({ status } = answer)
          return answer
        })
        expect([name, status]).toEqual([name, 403])
      }
      expect(found).toEqual(Object.fromEntries(moves.map((name) => [name, held])))
    })

    it.each([{ _status: 'published' }, { stage: 'withdrawn' }, { stage: 'approved' }, { dek: 'Mine' }])(
      'writes nothing of it by an update: %j',
      async (data) => {
        const id = await stranger(['in_review'])
        const patch = () => desk.patch('boundEditor', id, { ...data, stageNote: 'Now' })
        expect(await desk.refused(id, patch)).toEqual(held)
        const bulk = () =>
          desk.room.rest('boundEditor', 'PATCH', `/api/articles?where[id][equals]=${id}`, {
            ...data,
            stageNote: 'Now',
          })
        expect(await desk.refused(id, bulk)).toEqual(held)
      },
    )

    it.each(['edit', 'restore', 'delete', 'ask for legal', 'clear legal'] as const)(
      'may not %s, by no door',
      async (action) => {
        const id = await stranger()
        const before = await desk.look(id)
        for (const [door, ask] of Object.entries(actionDoors[action])) {
          const { status } = await ask({ desk, who: 'boundEditor', id })
          expect([door, status >= 400]).toEqual([door, true])
        }
        expect(await desk.look(id)).toEqual(before)
      },
    )

    it('schedules no withdrawal of it', async () => {
      const id = await stranger()
      const body = { action: 'withdraw', at: inAnHour(), comment: 'Wrong' }
      const { status } = await desk.room.rest('boundEditor', 'POST', `/api/articles/${id}/schedules`, body)
      expect(status).toBe(403)
    })
  })

  test('whoever is bound to the section where it is live can withdraw it, wherever the pending revision has gone', async () => {
    for (const door of ['route', 'update'] as const) {
      const id = await desk.article('published+draft')
      const data = { section: desk.places.outside }
      await desk.room.payload.update({ collection: 'articles', id, data })
      expect((await desk.patch('boundEditor', id, { dek: 'Mine' })).status).toBe(403)
      const { status } =
        door === 'route'
          ? await desk.move('boundEditor', id, 'withdraw')
          : await desk.patch('boundEditor', id, { stage: 'withdrawn', stageNote: 'Wrong' })
      expect(status).toBe(200)
      expect((await desk.look(id)).live).toMatchObject({ status: 'draft', stage: 'withdrawn' })
    }
  })

  describe('what belongs to the whole site', () => {
    const site = (who: 'admin' | 'boundEditor' | 'editor', data: object) =>
      desk.room.rest(who, 'POST', '/api/globals/site-settings', data)

    it('is not for an editor who is bound to a section: settings, home front, trending', async () => {
      const story = await desk.article('published')
      const front = { pinned: [{ story }] }
      const before = (await desk.room.rest('admin', 'GET', '/api/globals/site-settings?depth=0')).body
      expect((await site('boundEditor', { front })).status).toBe(403)
      expect((await site('boundEditor', { siteName: 'Mine' })).status).toBe(403)
      const mutation = 'mutation { updateSiteSetting(data: { siteName: "Mine" }) { siteName } }'
      expect((await desk.room.graphql('boundEditor', mutation)).body.errors).toHaveLength(1)
      const global = { slug: 'site-settings', data: { siteName: 'Mine' } } as const
      await expect(
        desk.room.payload.updateGlobal({ ...global, ...(await desk.asPerson('boundEditor')) }),
      ).rejects.toThrow()
      const trending = await desk.room.rest('boundEditor', 'POST', '/api/globals/trending-settings', {
        halfLife: 3,
      })
      expect(trending.status).toBe(403)
      expect((await desk.room.rest('admin', 'GET', '/api/globals/site-settings?depth=0')).body).toEqual(
        before,
      )
      expect((await site('editor', { front })).status).toBe(200)
    })

    it('is not theirs as a trending item without a section, at any door', async () => {
      const item = { headline: 'Elsewhere', url: 'https://example.org/elsewhere' }
      const post = (who: 'boundEditor' | 'editor', more: object) =>
        desk.room.rest(who, 'POST', '/api/trending-items', { ...item, ...more })
      expect((await post('boundEditor', {})).status).toBe(403)
      const own = await post('boundEditor', { section: desk.places.inside })
      expect(own.status).toBe(201)
      const path = `/api/trending-items/${own.body.doc.id}`
      expect((await desk.room.rest('boundEditor', 'PATCH', path, { section: null })).status).toBe(403)
      const { body } = await post('editor', {})
      const move = `/api/trending-items/${body.doc.id}/transitions/publish-now`
      const reason = { comment: 'Now' }
      expect((await desk.room.rest('boundEditor', 'POST', move, reason)).status).toBe(403)
      expect((await desk.room.rest('editor', 'POST', move, reason)).status).toBe(200)
    })

    it('has a page for previews that admins alone set, for tokens go there', async () => {
      const previewPage = 'https://thief.example/{token}'
      const refused = await site('editor', { previewPage, siteName: 'The Ledger' })
      expect([refused.status, refused.body.errors[0].data]).toMatchObject([
        403,
        { code: 'role-may-not', errors: [{ path: 'previewPage' }] },
      ])
      expect((await site('admin', { previewPage, siteName: 'The Ledger' })).status).toBe(200)
      expect((await site('editor', { previewPage, siteName: 'The Weekly Ledger' })).status).toBe(200)
      expect((await site('editor', { previewPage: null })).status).toBe(403)
    })
  })
})
