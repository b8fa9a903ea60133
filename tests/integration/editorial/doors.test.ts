import { type Desk, held, openDesk } from '../../helpers/matrixDesk.ts'
import { bodyOf, type Newsroom, type Who } from '../../helpers/newsroom.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.room.close())

describe('the way of a story', () => {
  let room: Newsroom
  let section: string
  let person: string

  beforeAll(async () => {
    room = desk.room
    section = (await live('sections', { name: 'Harbour' })).id
    person = (await live('persons', { name: 'Ida Sørensen', kinds: ['staff'] })).id
  })

  const live = async (slug: string, data: object) => {
    const made = await room.rest('editor', 'POST', `/api/${slug}`, data)
    expect(made.status).toBe(201)
    const moved = await room.rest(
      'editor',
      'POST',
      `/api/${slug}/${made.body.doc.id}/transitions/publish-now`,
      { comment: 'First day' },
    )
    expect(moved.body).toMatchObject({ doc: { stage: 'published' } })
    return moved.body.doc
  }

  const write = async (who: 'author' | 'otherAuthor', more: object = {}) => {
    const { status, body } = await room.rest(who, 'POST', '/api/articles', {
      headline: 'Ferries return to the old harbour',
      section,
      bylines: [{ person, role: 'reporter' }],
      body: bodyOf('The first ferry in nine years left at dawn.'),
      ...more,
    })
    expect(status).toBe(201)
    return body.doc as { id: string; slug: string; stage: string; wordCount: number }
  }

  const move = (who: Parameters<Newsroom['rest']>[0], id: string, name: string, comment?: string) =>
    room.rest(who, 'POST', `/api/articles/${id}/transitions/${name}`, { comment })

  test('a draft may be saved with a headline alone', async () => {
    const { status, body } = await room.rest('author', 'POST', '/api/articles', { headline: 'Новости порта' })
    expect({ status, ...body.doc }).toMatchObject({
      status: 201,
      stage: 'draft',
      slug: 'novosti-porta',
      _status: 'draft',
    })
  })

  test('a story goes from draft to the public, and nobody outside sees it before', async () => {
    const story = await write('author')
    expect(story).toMatchObject({ stage: 'draft', slug: 'ferries-return-to-the-old-harbour', wordCount: 9 })
    expect((await room.rest('public', 'GET', `/api/articles/${story.id}`)).status).toBe(404)
    expect((await move('author', story.id, 'submit')).body).toMatchObject({ doc: { stage: 'in_review' } })
    expect((await move('author', story.id, 'publish')).status).toBe(403)
    expect((await move('reviewer', story.id, 'approve')).body).toMatchObject({ doc: { stage: 'approved' } })
    expect((await room.rest('public', 'GET', '/api/articles')).body.totalDocs).toBe(0)
    expect((await move('editor', story.id, 'publish')).body).toMatchObject({ doc: { stage: 'published' } })
    const seen = await room.rest('public', 'GET', `/api/articles/${story.id}`)
    expect(seen.body).toMatchObject({ headline: 'Ferries return to the old harbour', stage: 'published' })
    expect(seen.body.createdBy).toBeUndefined()
    expect(seen.body.stageNote).toBeUndefined()
    const asked = await room.graphql(
      'public',
      '{ Articles { docs { headline section { name } bylines { person { name } } } } }',
    )
    expect(asked.body).toEqual({
      data: {
        Articles: {
          docs: [
            {
              headline: 'Ferries return to the old harbour',
              section: { name: 'Harbour' },
              bylines: [{ person: { name: 'Ida Sørensen' } }],
            },
          ],
        },
      },
    })
  })

  test('an edit of a live story changes nothing outside until it is published', async () => {
    const { id } = await write('author', { headline: 'Lighthouse sold' })
    await move('editor', id, 'publish-now', 'Breaking')
    const edit = await room.rest('author', 'PATCH', `/api/articles/${id}`, {
      headline: 'Lighthouse not sold',
    })
    expect(edit.body).toMatchObject({ doc: { stage: 'draft', _status: 'draft', slug: 'lighthouse-sold' } })
    expect((await room.rest('public', 'GET', `/api/articles/${id}`)).body.headline).toBe('Lighthouse sold')
    const all = await room.rest('author', 'GET', `/api/articles/${id}?draft=true`)
    expect(all.body.headline).toBe('Lighthouse not sold')
    const offers = await room.rest('author', 'GET', `/api/articles/${id}/transitions`)
    expect(offers.body).toMatchObject({ stage: 'draft', live: 'published' })
    await move('author', id, 'submit')
    await move('reviewer', id, 'approve')
    await move('editor', id, 'publish')
    expect((await room.rest('public', 'GET', `/api/articles/${id}`)).body.headline).toBe(
      'Lighthouse not sold',
    )
  })

  test('a withdrawal takes down the live text and keeps a pending correction apart', async () => {
    const { id } = await write('author', { headline: 'Mayor resigns' })
    await move('editor', id, 'publish-now', 'Breaking')
    await room.rest('author', 'PATCH', `/api/articles/${id}`, { headline: 'Mayor does not resign' })
    const down = await move('editor', id, 'withdraw', 'Wrong person')
    expect(down.body).toMatchObject({ doc: { stage: 'withdrawn', headline: 'Mayor resigns' } })
    expect((await room.rest('public', 'GET', `/api/articles/${id}`)).status).toBe(410)
    expect((await move('editor', id, 'reinstate', 'It was right')).body).toMatchObject({
      doc: { stage: 'published' },
    })
    expect((await room.rest('public', 'GET', `/api/articles/${id}`)).body.headline).toBe('Mayor resigns')
  })

  test('an old version comes back as a draft and leaves the live text alone', async () => {
    const { id } = await write('author', { headline: 'Pier rebuilt' })
    await move('editor', id, 'publish-now', 'Breaking')
    await room.rest('author', 'PATCH', `/api/articles/${id}`, { headline: 'Pier rebuilt twice' })
    const versions = await room.rest(
      'author',
      'GET',
      `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt`,
    )
    const oldest = versions.body.docs[0].id as string
    const restored = await room.rest('author', 'POST', `/api/articles/versions/${oldest}`)
    expect({ status: restored.status, ...restored.body }).toMatchObject({
      status: 200,
      headline: 'Pier rebuilt',
      stage: 'draft',
    })
    expect((await room.rest('public', 'GET', `/api/articles/${id}`)).body).toMatchObject({
      headline: 'Pier rebuilt',
      stage: 'published',
    })
  })
})

