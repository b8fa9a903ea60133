import { oneIn } from '../../helpers/drawn.ts'
import { liveIn } from '../../helpers/harbour.ts'
import {
  type LawDesk,
  openLawDesk,
  type PictureDoor,
  pictureDoors,
  plainPicture,
} from '../../helpers/lawDesk.ts'
import { sendFile } from '../../helpers/pictures.ts'

let desk: LawDesk
let sport: string

beforeAll(async () => {
  desk = await openLawDesk()
  const { room, section } = desk.harbour
  sport = await liveIn(room, 'sections', { name: 'Sport' })
  await room.payload.update({ collection: 'users', id: room.ids.boundEditor, data: { sections: [section] } })
  await room.giveKeys()
})

afterAll(async () => {
  const tried = [0, 1, 2].flatMap(doorsFor).length
  process.stdout.write(
    `${tried} of ${doors.length * 3} attempts to change a picture by ${doors.length} doors.\n`,
  )
  await desk.harbour.room.close()
})

const doors = Object.entries<PictureDoor>(pictureDoors).map(([name, door]) => ({ name, door }))

/** A picture is sent by each door, which takes long: in a sample not each door is tried for each of the three questions. */
const every = oneIn({ sqlite: 2, mongodb: 3 })
const doorsFor = (question: number) => doors.filter((_door, place) => place % every === question % every)

const newest = (id: string) =>
  desk.harbour.room.payload.findByID({ collection: 'articles', id, depth: 0, draft: true })

const history = async (id: string): Promise<any[]> =>
  (await desk.harbour.room.rest('editor', 'GET', `/api/articles/${id}/history`)).body.docs

