import { type LawDesk, openLawDesk, plainPicture } from '../../helpers/lawDesk.ts'
import { bodyOf, type Newsroom, type Who } from '../../helpers/newsroom.ts'
import { colourAt, sendFile } from '../../helpers/pictures.ts'

let desk: LawDesk

beforeAll(async () => {
  desk = await openLawDesk()
})

afterAll(() => desk.harbour.room.close())

describe('history', () => {
  let room: Newsroom
  let id: string
  let section: string
  /** A moment after each step of the story's life. */
  const moments: Record<string, string> = {}

  const move = (who: Who, name: string, comment?: string) =>
    room.rest(who, 'POST', `/api/articles/${id}/transitions/${name}`, { comment })

  /** The clock's next millisecond, so that no two steps share one. */
  const mark = async (name: string) => {
    const now = Date.now()
    while (Date.now() <= now + 1) await new Promise((resolve) => setImmediate(resolve))
    moments[name] = new Date().toISOString()
    const after = Date.now()
    while (Date.now() <= after + 1) await new Promise((resolve) => setImmediate(resolve))
  }

  beforeAll(async () => {
    room = desk.harbour.room
    const { payload } = room
    const live = { _status: 'published', stageNote: 'First day' } as const
    section = (await payload.create({ collection: 'sections', data: { name: 'Harbour', ...live } })).id
    const person = await payload.create({ collection: 'persons', data: { name: 'Ida Brod', ...live } })
    await mark('before')
    const made = await room.rest('author', 'POST', '/api/articles', {
      headline: 'Ferry leaves at noon',
      section,
      bylines: [{ person: person.id }],
      body: bodyOf('The ferry left at noon.', 'It was full.'),
    })
    id = made.body.doc.id
    await mark('written')
    await move('editor', 'publish-now', 'Breaking')
    await mark('published')
    await room.rest('author', 'PATCH', `/api/articles/${id}`, {
      headline: 'Ferry leaves at dawn',
      body: bodyOf('The ferry left at dawn.', 'It was full.'),
    })
    await mark('edited')
    await move('author', 'submit')
    await move('reviewer', 'approve')
    await move('editor', 'publish')
    await mark('corrected')
    await move('editor', 'withdraw', 'Wrong ferry')
    await mark('withdrawn')
    await move('editor', 'reinstate', 'It was right')
    await mark('reinstated')
  })

  const ask = (who: Who, path: string) => room.rest(who, 'GET', `/api/articles/${id}${path}`)

  test('the staff see what became of a story, newest first, with who and why', async () => {
    const { status, body } = await ask('author', '/history')
    expect(status).toBe(200)
    expect(body.docs.map(({ action, by }: any) => `${action} by ${by.name}`)).toEqual([
      'transition.reinstate by editor',
      'transition.withdraw by editor',
      'transition.publish by editor',
      'transition.approve by reviewer',
      'transition.submit by author',
      'edit by author',
      'transition.publish-now by editor',
      'create by author',
    ])
    expect(body.docs[1]).toMatchObject({ reason: 'Wrong ferry', rev: 7 })
    expect(JSON.stringify(body)).not.toContain('127.0.0.1')
    expect((await ask('author', '/history?limit=2&page=2')).body).toMatchObject({ page: 2, totalPages: 4 })
    expect((await ask('public', '/history')).status).toBe(403)
  })

  test('two revisions are compared word by word', async () => {
    const { body } = await ask('reviewer', '/diff?from=2&to=3')
    expect(body).toMatchObject({ from: { rev: 2 }, to: { rev: 3 } })
    expect(body.fields).toEqual([
      {
        path: 'headline',
        kind: 'text',
        parts: [
          { op: 'same', text: 'Ferry leaves at ' },
          { op: 'removed', text: 'noon' },
          { op: 'added', text: 'dawn' },
        ],
      },
      expect.objectContaining({ path: 'body', kind: 'text' }),
    ])
    expect((await ask('public', '/diff?from=2&to=3')).status).toBe(403)
    expect((await ask('author', '/diff?from=2&to=99')).body.errors[0].data.code).toBe('no-such-revision')
    expect((await ask('author', '/diff?from=2')).body.errors[0].data).toMatchObject({
      code: 'bad-revision',
      path: 'to',
    })
  })

  const cases: [string, string, string | number][] = [
    ['before', '', 404],
    ['before', '&draft=true', 404],
    ['written', '', 404],
    ['written', '&draft=true', 'Ferry leaves at noon'],
    ['published', '', 'Ferry leaves at noon'],
    ['edited', '', 'Ferry leaves at noon'],
    ['edited', '&draft=true', 'Ferry leaves at dawn'],
    ['corrected', '', 'Ferry leaves at dawn'],
    ['withdrawn', '', 404],
    ['withdrawn', '&draft=true', 'Ferry leaves at dawn'],
    ['reinstated', '', 'Ferry leaves at dawn'],
  ]

  test.each(cases)(
    'as of the moment it was %s, asked with “%s”, it stood so: %s',
    async (moment, more, expected) => {
      const { status, body } = await ask('author', `?asOf=${moments[moment]}${more}`)
      expect(status === 200 ? body.headline : status).toBe(expected)
    },
  )

  test('an earlier state is read with relations, and by the staff alone', async () => {
    const { body } = await ask('editor', `?asOf=${moments['published']}&depth=1`)
    expect(body).toMatchObject({
      id,
      section: { name: 'Harbour' },
      rev: 2,
      bylines: [{ person: { name: 'Ida Brod' } }],
    })
    expect((await ask('public', `?asOf=${moments['published']}`)).status).toBe(403)
    expect((await ask('editor', '?asOf=yesterday')).body.errors[0].data.code).toBe('bad-time')
  })

  test('readers see how a story changed when the site shows it, and never what was taken down', async () => {
    expect((await ask('public', '/revisions')).status).toBe(404)
    await room.rest('editor', 'POST', '/api/globals/site-settings', { siteName: 'Ledger', showHistory: true })
    const shown = await ask('public', '/revisions')
    expect(shown.body.docs).toMatchObject([{ rev: 8, changes: [] }])
    await room.rest('editor', 'PATCH', `/api/articles/${id}`, { dek: 'At six' })
    await move('editor', 'publish-now', 'A detail')
    const { body } = await ask('public', '/revisions')
    expect(body.docs).toMatchObject([{ rev: 8 }, { rev: 10, changes: [{ path: 'dek' }] }])
    expect(JSON.stringify(body)).not.toContain('noon')
    expect(JSON.stringify(body)).not.toContain('A detail')
    const draft = await room.rest('author', 'POST', '/api/articles', { headline: 'Never public' })
    expect((await room.rest('public', 'GET', `/api/articles/${draft.body.doc.id}/revisions`)).status).toBe(
      404,
    )
  })

  const writeQuay = () => {
    const body = bodyOf('It opens at noon.')
    return room.rest('author', 'POST', '/api/articles', { headline: 'Quay opens', section, body })
  }

  test('the reason of a move stays that move’s: whoever sends the whole document back has given none', async () => {
    const { body } = await writeQuay()
    const story = `/api/articles/${body.doc.id}`
    await room.rest('author', 'POST', `${story}/transitions/submit`, { comment: 'Please read today' })
    await room.rest('reviewer', 'POST', `${story}/transitions/request-changes`, { comment: 'Who says so?' })
    const whole = (await room.rest('author', 'GET', `${story}?draft=true&depth=0`)).body
    expect(whole).toMatchObject({ stageNote: 'Who says so?', stageBy: room.ids.reviewer })

    const saved = await room.rest('author', 'PATCH', `${story}?draft=true`, {
      ...whole,
      dek: 'The board says so',
    })
    expect(saved.body.doc).toMatchObject({ stageNote: 'Who says so?', stageAt: whole.stageAt })
    const meant = await room.rest('author', 'PATCH', story, { dek: 'It is so', stageNote: 'The board rang' })
    expect(meant.body.doc).toMatchObject({ stageNote: 'Who says so?', stageAt: whole.stageAt })
    const { docs } = (await room.rest('author', 'GET', `${story}/history`)).body
    expect(docs.map(({ action, by, reason }: any) => [action, by.name, reason])).toEqual([
      ['edit', 'author', 'The board rang'],
      ['edit', 'author', null],
      ['transition.request-changes', 'reviewer', 'Who says so?'],
      ['transition.submit', 'author', 'Please read today'],
      ['create', 'author', null],
    ])
  })

  test('an old version that comes back leaves the last move as it was, with its reason', async () => {
    const { body } = await writeQuay()
    const story = `/api/articles/${body.doc.id}`
    await room.rest('author', 'PATCH', story, { dek: 'At noon' })
    const where = `where[parent][equals]=${body.doc.id}&sort=createdAt&limit=1`
    const [old] = (await room.rest('author', 'GET', `/api/articles/versions?${where}`)).body.docs
    await room.rest('author', 'POST', `${story}/transitions/submit`)
    await room.rest('reviewer', 'POST', `${story}/transitions/request-changes`, { comment: 'Who says so?' })
    await room.rest('author', 'POST', `/api/articles/versions/${old.id}?draft=true`)
    const now = (await room.rest('author', 'GET', `${story}?draft=true&depth=0`)).body
    expect(now.dek ?? null).toBeNull()
    expect(now).toMatchObject({ stageNote: 'Who says so?', stageBy: room.ids.reviewer })
  })
})