describe('doors', () => {
  const flags = [
    '',
    '?draft=true',
    '?draft=false',
    '?autosave=true',
    '?draft=true&autosave=true',
    '?unpublishAllLocales=true',
    '?publishAllLocales=true',
    '?publishSpecificLocale=en',
    '?overrideLock=true',
    '?trash=true',
  ]

  describe('publishing without the right to', () => {
    const pushes = [
      { _status: 'published', headline: 'Sneaked in' },
      { stage: 'published', headline: 'Sneaked in', stageNote: 'Now' },
    ]

    test.each(flags)(
      'a PATCH by id with “%s” is refused, and the live text and the pending draft stay',
      async (flag) => {
        for (const state of ['draft', 'published+draft'] as const) {
          const id = await desk.article(state)
          for (const data of pushes)
            expect(await desk.refused(id, () => desk.patch('author', id, data, flag))).toEqual(held)
        }
      },
    )

    test.each(flags)('a bulk PATCH with “%s” is refused', async (flag) => {
      const id = await desk.article('published+draft')
      const path = `/api/articles?where[id][in]=${id}${flag.replace('?', '&')}`
      for (const data of pushes) {
        expect(await desk.refused(id, () => desk.room.rest('author', 'PATCH', path, data))).toEqual(held)
      }
    })

    test.each(['', ', draft: true', ', autosave: true, draft: true'])(
      'updateArticle with “%s” is refused',
      async (flag) => {
        const id = await desk.article('published+draft')
        const query = `mutation ($id: String!) {
      updateArticle(id: $id, data: { _status: published, headline: "Sneaked in" }${flag}) { id }
    }`
        expect(await desk.refused(id, () => desk.room.graphql('author', query, { id }))).toEqual(held)
      },
    )

    test.each(['', '?draft=true', '?autosave=true'])(
      'no story is born beyond the desk, with “%s”',
      async (flag) => {
        const whole = { headline: 'Born live', section: desk.places.inside, body: bodyOf('Word.') }
        const bylines = [{ person: desk.places.person }]
        for (const more of [
          { _status: 'published' },
          { stage: 'published' },
          { stage: 'approved' },
          { stage: 'withdrawn' },
        ]) {
          const data = { ...whole, bylines, stageNote: 'Now', ...more }
          const { status } = await desk.room.rest('author', 'POST', `/api/articles${flag}`, data)
          expect([403, 409]).toContain(status)
        }
        const where = { headline: { equals: 'Born live' } }
        expect(await desk.room.payload.count({ collection: 'articles', where })).toEqual({ totalDocs: 0 })
      },
    )

    test('an author may write and send for review in one request', async () => {
      const data = {
        headline: 'In one go',
        section: desk.places.inside,
        body: bodyOf('Word.'),
        stage: 'in_review',
      }
      expect((await desk.room.rest('author', 'POST', '/api/articles', data)).body.doc).toMatchObject({
        stage: 'in_review',
      })
    })
  })

  describe('an edit of a live story', () => {
    test.each(flags)('leaves the live text alone with “%s”', async (flag) => {
      const id = await desk.article('published')
      const { live, versions } = await desk.look(id)
      for (const data of [{ headline: 'One' }, { headline: 'Two', _status: 'draft' }]) {
        expect((await desk.patch('author', id, data, flag)).status).toBe(200)
      }
      expect(await desk.look(id)).toEqual({
        newest: { stage: 'draft', title: 'Two' },
        live,
        versions: versions + 2,
      })
    })

    test('leaves the live text alone in bulk, and over GraphQL', async () => {
      const ids = [await desk.article('published'), await desk.article('published+draft')]
      const before = await Promise.all(ids.map(desk.look))
      const bulk = await desk.room.rest('author', 'PATCH', `/api/articles?where[id][in]=${ids.join()}`, {
        headline: 'Bulk',
      })
      expect(bulk.body).toMatchObject({ errors: [], docs: [{}, {}] })
      const query = 'mutation ($id: String!) { updateArticle(id: $id, data: { dek: "Said" }) { dek } }'
      for (const id of ids)
        expect((await desk.room.graphql('author', query, { id })).body.errors).toBeUndefined()
      const after = await Promise.all(ids.map(desk.look))
      expect(after.map(({ live }) => live)).toEqual(before.map(({ live }) => live))
      expect(after.map(({ newest }) => newest)).toEqual(ids.map(() => ({ stage: 'draft', title: 'Bulk' })))
    })

    test('that left the writer’s hands by a draft save is refused, though the live row still says draft', async () => {
      const id = await desk.article('draft')
      expect((await desk.move('author', id, 'submit')).status).toBe(200)
      expect((await desk.look(id)).live.stage).toBe('draft')
      expect(await desk.refused(id, () => desk.patch('author', id, { headline: 'Late' }))).toEqual(held)
      const byStage = `/api/articles?where[and][0][id][equals]=${id}&where[and][1][stage][equals]=draft`
      await desk.room.rest('author', 'PATCH', byStage, { headline: 'Late' })
      expect((await desk.look(id)).newest).toEqual({ stage: 'in_review', title: 'Ferries return' })
    })

    test('voids an approval, and what was planned does not go out', async () => {
      for (const state of ['approved', 'scheduled', 'published+approved'] as const) {
        const id = await desk.article(state)
        expect(
          await desk.refused(id, () => desk.patch('author', id, { headline: 'After approval' })),
        ).toEqual(held)
        expect((await desk.patch('editor', id, { headline: 'After approval' })).body.doc).toMatchObject({
          stage: 'draft',
        })
        expect(await desk.refused(id, () => desk.move('editor', id, 'publish'))).toEqual(held)
      }
    })
  })

  describe('restoring an old version', () => {
    const versionsOf = async (id: string) => {
      const where = { parent: { equals: id } }
      const { docs } = await desk.room.payload.findVersions({
        collection: 'articles',
        depth: 0,
        sort: 'updatedAt',
        where,
      })
      return docs.map((version) => String(version.id))
    }
    const restore = (who: Who, version: string, flag = '') =>
      desk.room.rest(who, 'POST', `/api/articles/versions/${version}${flag}`)

    test.each(['', '?draft=true', '?draft=false'])(
      'over REST with “%s” makes a draft and leaves the live text',
      async (flag) => {
        const id = await desk.article('published+approved')
        const { live } = await desk.look(id)
        for (const version of await versionsOf(id)) {
          expect((await restore('editor', version, flag)).status).toBe(200)
          expect(await desk.look(id)).toMatchObject({ live, newest: { stage: 'draft' } })
        }
        expect((await desk.room.rest('public', 'GET', `/api/articles/${id}`)).body.headline).toBe(live.title)
      },
    )

    test('of a withdrawn story does not bring it back', async () => {
      const id = await desk.article('withdrawn')
      for (const version of await versionsOf(id)) expect((await restore('author', version)).status).toBe(200)
      expect(await desk.look(id)).toMatchObject({
        live: { status: 'draft', stage: 'withdrawn' },
        newest: { stage: 'draft' },
      })
      expect((await desk.room.rest('public', 'GET', `/api/articles/${id}`)).status).toBe(410)
    })

    test('is refused to whoever may not change the story as it stands', async () => {
      const inReview = await desk.article('in_review')
      const live = await desk.article('published+draft')
      for (const [who, id] of [
        ['author', inReview],
        ['otherAuthor', live],
        ['public', live],
        ['public', inReview],
      ] as const) {
        for (const version of await versionsOf(id)) {
          expect(await desk.refused(id, () => restore(who, version))).toEqual(held)
        }
      }
    })

    test('over GraphQL and the Local API comes back as a draft or not at all', async () => {
      const id = await desk.article('published+draft')
      const { live } = await desk.look(id)
      const [first = ''] = await versionsOf(id)
      const query = (draft: string) => `mutation { restoreVersionArticle(id: "${first}"${draft}) { id } }`
      expect(await desk.refused(id, () => desk.room.graphql('editor', query('')))).toEqual(held)
      expect((await desk.room.graphql('editor', query(', draft: true'))).body.errors).toBeUndefined()
      const local = { collection: 'articles' as const, id: first, ...(await desk.asPerson('editor')) }
      const before = await desk.look(id)
      expect(before).toMatchObject({ live, newest: { stage: 'draft', title: 'Ferries return' } })
      await expect(desk.room.payload.restoreVersion(local)).rejects.toMatchObject({ status: 409 })
      expect(await desk.look(id)).toEqual(before)
    })
  })

  describe('a duplicate', () => {
    const asks = [
      {},
      { _status: 'published' },
      { stage: 'published', stageNote: 'Now' },
      { stage: 'approved' },
    ]

    test.each(asks)('of a live story is a draft of whoever made it, when asked with %j', async (data) => {
      const id = await desk.article('published')
      for (const query of ['', '?draft=false', '?draft=true']) {
        const { status, body } = await desk.room.rest(
          'otherAuthor',
          'POST',
          `/api/articles/${id}/duplicate${query}`,
          data,
        )
        if (status >= 400) continue
        const made = await desk.stored(body.doc.id)
        expect(made).toMatchObject({ _status: 'draft', stage: 'draft', createdBy: desk.room.ids.otherAuthor })
        expect(made['publishedAt'] ?? null).toBeNull()
        expect((await desk.room.rest('public', 'GET', `/api/articles/${body.doc.id}`)).status).toBe(404)
      }
    })

    test('is made when nothing else is asked, by GraphQL too, but not by the public', async () => {
      const id = await desk.article('published+draft')
      const { status } = await desk.room.rest('author', 'POST', `/api/articles/${id}/duplicate`)
      expect(status).toBe(200)
      const { body } = await desk.room.graphql(
        'author',
        `mutation { duplicateArticle(id: "${id}", data: { headline: "Copy" }) { id stage _status } }`,
      )
      expect(body.data?.duplicateArticle).toMatchObject({ stage: 'draft', _status: 'draft' })
      expect((await desk.room.rest('public', 'POST', `/api/articles/${id}/duplicate`)).status).toBe(403)
      const section = `/api/sections/${desk.places.inside}/duplicate`
      expect((await desk.room.rest('author', 'POST', section)).status).toBe(403)
    })
  })

  describe('publishing in bulk', () => {
    test('puts the pending text out, not the row’s, and tells which stories it left', async () => {
      const approved = await desk.article('published+approved')
      const pending = await desk.article('published+draft')
      const scheduled = await desk.article('withdrawn')
      const path = `/api/articles?where[id][in]=${[approved, pending, scheduled].join()}`
      const data = { stage: 'published', stageNote: 'The morning edition' }
      expect((await desk.room.rest('editor', 'PATCH', path, data)).body.docs).toHaveLength(3)
      for (const id of [approved, pending])
        expect((await desk.look(id)).live.title).toBe('Ferries do not return')
      const next = [await desk.article('approved'), await desk.article('published')]
      const mixed = await desk.room.rest('editor', 'PATCH', `/api/articles?where[id][in]=${next.join()}`, {
        _status: 'published',
      })
      expect(mixed.body).toMatchObject({ docs: [{ id: next[0] }], errors: [{ id: next[1] }] })
    })
  })
})