describe('a picture that a live story shows', () => {
  it.each(doorsFor(0))(
    'stays as it is for readers when an author changes it, and the change waits: $name',
    async ({ door }) => {
      const { id } = await desk.picture()
      const story = await desk.show(id)
      const before = await desk.seen(id)
      expect(await door({ desk, who: 'author', id })).toBe(200)
      expect(await desk.seen(id)).toEqual(before)
      const { body } = await desk.changes(id)
      expect(body.docs).toMatchObject([{ state: 'waiting', askedBy: 'author' }])
      expect((await history(story))[0]).toMatchObject({
        action: 'picture.wait',
        by: { name: 'author' },
        details: { picture: { id, changed: body.docs[0].labels } },
      })
      expect(await desk.harbour.events(id, 'picture.wait')).toHaveLength(1)
      expect((await desk.decide(id, body.docs[0].id, 'apply')).status).toBe(200)
      expect(await desk.seen(id).catch(() => undefined)).not.toEqual(before)
      expect((await history(story))[0]).toMatchObject({ action: 'picture.change', by: { name: 'editor' } })
    },
  )

  it.each(doorsFor(1))('is changed at once by whoever may publish what shows it: $name', async ({ door }) => {
    const { id } = await desk.picture()
    const story = await desk.show(id)
    const before = await desk.harbour.room.rest('editor', 'GET', `/api/media/${id}`)
    expect(await door({ desk, who: 'editor', id })).toBe(200)
    const { body } = await desk.harbour.room.rest('editor', 'GET', `/api/media/${id}`)
    const shown = ({ alt, caption, credit, rights, rightsUntil, version }: any) => [
      alt,
      caption,
      credit,
      rights,
      rightsUntil,
      version,
    ]
    expect(shown(body)).not.toEqual(shown(before.body))
    expect((await desk.changes(id)).body.docs).toMatchObject([{ state: 'applied', askedBy: 'editor' }])
    expect((await history(story))[0]).toMatchObject({ action: 'picture.change', by: { name: 'editor' } })
  })

  it('is bound to the rights of everything live that shows it', async () => {
    const mine = await desk.picture()
    await desk.show(mine.id)
    const shared = await desk.picture()
    await desk.show(shared.id)
    await desk.show(shared.id, { section: sport })
    const states: Record<string, unknown> = {}
    for (const [name, picture] of Object.entries({ mine, shared })) {
      for (const who of ['author', 'reviewer', 'boundEditor', 'editor', 'admin'] as const) {
        await desk.harbour.room.rest(who, 'PATCH', `/api/media/${picture.id}`, { alt: `By ${who}` })
        const { alt } = await desk.seen(picture.id)
        states[`${name} ${who}`] = alt === `By ${who}` ? 'at once' : 'waits'
      }
    }
    expect(states).toEqual({
      'mine author': 'waits',
      'mine reviewer': 'waits',
      'mine boundEditor': 'at once',
      'mine editor': 'at once',
      'mine admin': 'at once',
      'shared author': 'waits',
      'shared reviewer': 'waits',
      'shared boundEditor': 'waits',
      'shared editor': 'at once',
      'shared admin': 'at once',
    })
    for (const who of ['otherAuthor', 'public', 'readerKey', 'previewKey'] as const) {
      const answer = await desk.harbour.room.rest(who, 'PATCH', `/api/media/${mine.id}`, { alt: `By ${who}` })
      expect([who, answer.status]).toEqual([who, 403])
    }
    expect(
      (await desk.changes(mine.id)).body.docs.filter((one: any) => one.state === 'waiting'),
    ).toHaveLength(2)
  })

  it('that went out by the fast lane is not signed off by whoever changed a picture of it since', async () => {
    const { id } = await desk.picture()
    const story = await desk.show(id)
    await desk.harbour.room.rest('admin', 'PATCH', `/api/media/${id}`, { alt: 'By the admin' })
    const signOff = (who: 'admin' | 'reviewer') =>
      desk.harbour.room.rest(who, 'POST', `/api/articles/${story}/sign-off`, {})
    expect([(await signOff('admin')).status, (await signOff('reviewer')).status]).toEqual([422, 200])
  })

  it('has files that wait, which are named to the staff alone', async () => {
    for (const who of ['public', 'reviewer'] as const) {
      const { status } = await desk.harbour.room.rest(who, 'GET', '/api/media-changes/file/nosuch.jpg')
      expect([who, status]).toEqual([who, 403])
    }
    expect((await desk.harbour.room.rest('public', 'GET', '/api/media-changes')).status).toBe(403)
    expect(
      (await desk.harbour.room.rest('editor', 'PATCH', '/api/media-changes/x', { state: 'applied' })).status,
    ).toBe(403)
  })

  it('is decided on by whoever has the right, once, and by nobody else', async () => {
    const { id } = await desk.picture()
    await desk.show(id, { section: sport })
    await desk.harbour.room.rest('author', 'PATCH', `/api/media/${id}`, { alt: 'One', rightsNote: 'Said' })
    const [waiting] = (await desk.changes(id)).body.docs
    expect(waiting).toMatchObject({
      before: { alt: 'A red field' },
      after: { alt: 'One' },
      labels: ['alternative text'],
    })
    const found: Record<string, unknown> = {}
    for (const who of ['author', 'reviewer', 'boundEditor', 'otherAuthor', 'public', 'previewKey'] as const)
      for (const how of ['apply', 'refuse'] as const)
        found[`${who} ${how}`] = (await desk.decide(id, waiting.id, how, who)).status
    expect(new Set(Object.values(found))).toEqual(new Set([403]))
    expect((await desk.seen(id)).alt).toBe('A red field')
    const { id: other } = await desk.picture()
    expect((await desk.decide(other, waiting.id, 'apply')).status).toBe(404)
    expect((await desk.decide(id, waiting.id, 'apply')).status).toBe(200)
    expect((await desk.seen(id)).alt).toBe('One')
    for (const how of ['apply', 'refuse'] as const) {
      const again = await desk.decide(id, waiting.id, how)
      expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'change-decided'])
    }
  })

  it('keeps what was sent by one person together, and does not write over what was changed meanwhile', async () => {
    const { id } = await desk.picture()
    await desk.show(id)
    const patch = (who: 'author' | 'editor', data: object) =>
      desk.harbour.room.rest(who, 'PATCH', `/api/media/${id}`, data)
    const first = await patch('author', { alt: 'One' })
    expect(first.body.message).toMatch(/^This change waits/)
    expect(first.body.doc).toMatchObject({ id, alt: 'A red field', waiting: [{ changed: ['alt'] }] })
    await patch('author', { alt: 'A red field', credit: 'Ida' })
    const [waiting, ...more] = (await desk.changes(id)).body.docs
    expect([waiting.after, more]).toEqual([{ alt: 'One', credit: 'Ida' }, []])
    await patch('editor', { alt: 'Two' })
    const late = await desk.decide(id, waiting.id, 'apply')
    expect([late.status, late.body.errors[0].data]).toMatchObject([
      409,
      { code: 'picture-changed', errors: [{ path: 'alt' }] },
    ])
    expect((await desk.decide(id, waiting.id, 'refuse')).status).toBe(200)
    expect(await desk.seen(id)).toMatchObject({ alt: 'Two' })
  })

  it('has its file refused, and removed, without a trace for readers', async () => {
    const { id } = await desk.picture()
    await desk.show(id)
    const before = await desk.seen(id)
    await sendFile(desk.harbour.room, 'author', { bytes: await plainPicture('blue'), fields: {}, id })
    const [waiting] = (await desk.changes(id)).body.docs
    const file = (who: 'public' | 'reviewer') =>
      desk.harbour.room.rest(who, 'GET', `/api/media/${id}/changes/${waiting.id}/file`)
    expect([(await file('public')).status, (await file('reviewer')).status]).toEqual([403, 200])
    await desk.decide(id, waiting.id, 'refuse')
    expect([(await file('reviewer')).status, await desk.seen(id)]).toEqual([404, before])
  })

  it('is not lost when a new file is sent with words that are refused', async () => {
    const { id } = await desk.picture()
    await desk.show(id)
    const before = await desk.seen(id)
    const bytes = await plainPicture('blue')
    const refused = await sendFile(desk.harbour.room, 'editor', { bytes, fields: { alt: '' }, id })
    expect(refused.status).toBe(400)
    expect(await desk.seen(id)).toEqual(before)
  })

  it('is not kept waiting with what could never be applied', async () => {
    const { id } = await desk.picture()
    await desk.show(id)
    const wrong = {
      alt: ['', 'a'.repeat(501)],
      caption: ['c'.repeat(1001)],
      credit: ['c'.repeat(201)],
      focalX: [101],
    }
    for (const [path, values] of Object.entries(wrong))
      for (const value of values) {
        const sent = { [path]: value }
        const { body, status } = await desk.harbour.room.rest('author', 'PATCH', `/api/media/${id}`, sent)
        expect([status, body.errors?.[0].data.errors[0].path]).toEqual([400, path])
      }
    expect((await desk.changes(id)).body.docs).toEqual([])
  })

  it('cannot be given facts that its file does not have', async () => {
    const { id } = await desk.picture()
    await desk.show(id)
    const before = await desk.seen(id)
    for (const who of ['author', 'editor'] as const)
      await desk.harbour.room.rest(who, 'PATCH', `/api/media/${id}`, { width: 1, mimeType: 'image/gif' })
    expect({ ...(await desk.seen(id)), updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 })
  })
})

