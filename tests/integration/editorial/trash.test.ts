import { codeOf } from '../../helpers/accounts.ts'
import { asUser } from '../../helpers/asUser.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import type { Who } from '../../helpers/newsroom.ts'
import { fourFields, sendFile } from '../../helpers/pictures.ts'
import { bodyWith, showing } from '../../helpers/pointing.ts'
import { writePastGuards } from '../../helpers/writePastGuards.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

describe('the trash', () => {
  let rest: Harbour['room']['rest']

  beforeAll(() => {
    ;({ rest } = desk.room)
  })

  const now = () => ({ deletedAt: new Date().toISOString() })
  const back = { deletedAt: null }

  const picture = async (who: Who = 'author'): Promise<string> => {
    const bytes = await (await fourFields(40, 30)).png().toBuffer()
    return (await sendFile(desk.room, who, { bytes })).body.doc.id
  }

  const trash = (collection: string, id: string, who: Who = 'editor') =>
    rest(who, 'PATCH', `/api/${collection}/${id}`, now())
  const restore = (collection: string, id: string, who: Who = 'editor') =>
    rest(who, 'PATCH', `/api/${collection}/${id}?trash=true`, back)

  const count = async (path: string): Promise<number> => (await rest('editor', 'GET', path)).body.totalDocs

  describe('what something shows or names is not deleted', () => {
    let image: string
    let story: string

    beforeAll(async () => {
      image = await picture()
      story = await desk.live({ headline: 'Shown', leadImage: { image, credit: 'Ida' } })
    })

    const doors: [string, () => Promise<any>][] = [
      ['REST', () => rest('editor', 'DELETE', `/api/media/${image}`)],
      ['the trash by REST', () => trash('media', image)],
      ['GraphQL', () => desk.room.graphql('editor', `mutation { deleteMedia(id: "${image}") { id } }`)],
      [
        'the trash by GraphQL',
        () =>
          desk.room.graphql(
            'editor',
            `mutation { updateMedia(id: "${image}", data: { deletedAt: "${now().deletedAt}" }) { id } }`,
          ),
      ],
    ]

    test.each(doors)('by %s: 409 with where', async (_door, ask) => {
      const { body } = await ask()
      const [error] = body.errors
      const data = error.data ?? error.extensions.data
      expect(data).toMatchObject({ code: 'in-use', total: 1 })
      expect(data.usedIn[0]).toMatchObject({
        resource: 'articles',
        id: story,
        title: 'Shown',
        stage: 'published',
        isLive: true,
        paths: ['leadImage.image'],
      })
      expect(error.message).toBe('This is still used in the live story “Shown”. Remove it there first.')
      expect((await rest('editor', 'GET', `/api/media/${image}`)).status).toBe(200)
    })

    test('by bulk, REST and the server’s own code: it stays, and the answer says why', async () => {
      const where = `where[id][in][0]=${image}`
      for (const ask of [
        () => rest('editor', 'DELETE', `/api/media?${where}`),
        () => rest('editor', 'PATCH', `/api/media?${where}`, now()),
      ]) {
        const { body } = await ask()
        expect(body.docs).toEqual([])
        expect(body.errors[0]).toMatchObject({
          id: image,
          message: expect.stringContaining('live story “Shown”'),
        })
      }
      const { payload } = desk.room
      const as = await asUser(desk.room, 'admin')
      await expect(payload.delete({ collection: 'media', id: image, ...as })).rejects.toThrow('still used')
      await expect(payload.delete({ collection: 'media', id: image })).rejects.toThrow('still used')
      await expect(payload.update({ collection: 'media', id: image, data: now() })).rejects.toThrow(
        'still used',
      )
    })

    test('nor a person, a section or a story that others name; drafts count', async () => {
      const person = await liveIn(desk.room, 'persons', { name: 'Ana Brod' })
      const section = await liveIn(desk.room, 'sections', { name: 'Quays' })
      const named = await desk.write({ headline: 'Named' })
      await desk.write({ section, body: bodyWith(showing.quote(person), showing.link('articles', named)) })
      for (const [collection, id] of [
        ['persons', person],
        ['sections', section],
      ] as const) {
        const said = { comment: 'No more' }
        await rest('editor', 'POST', `/api/${collection}/${id}/transitions/withdraw`, said)
        expect(codeOf(await trash(collection, id))).toBe('in-use')
      }
      expect(codeOf(await trash('articles', named))).toBe('in-use')
      expect(codeOf(await rest('editor', 'DELETE', `/api/articles/${named}`))).toBe('in-use')
    })

    test('a picture that is in the trash is not shown anew, nor one that is nowhere', async () => {
      const id = await picture()
      expect((await trash('media', id)).status).toBe(200)
      const draft = await desk.write()
      const shown = await desk.patch(draft, { leadImage: { image: id } })
      expect({ status: shown.status, code: codeOf(shown) }).toEqual({ status: 422, code: 'in-trash' })
      expect(shown.body.errors[0].data.errors[0].path).toBe('leadImage.image')
      const nowhere = await desk.patch(draft, {
        body: bodyWith(showing.picture(id.replace(/.$/, (c) => (c === '0' ? '1' : '0')))),
      })
      expect({ status: nowhere.status, code: codeOf(nowhere) }).toEqual({
        status: 422,
        code: 'no-such-document',
      })
      expect((await restore('media', id)).status).toBe(200)
      expect((await desk.patch(draft, { leadImage: { image: id } })).status).toBe(200)
    })
  })

  describe('a story', () => {
    test('goes into the trash and comes back as it was', async () => {
      const id = await desk.write({ headline: 'To and fro' })
      await desk.move(id, 'submit', {}, 'author')
      await desk.move(id, 'approve', {}, 'reviewer')
      const before = (await rest('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)).body
      expect((await trash('articles', id)).status).toBe(200)
      expect((await rest('editor', 'GET', `/api/articles/${id}?draft=true`)).status).toBe(404)
      for (const query of ['draft=true&', ''])
        expect(await count(`/api/articles?${query}where[id][equals]=${id}`)).toBe(0)
      expect(await count(`/api/articles?draft=true&trash=true&where[deletedAt][exists]=true`)).toBe(1)
      expect(codeOf(await desk.patch(id, { headline: 'No' }, 'editor'))).toBe('in-trash')
      expect(codeOf(await desk.move(id, 'publish'))).toBe('in-trash')
      expect((await restore('articles', id)).status).toBe(200)
      const { rev, savedBy, updatedAt, ...after } = (
        await rest('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)
      ).body
      expect(after).toMatchObject({ headline: 'To and fro', stage: 'approved', deletedAt: null })
      expect({ ...before, deletedAt: null, rev, savedBy, updatedAt }).toEqual({
        ...after,
        rev,
        savedBy,
        updatedAt,
      })
      expect((await desk.move(id, 'publish')).status).toBe(200)
      const logged = await desk.events(id, 'trash')
      expect(logged).toMatchObject([{ actorName: 'editor', details: { from: 'approved', to: 'approved' } }])
      expect(await desk.events(id, 'untrash')).toHaveLength(1)
    })

    test('that is live or scheduled is taken back first, by every door; a withdrawn one may go, and its tombstone stays', async () => {
      const live = await desk.live({ headline: 'Out there' })
      expect(codeOf(await trash('articles', live))).toBe('is-live')
      await desk.patch(live, { headline: 'Out there still' })
      expect(codeOf(await trash('articles', live))).toBe('is-live')
      await desk.move(live, 'withdraw', { comment: 'Wrong' })
      const { slug } = (await rest('editor', 'GET', `/api/articles/${live}?draft=true`)).body
      expect((await desk.read(`/api/articles/by-slug/${slug}`)).status).toBe(410)
      expect((await trash('articles', live)).status).toBe(200)
      expect((await desk.read(`/api/articles/by-slug/${slug}`)).status).toBe(410)
      expect((await desk.read(`/api/articles/${live}`)).status).toBe(410)
      expect(codeOf(await rest('editor', 'DELETE', `/api/articles/${live}?trash=true`))).toBe('was-public')
      expect((await restore('articles', live)).body.doc).toMatchObject({ stage: 'withdrawn' })
      const due = await desk.write()
      await desk.move(due, 'submit', {}, 'author')
      await desk.move(due, 'approve', {}, 'reviewer')
      await desk.move(due, 'schedule', { at: new Date(Date.now() + 86_400_000).toISOString() })
      expect(codeOf(await trash('articles', due))).toBe('is-scheduled')
      for (const path of [`/${due}`, `/${due}?trash=true`])
        expect(codeOf(await rest('author', 'DELETE', `/api/articles${path}`))).toBe('is-scheduled')
      await rest('author', 'DELETE', `/api/articles?where[id][equals]=${due}`)
      await desk.room.graphql('author', `mutation { deleteArticle(id: "${due}") { id } }`)
      expect((await rest('author', 'GET', `/api/articles/${due}?draft=true`)).status).toBe(200)
    })

    test('goes by who may delete it, by itself, and at the server’s time', async () => {
      const id = await desk.write()
      expect((await trash('articles', id, 'otherAuthor')).status).toBe(403)
      expect((await trash('articles', id, 'reviewer')).status).toBe(403)
      expect((await trash('articles', id, 'public')).status).toBe(403)
      expect(
        codeOf(await rest('author', 'PATCH', `/api/articles/${id}`, { ...now(), headline: 'Both' })),
      ).toBe('trash-alone')
      const old = { deletedAt: '2001-01-01T00:00:00.000Z' }
      const { body } = await rest('author', 'PATCH', `/api/articles/${id}`, old)
      expect(Date.now() - Date.parse(body.doc.deletedAt)).toBeLessThan(60_000)
      expect((await rest('otherAuthor', 'PATCH', `/api/articles/${id}?trash=true`, back)).status).toBe(403)
      expect((await restore('articles', id, 'author')).status).toBe(200)
      const born = await rest('author', 'POST', '/api/articles', { headline: 'Born', ...now() })
      expect(codeOf(born)).toBe('in-trash')
    })

    test('goes with others at once, and those that may not are named', async () => {
      const free = await desk.write({ headline: 'Free' })
      const live = await desk.live({ headline: 'Bound' })
      const where = `where[id][in][0]=${free}&where[id][in][1]=${live}`
      const { body } = await rest('editor', 'PATCH', `/api/articles?${where}`, now())
      expect(body.docs.map(({ id }: any) => id)).toEqual([free])
      expect(body.errors).toMatchObject([{ id: live, message: 'Readers see this. Withdraw it first.' }])
      const again = await rest('editor', 'PATCH', `/api/articles?trash=true&where[id][equals]=${free}`, back)
      expect(again.body.docs).toHaveLength(1)
      expect(await count(`/api/articles?draft=true&where[id][equals]=${free}`)).toBe(1)
    })
  })

  describe('a file', () => {
    test('goes and comes back; readers cannot fetch it meanwhile, and one that they can stays', async () => {
      const id = await picture()
      const { url } = (await rest('editor', 'PATCH', `/api/media/${id}`, { isPublic: true })).body.doc
      expect((await fetch(desk.room.base + url)).status).toBe(200)
      expect(codeOf(await trash('media', id))).toBe('is-public')
      await rest('editor', 'PATCH', `/api/media/${id}`, { isPublic: false })
      expect((await trash('media', id, 'author')).status).toBe(200)
      expect((await fetch(desk.room.base + url)).status).not.toBe(200)
      expect(await count(`/api/media?where[id][equals]=${id}`)).toBe(0)
      expect(codeOf(await rest('editor', 'PATCH', `/api/media/${id}?trash=true`, { alt: 'No' }))).toBe(
        'in-trash',
      )
      expect((await restore('media', id)).body.doc).toMatchObject({ alt: 'Four fields' })
      expect(await desk.events(id, 'trash')).toMatchObject([{ actorName: 'author' }])
      expect(await desk.events(id, 'untrash')).toHaveLength(1)
    })
  })

  test('readers are told nothing of the trash', async () => {
    const id = await desk.write({ headline: 'Unseen' })
    await trash('articles', id)
    const { body } = await desk.read('/api/articles?trash=true&limit=100')
    expect(body.docs.every((doc: any) => !('deletedAt' in doc) && doc.id !== id)).toBe(true)
    const filtered = await desk.read('/api/articles?trash=true&where[deletedAt][exists]=true')
    expect(filtered.body.totalDocs ?? 0).toBe(0)
  })
})

describe('purging', () => {
  const day = 24 * 3_600_000

  let purgeAfter: (days: number) => Promise<void>

  beforeAll(async () => {
    const { pruneTrash } = await import('../../../src/editorial/trash/payload/pruneTrash.ts')
    purgeAfter = (days) => pruneTrash(30)(desk.room.payload, new Date(Date.now() + days * day))
  })

  const trash = async (collection: string, id: string) => {
    const path = `/api/${collection}/${id}`
    const { body, status } = await desk.room.rest('editor', 'PATCH', path, { deletedAt: new Date() })
    expect({ status, ...body.errors }).toEqual({ status: 200 })
  }

  const rows = async (collection: string, where: object): Promise<number> =>
    (await desk.room.payload.db.find({ collection: collection as 'articles', where: where as never })).docs
      .length

  const picture = async (): Promise<string> => {
    const bytes = await (await fourFields(40, 30)).png().toBuffer()
    return (await sendFile(desk.room, 'author', { bytes })).body.doc.id
  }

  test('what is in the trash goes after its days, what it showed after it, and the log says who put it there', async () => {
    const image = await picture()
    const { filename } = (await desk.room.rest('editor', 'GET', `/api/media/${image}`)).body
    const id = await desk.write({ headline: 'Bygone', leadImage: { image } })
    const remark = { resource: 'articles', document: id, text: 'Is it so?' }
    await desk.room.rest('editor', 'POST', '/api/threads', remark)
    await desk.room.rest('author', 'POST', `/api/articles/${id}/previews`, {
      label: 'For Ida',
      expiresIn: 24,
    })
    await trash('articles', id)
    const { body } = await desk.room.rest('editor', 'PATCH', `/api/media/${image}`, { deletedAt: new Date() })
    expect(body.errors[0]).toMatchObject({
      data: { code: 'in-use' },
      message: expect.stringContaining('“Bygone” in the trash'),
    })
    await purgeAfter(29)
    expect(await rows('articles', { id: { equals: id } })).toBe(1)
    await purgeAfter(31)
    expect(await rows('articles', { id: { equals: id } })).toBe(0)
    for (const collection of ['threads', 'preview-links'])
      expect(await rows(collection, { document: { equals: id } })).toBe(0)
    expect(await desk.events(id, 'purge')).toMatchObject([
      {
        actorKind: 'system',
        details: { title: 'Bygone', trashedBy: 'editor', trashedAt: expect.any(String) },
      },
    ])
    await trash('media', image)
    await purgeAfter(31)
    expect(await rows('media', { id: { equals: image } })).toBe(0)
    expect(await desk.events(image, 'purge')).toMatchObject([
      { details: { title: filename, trashedBy: 'editor' } },
    ])
  })

  test('what was public stays in the trash, and so does what came to be used', async () => {
    const live = await desk.live()
    await desk.move(live, 'withdraw', { comment: 'Wrong' })
    await trash('articles', live)
    const target = await desk.write()
    await trash('articles', target)
    // By a hand at the database, or by two people at once.
    const story = await desk.live()
    const data = { storiesNamed: [target] }
    await desk.room.payload.db.updateOne({ collection: 'articles', id: story, data, returning: false })
    await purgeAfter(31)
    for (const id of [live, target]) expect(await rows('articles', { id: { equals: id } })).toBe(1)
    expect((await desk.read(`/api/articles/${live}`)).status).toBe(410)
  })

  test('an account that has worked is not deleted, but disabled; one that has not, is', async () => {
    await desk.write({}, 'author')
    const remove = (id: string) => desk.room.rest('admin', 'DELETE', `/api/users/${id}`)
    expect(codeOf(await remove(desk.room.ids.author))).toBe('has-worked')
    expect((await remove(desk.room.ids.boundEditor)).status).toBe(200)
  })

  test('stories of an earlier version are listed by those that link to them, once', async () => {
    const target = await desk.write()
    const id = await desk.live({ body: bodyWith(showing.link('articles', target)) })
    await writePastGuards(desk.room.payload, id, { storiesNamed: [] })
    const uses = async () =>
      (await desk.room.rest('editor', 'GET', `/api/articles/${target}/uses`)).body.total
    expect(await uses()).toBe(0)
    const { fillStoriesNamed } = await import('../../../src/content/articles/payload/fillStoriesNamed.ts')
    expect(await fillStoriesNamed(desk.room.payload)).toBe(1)
    expect(await uses()).toBe(1)
    expect(await fillStoriesNamed(desk.room.payload)).toBe(0)
  })
})
