import { randomUUID } from 'node:crypto'

import { readDesk } from '../../../src/panel/dashboard/readDesk.ts'
import { asUser } from '../../helpers/asUser.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { type Desk, openDesk } from '../../helpers/matrixDesk.ts'
import { bodyOf, type Who } from '../../helpers/newsroom.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.room.close())

describe('the trays of the desk', () => {
  let harbour: Harbour

  beforeAll(async () => {
    harbour = await openHarbour(desk.room)
    const stub = { headline: '', planning: { workingHeadline: 'Eels, perhaps' } }
    const drafts: string[] = []
    for (const more of [{}, {}, {}, {}, {}, {}, {}, stub]) drafts.push(await harbour.write(more))
    await harbour.room.rest('author', 'PATCH', `/api/articles/${drafts[0]}`, {
      deletedAt: new Date().toISOString(),
    })
    await harbour.move(String(drafts[1]), 'submit', {}, 'author')
  })

  const deskOf = async (who: Who) => {
    const { user } = await asUser(harbour.room, who)
    const { counts, trays } = await readDesk({ payload: harbour.room.payload, user })
    const shown = trays.map(({ key, stories, total }) => [key, stories.length, total])
    return { counts, shown: Object.fromEntries(shown.map(([key, ...numbers]) => [key, numbers])), trays }
  }

  test('a tray shows the first five, says how many there are, and nothing of the trash', async () => {
    const { counts, shown, trays } = await deskOf('author')
    expect(counts).toMatchObject({ draft: 6, in_review: 1, published: 0 })
    expect(shown).toEqual({ drafts: [5, 6], waiting: [1, 1], corrections: [0, 0] })
    const [newest] = trays[0]?.stories ?? []
    expect(newest?.headline).toBe('Eels, perhaps')
  })

  test('each role finds what waits for it', async () => {
    expect((await deskOf('reviewer')).shown).toEqual({ review: [1, 1], drafts: [0, 0], corrections: [0, 0] })
    expect((await deskOf('editor')).shown).toEqual({
      review: [1, 1],
      ready: [0, 0],
      drafts: [0, 0],
      corrections: [0, 0],
    })
  })

  test('the panel’s list reads its columns, what a story is called and whether one is live, and no body', async () => {
    const { docs } = await harbour.room.payload.find({
      ...(await asUser(harbour.room, 'editor')),
      collection: 'articles',
      depth: 0,
      draft: true,
      includeLockStatus: true,
      overrideAccess: false,
      pagination: false,
      select: { stage: true },
    })
    const stub = docs.find((doc) => 'deskTitle' in doc && doc.deskTitle === 'Eels, perhaps')
    expect(stub).toMatchObject({ stage: 'draft' })
    expect(Object.keys(stub ?? {})).toEqual(
      expect.arrayContaining(['deskTitle', 'id', 'publishedAt', 'stage']),
    )
    expect(stub).not.toHaveProperty('body')
  })
})