test('a file that is public by its flag is changed at once by whoever may give that, and waits from others', async () => {
  const { id } = await desk.picture()
  await desk.harbour.room.rest('editor', 'PATCH', `/api/media/${id}`, { isPublic: true })
  await desk.harbour.room.rest('author', 'PATCH', `/api/media/${id}`, { alt: 'Mine' })
  expect((await desk.seen(id)).alt).toBe('A red field')
  await desk.harbour.room.rest('boundEditor', 'PATCH', `/api/media/${id}`, { alt: 'Ours' })
  expect((await desk.seen(id)).alt).toBe('Ours')
})

test('what readers do not see of a live picture is changed at once', async () => {
  const { id } = await desk.picture()
  await desk.show(id)
  const { body } = await desk.harbour.room.rest('author', 'PATCH', `/api/media/${id}`, { rightsNote: 'Paid' })
  expect([body.doc.rightsNote, (await desk.changes(id)).body.docs]).toEqual(['Paid', []])
})

describe('a picture that was changed after the approval', () => {
  const approved = async (image: string): Promise<string> => {
    const id = await desk.harbour.write({ leadImage: { image } })
    for (const name of ['submit', 'approve']) expect((await desk.harbour.move(id, name)).status).toBe(200)
    return id
  }

  it.each(doorsFor(2))('voids it, visibly: $name', async ({ door }) => {
    const { id, filename } = await desk.picture()
    const story = await approved(id)
    expect(await door({ desk, who: 'author', id })).toBe(200)
    expect(await newest(story)).toMatchObject({
      stage: 'draft',
      approvals: [],
      stageNote: expect.stringContaining(filename),
    })
    expect((await history(story))[0]).toMatchObject({
      action: 'picture.change',
      by: { name: 'author' },
      details: { from: 'approved', to: 'draft', picture: { id, title: filename } },
    })
    const now = await desk.harbour.move(story, 'publish')
    expect([now.status, now.body.errors[0].data.code]).toEqual([409, 'wrong-stage'])
  })

  it('counts whoever changed it among the writers: they do not approve it', async () => {
    const { id } = await desk.picture()
    const story = await approved(id)
    await desk.harbour.room.rest('editor', 'PATCH', `/api/media/${id}`, { alt: 'By the editor' })
    await desk.harbour.move(story, 'submit')
    const mine = await desk.harbour.move(story, 'approve')
    expect([mine.status, mine.body.errors[0].data.errors[0].path]).toEqual([422, 'writers'])
    expect((await desk.harbour.move(story, 'approve', {}, 'reviewer')).status).toBe(200)
  })

  it('takes it off the schedule, which says why, on the desk too', async () => {
    const { id, filename } = await desk.picture()
    const story = await approved(id)
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect((await desk.harbour.move(story, 'schedule', { at })).status).toBe(200)
    await desk.harbour.room.rest('author', 'PATCH', `/api/media/${id}`, { credit: 'Somebody else' })
    expect(await newest(story)).toMatchObject({ stage: 'draft', plannedFor: null })
    const { body } = await desk.harbour.room.rest('editor', 'GET', `/api/articles/${story}/schedules`)
    expect(body.docs).toMatchObject([
      { state: 'failed', isUnseen: true, lastError: expect.stringContaining(filename) },
    ])
  })

  it('makes a clearance required again, also in review and for a picture in the text', async () => {
    const { upload } = await import('../../../src/text/richtext/nodes.ts')
    const { bodyOf } = await import('../../helpers/newsroom.ts')
    const { id } = await desk.picture()
    const body = bodyOf('At noon.')
    body.root.children.push(upload({ id: 'u7', media: id, caption: 'Noon', credit: '' }) as never)
    const story = await desk.harbour.write({ body })
    await desk.harbour.move(story, 'submit')
    const lane = `/api/articles/${story}/lanes/pictures`
    expect((await desk.harbour.room.rest('reviewer', 'POST', lane, { state: 'cleared' })).status).toBe(200)
    await desk.harbour.room.rest('author', 'PATCH', `/api/media/${id}`, { alt: 'Another' })
    expect(await newest(story)).toMatchObject({
      stage: 'in_review',
      lanes: { pictures: { state: 'required' } },
    })
  })

  it('leaves a draft that nobody has vouched for, and one that shows another picture, as they are', async () => {
    const [picture, other] = [await desk.picture(), await desk.picture()]
    const draft = await desk.harbour.write({ leadImage: { image: picture.id } })
    const elsewhere = await approved(other.id)
    await desk.harbour.room.rest('author', 'PATCH', `/api/media/${picture.id}`, { alt: 'Another' })
    expect([(await newest(draft)).rev, (await newest(elsewhere)).stage]).toEqual([1, 'approved'])
    expect((await history(draft))[0]).toMatchObject({
      action: 'picture.change',
      details: { picture: { id: picture.id } },
    })
  })

  it('is found out even where no hook has seen it: the hash is of the pictures too', async () => {
    const { id } = await desk.picture()
    const story = await approved(id)
    await desk.harbour.room.payload.db.updateOne({ collection: 'media', id, data: { alt: 'By hand' } })
    const { body, status } = await desk.harbour.move(story, 'publish')
    expect([status, body.errors[0].data.errors[0].path]).toEqual([422, 'approvals'])
  })
})