describe('pictures of the day', () => {
  /** A moment that lies between what was done before and what is done after. */
  const moment = async (): Promise<string> => {
    const time = Date.now()
    while (Date.now() === time) await new Promise((resolve) => setImmediate(resolve))
    return new Date(time).toISOString()
  }

  const get = (path: string, who: 'editor' | 'public' = 'editor') => desk.harbour.room.rest(who, 'GET', path)

  const colour = async (url: string): Promise<string> => {
    const headers = { Authorization: `JWT ${desk.harbour.room.tokens.editor}` }
    const answer = await fetch(desk.harbour.room.base + url, { headers })
    expect(answer.status).toBe(200)
    return colourAt(Buffer.from(await answer.arrayBuffer()), 50, 50)
  }

  test('a story of an earlier day shows its pictures of that day: file, alternative text, credit', async () => {
    const { room } = desk.harbour
    const { id } = await desk.picture({ credit: 'Ida' })
    const story = await desk.show(id)
    const first = await moment()
    await room.rest('editor', 'PATCH', `/api/media/${id}`, { alt: 'Still red', credit: 'Jonas' })
    const second = await moment()
    await sendFile(room, 'editor', { bytes: await plainPicture('blue'), fields: { alt: 'A blue field' }, id })
    const third = await moment()
    await room.rest('author', 'PATCH', `/api/media/${id}`, { alt: 'It waits' })
    const then = async (time: string) => {
      const { body } = await get(`/api/articles/${story}?asOf=${time}&depth=1`)
      const { alt, credit, url } = body.leadImage.image
      const alone = (await get(`/api/media/${id}?asOf=${time}`)).body
      expect([alone.alt, alone.credit, await colour(alone.url)]).toEqual([alt, credit, await colour(url)])
      return [alt, credit, await colour(url)]
    }
    expect(await then(first)).toEqual(['A red field', 'Ida', 'red'])
    expect(await then(second)).toEqual(['Still red', 'Jonas', 'red'])
    expect(await then(third)).toEqual(['A blue field', 'Jonas', 'blue'])
    const { url } = (await get(`/api/media/${id}?asOf=${first}`)).body
    expect((await get(url, 'public')).status).toBe(403)
    expect((await get(`/api/media/${id}?asOf=${first}`, 'public')).status).toBe(403)
    expect((await get(`/api/media/${id}?asOf=2020-01-01T00:00:00Z`)).body.errors[0].data.code).toBe(
      'nothing-then',
    )
    expect((await get(`/api/media/${id}?asOf=then`)).status).toBe(400)
  })

  test('with the picture go the files of earlier days', async () => {
    const { readdir } = await import('node:fs/promises')
    const { settings } = await import('../../../src/platform/settings/settings.ts')
    const { room } = desk.harbour
    const { id } = await desk.picture()
    const before = await readdir(settings.mediaDir)
    for (const name of ['blue', 'green'] as const)
      await sendFile(room, 'editor', { bytes: await plainPicture(name), fields: {}, id })
    expect((await readdir(settings.mediaDir)).length).toBeGreaterThan(before.length)
    expect((await room.rest('admin', 'DELETE', `/api/media/${id}`)).status).toBe(200)
    expect((await readdir(settings.mediaDir)).length).toBeLessThan(before.length)
    const where = { media: { equals: id } }
    expect((await room.payload.count({ collection: 'media-changes', where })).totalDocs).toBe(0)
  })
})