describe('open forms', () => {
  let story: string

  beforeEach(async () => {
    story = await desk.article('draft')
  })

  const rest = (who: Who, method: string, path: string, body?: object) =>
    desk.room.rest(who, method, path, body)

  const seatOf = (who: string): string => `${who}-0123456789abcdef-${story}`.slice(0, 64)

  const beat = (who: Who, more: object = {}) =>
    rest(who, 'POST', '/api/presence', { resource: 'articles', document: story, seat: seatOf(who), ...more })

  const strangers = ['public', 'readerKey', 'previewKey'] as const

  describe('presence', () => {
    test('each hears of the other by name, who writes since when, and never of an id', async () => {
      await beat('author', { isWriting: true })
      const { status, body, headers } = await beat('editor')
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          others: [{ name: 'author', isWriting: true }],
          holder: { name: 'author', whose: 'theirs' },
          isTakenOver: false,
        },
      })
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(JSON.stringify(body)).not.toContain(desk.room.ids.author)
    })

    test('whoever takes over tells the other; nothing is held up, and nobody is shut out', async () => {
      const before = await desk.look(story)
      await beat('author', { isWriting: true })
      await beat('editor', { takesOver: true })
      expect((await beat('author', { isWriting: true })).body).toMatchObject({
        holder: { name: 'editor', tookOver: true },
        isTakenOver: true,
      })
      expect(await desk.look(story)).toEqual(before)
      expect((await desk.patch('author', story, { headline: 'Mine' })).status).toBe(200)
      expect((await desk.patch('editor', story, { headline: 'His', rev: 1 })).status).toBe(409)
    })

    test('a seat is free when its form is left, by its owner alone', async () => {
      await beat('author')
      const path = `/api/presence/${seatOf('author')}`
      await rest('editor', 'DELETE', path)
      for (const who of strangers) expect((await rest(who, 'DELETE', path)).status).toBe(403)
      expect((await beat('editor')).body.others).toHaveLength(1)
      expect((await rest('author', 'DELETE', path)).status).toBe(204)
      expect((await beat('editor')).body.others).toEqual([])
    })

    test('a seat whose form died is free when its time is over, and its row goes', async () => {
      await beat('author', { isWriting: true })
      const { db } = desk.room.payload
      const where = { key: { equals: seatOf('author') } }
      const over = (ago: number) =>
        db.updateOne({
          collection: 'seats',
          where,
          data: { expiresAt: new Date(Date.now() - ago).toISOString() },
        })
      await over(1)
      expect((await beat('editor')).body).toMatchObject({ others: [], holder: null })
      await over(120_000)
      await beat('reviewer')
      expect((await db.count({ collection: 'seats', where })).totalDocs).toBe(0)
    })

    test('asks for the right to read the document; taking over, for the right to change it', async () => {
      for (const who of strangers) expect((await beat(who)).status).toBe(403)
      expect((await beat('otherAuthor')).status).toBe(200)
      expect((await beat('otherAuthor', { takesOver: true })).status).toBe(404)
      expect((await beat('author', { document: 'nosuch' })).status).toBe(404)
      const keys = { resource: 'keys', document: randomUUID() }
      expect((await beat('author', keys)).status).toBe(403)
      for (const resource of ['seats', 'sessions', 'nosuch', 'payload-kv'])
        expect((await beat('admin', { resource })).status).toBe(404)
    })

    test('works for globals, and for whatever else has a form', async () => {
      const global = { resource: 'trending-settings', document: undefined }
      await beat('editor', { ...global, isWriting: true })
      expect((await beat('reviewer', global)).body.holder).toMatchObject({ name: 'editor' })
      expect((await beat('reviewer', { ...global, takesOver: true })).status).toBe(403)
      const user = { resource: 'users', document: desk.room.ids.author }
      await beat('admin', { ...user, seat: seatOf('users-admin') })
      expect((await beat('author', { ...user, seat: seatOf('users-author') })).body.others).toEqual([
        { name: 'admin', isWriting: false },
      ])
    })

    test('nobody sits on another’s seat, and what is not a seat is refused by name', async () => {
      await beat('author')
      expect((await beat('editor', { seat: seatOf('author') })).body.errors[0].data.code).toBe('seat-taken')
      for (const wrong of [{ seat: 'short' }, { document: 7 }, { isWriting: 'yes' }, { resource: null }]) {
        const { status, body } = await beat('author', wrong)
        expect({ status, code: body.errors[0].data.code, path: body.errors[0].data.errors[0].path }).toEqual({
          status: 422,
          code: 'bad-body',
          path: Object.keys(wrong)[0],
        })
      }
    })
  })

  const keep = (who: Who, fields: object, more: object = {}) =>
    rest(who, 'POST', '/api/kept', {
      form: seatOf(who),
      resource: 'articles',
      document: story,
      rev: 1,
      fields,
      ...more,
    })

  const kept = async (who: Who, query = `resource=articles&document=${story}`): Promise<any[]> =>
    (await rest(who, 'GET', `/api/kept?${query}`)).body.docs

  const typed = { headline: 'Typed, not saved', body: bodyOf('A first line.', 'A second one.') }

  describe('what is typed', () => {
    test('comes back as it was typed, and makes no revision, whatever was typed', async () => {
      const before = await desk.look(story)
      const odd = {
        dek: 'Nul \u0000 and “quotes” ✓',
        body: { root: { $: { a: 1 }, children: [{ 'a.b': null }] } },
      }
      expect((await keep('author', typed)).status).toBe(200)
      expect((await keep('author', { ...typed, ...odd })).status).toBe(200)
      const [text, ...others] = await kept('author')
      expect(others).toEqual([])
      expect(text).toMatchObject({ document: story, rev: 1, fields: { ...typed, ...odd } })
      expect(Math.abs(Date.parse(text.at) - Date.now())).toBeLessThan(60_000)
      expect(await desk.look(story)).toEqual(before)
    })

    test('voids no approval, and tells readers nothing', async () => {
      story = await desk.article('approved')
      const before = await desk.stored(story)
      expect((await keep('editor', typed)).status).toBe(200)
      expect(await desk.stored(story)).toEqual(before)
    })

    test('is its owner’s: no colleague, admin, key or reader is given it, replaces it or takes it away', async () => {
      await keep('author', typed)
      const form = seatOf('author')
      for (const who of ['editor', 'admin'] as const) {
        expect(await kept(who)).toEqual([])
        expect((await keep(who, { headline: 'Not yours' }, { form })).body.errors[0].data.code).toBe(
          'form-taken',
        )
        await rest(who, 'DELETE', `/api/kept/${form}`)
      }
      for (const who of strangers) {
        expect((await keep(who, typed, { form: seatOf(`${who}-new`) })).status).toBe(403)
        expect((await rest(who, 'GET', `/api/kept?resource=articles&document=${story}`)).status).toBe(403)
        expect((await rest(who, 'DELETE', `/api/kept/${form}`)).status).toBe(403)
      }
      for (const path of ['/api/kept-texts', '/api/seats'])
        for (const who of ['public', 'readerKey', 'author', 'admin'] as const)
          expect((await rest(who, 'GET', path)).status).toBe(403)
      expect(await kept('author')).toMatchObject([{ fields: typed }])
      expect((await rest('author', 'DELETE', `/api/kept/${form}`)).status).toBe(204)
      expect(await kept('author')).toEqual([])
    })

    test('of two forms stays apart; documents that are not saved yet have their own', async () => {
      const fresh = { document: null, rev: null }
      await keep('author', { headline: 'First' }, { ...fresh, form: seatOf('new-one') })
      await keep('author', { headline: 'Second' }, { ...fresh, form: seatOf('new-two') })
      await keep('author', { headline: 'Of the story' })
      expect((await kept('author', 'resource=articles')).map(({ fields }) => fields.headline)).toEqual([
        'Second',
        'First',
      ])
      expect(await kept('author')).toMatchObject([{ fields: { headline: 'Of the story' } }])
    })

    test('is kept of whoever may write there: of globals, and where one may begin something', async () => {
      const global = { resource: 'site-settings', document: null }
      expect((await keep('editor', { tagline: 'Soon' }, global)).status).toBe(200)
      expect(await kept('editor', 'resource=site-settings')).toMatchObject([{ fields: { tagline: 'Soon' } }])
      expect((await keep('author', { tagline: 'Soon' }, global)).status).toBe(403)
      const section = { resource: 'sections', document: null, rev: null }
      expect((await keep('author', { name: 'Mine' }, section)).status).toBe(403)
      expect((await keep('author', typed, { document: 'nosuch' })).status).toBe(404)
    })

    test('never has a password in it, or any other name that is no field, and says which', async () => {
      const user = { resource: 'users', document: desk.room.ids.author }
      for (const name of ['password', 'hash', 'nosuch']) {
        const { status, body } = await keep('author', { [name]: 'secret' }, user)
        expect({ status, errors: body.errors[0].data.errors }).toEqual({
          status: 422,
          errors: [{ path: `fields.${name}`, message: 'This field does not exist.' }],
        })
      }
    })

    test('may have a megabyte, and is refused beyond it with what to do', async () => {
      const long = (size: number) => ({ dek: 'a'.repeat(size - '{"dek":""}'.length) })
      expect((await keep('author', long(1_048_576))).status).toBe(200)
      const { status, body } = await keep('author', long(1_048_577))
      expect({ status, code: body.errors[0].data.code }).toEqual({ status: 413, code: 'kept-too-large' })
      expect(body.errors[0].message).toContain('Save it')
      expect((await keep('author', { dek: 'a'.repeat(6_000_000) })).status).toBe(413)
      for (const wrong of [{ fields: [] }, { fields: null }, { rev: 0 }, { form: '../x' }, { document: 5 }])
        expect((await keep('author', typed, wrong)).status).toBe(422)
      expect((await rest('author', 'GET', '/api/kept')).body.errors[0].data.code).toBe('bad-query')
    })

    test('is not kept for ever: after two weeks it is given to nobody, and taken away', async () => {
      await keep('author', typed)
      const { db } = desk.room.payload
      const where = { form: { equals: seatOf('author') } }
      const at = new Date(Date.now() - 14 * 24 * 3_600_000 - 1000).toISOString()
      await db.updateOne({ collection: 'kept-texts', where, data: { at } })
      expect(await kept('author')).toEqual([])
      const { pruneKept } = await import('../../../src/editorial/kept/payload/pruneKept.ts')
      await pruneKept(desk.room.payload, new Date())
      expect((await db.count({ collection: 'kept-texts', where })).totalDocs).toBe(0)
    })

    test('has a bound for each person, and says what to do', async () => {
      const { mostTexts } = await import('../../../src/editorial/kept/keptText.ts')
      const { db } = desk.room.payload
      const user = desk.room.ids.reviewer
      const row = { user, resource: 'articles', at: new Date().toISOString(), fields: '{}' }
      for (let count = 0; count < mostTexts; count += 1)
        await db.create({ collection: 'kept-texts', data: { ...row, form: randomUUID() } })
      const { status, body } = await keep('reviewer', typed)
      expect({ status, code: body.errors[0].data.code }).toEqual({ status: 409, code: 'too-many-kept' })
      await db.deleteMany({ collection: 'kept-texts', where: { user: { equals: user } } })
      expect((await keep('reviewer', typed)).status).toBe(200)
    })
  })

  describe('asking what one may do with a story', () => {
    const mayChange = async (who: Who, id: string): Promise<boolean> =>
      Boolean((await rest(who, 'POST', `/api/articles/access/${id}`, {})).body.update)

    test('what has left its writer’s hands is read-only for them, and a write is refused with the reason', async () => {
      const inReview = await desk.article('in_review')
      const before = await desk.look(inReview)
      expect([await mayChange('author', story), await mayChange('author', inReview)]).toEqual([true, false])
      expect([await mayChange('reviewer', inReview), await mayChange('editor', inReview)]).toEqual([
        true,
        true,
      ])
      const write = await desk.patch('author', inReview, { headline: 'Mine again' })
      expect([write.status, write.body.errors[0].data.code]).toEqual([409, 'wrong-stage'])
      expect(await desk.look(inReview)).toEqual(before)
    })

    test('once it is recalled it may be changed again, by its writer alone', async () => {
      const inReview = await desk.article('in_review')
      expect(await mayChange('author', inReview)).toBe(false)
      expect((await rest('author', 'POST', `/api/articles/${inReview}/transitions/recall`, {})).status).toBe(
        200,
      )
      expect([await mayChange('author', inReview), await mayChange('otherAuthor', inReview)]).toEqual([
        true,
        false,
      ])
    })
  })
})
