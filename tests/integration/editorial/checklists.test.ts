import {
  block,
  link,
  paragraph,
  richText,
  type RichTextNode,
  text,
  upload,
} from '../../../src/text/richtext/nodes.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'
import { bodyOf, type Newsroom, type Who } from '../../helpers/newsroom.ts'
import { inMinutes, openScheduleDesk, type ScheduleDesk } from '../../helpers/scheduleDesk.ts'

let desk: ScheduleDesk

beforeAll(async () => {
  desk = await openScheduleDesk()
})

afterAll(() => desk.room.close())

describe('checklists', () => {
  let room: Newsroom
  type Item = {
    id: string
    level: string
    label: string
    done: boolean
    problems: { path: string; message: string }[]
  }

  let section: string
  let person: string

  beforeAll(async () => {
    room = desk.room
    section = await makeLive('sections', { name: 'Harbour' })
    person = await makeLive('persons', { name: 'Ida Sørensen' })
  })

  const makeLive = async (collection: 'articles' | 'persons' | 'sections', data: object): Promise<string> => {
    const live = { ...data, _status: 'published', stageNote: 'First day' } as never
    return String((await room.payload.create({ collection, data: live })).id)
  }

  const write = async (more: object = {}): Promise<string> => {
    const { body } = await room.rest('author', 'POST', '/api/articles', {
      headline: 'Ferries return',
      section,
      bylines: [{ person }],
      body: bodyOf('The first ferry left at dawn.'),
      ...more,
    })
    return body.doc.id as string
  }

  const read = (who: Who, id: string, slug = 'articles') =>
    room.rest<{ ready: boolean; items: Item[] }>(who, 'GET', `/api/${slug}/${id}/checklist`)

  const openItems = async (id: string, slug?: string): Promise<string[]> =>
    (await read('author', id, slug)).body.items.filter(({ done }) => !done).map((item) => item.id)

  const move = (id: string, name: string, slug = 'articles') =>
    room.rest('editor', 'POST', `/api/${slug}/${id}/transitions/${name}`, { comment: 'A good reason' })

  const say = (...children: RichTextNode[]) =>
    richText([paragraph([text('The first ferry left.')]), ...children])

  const linkTo = (relationTo: string, value: string) =>
    paragraph([
      { ...link('', 'l1', [text('Earlier')]), fields: { linkType: 'internal', doc: { relationTo, value } } },
    ])

  test('a bare draft shows everything that is still to do, and what is only advised', async () => {
    const { body } = await room.rest('author', 'POST', '/api/articles', { headline: 'x'.repeat(91) })
    const { status, body: list } = await read('author', body.doc.id as string)
    expect({ status, ready: list.ready }).toEqual({ status: 200, ready: false })
    const open = list.items.filter(({ done }) => !done)
    expect(open.map(({ id, level }) => [id, level])).toEqual([
      ['section', 'required'],
      ['body', 'required'],
      ['bylines', 'required'],
      ['headline-length', 'advised'],
      ['dek', 'advised'],
    ])
    expect(open[0]?.problems).toEqual([{ path: 'section', message: 'Fill in “Section”.' }])
  })

  test('it is the newsroom’s: the public gets it for no story, live or not', async () => {
    const draft = await write()
    const live = await write({ headline: 'Pier sold' })
    expect((await move(live, 'publish-now')).status).toBe(200)
    expect((await read('public', draft)).status).toBe(403)
    expect((await read('public', live)).status).toBe(403)
    expect((await read('reviewer', draft)).body.ready).toBe(true)
    expect((await read('author', '01a20b11-6075-7412-9cb1-d49e163aa861')).status).toBe(404)
  })

  test('a quote that nobody said holds a story up until its speaker is named; a pull quote does not', async () => {
    const quote = { text: 'It will hold.', display: 'block' as const }
    const id = await write({
      dek: 'Nine years on.',
      body: say(block('quote', 'q1', quote), block('quote', 'q2', { ...quote, display: 'pull' })),
    })
    const refused = await move(id, 'publish-now')
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0].data).toEqual({
      code: 'condition-not-met',
      errors: [{ path: 'body', message: 'Say who said “It will hold.”, or where it was said.' }],
    })
    await room.rest('author', 'PATCH', `/api/articles/${id}`, {
      body: say(block('quote', 'q1', { ...quote, speakerName: 'A passenger' })),
    })
    expect(await openItems(id)).toEqual([])
    expect((await move(id, 'publish-now')).status).toBe(200)
  })

  /** No door deletes what a story links to; a hand at the database does. */
  const lose = (id: string) =>
    room.payload.db.deleteOne({ collection: 'articles', where: { id: { equals: id } }, returning: false })

  test('a link to a story that was deleted blocks approval; one to a draft is advised against', async () => {
    const target = await write({ headline: 'Earlier story' })
    const id = await write({
      dek: 'Nine years on.',
      body: say(linkTo('articles', target), linkTo('persons', person)),
    })
    expect(await openItems(id)).toEqual(['links-live'])
    expect((await move(id, 'submit')).status).toBe(200)
    await lose(target)
    expect(await openItems(id)).toEqual(['links-there'])
    expect((await move(id, 'approve')).body.errors[0].data.errors).toEqual([
      { path: 'body', message: expect.stringContaining('a story that does not exist') },
    ])
  })

  test('a picture needs words for those who cannot see it, and had better have a credit', async () => {
    const add = (name: string, data: { alt: string; credit?: string }) =>
      pictureFile(name).then((file) => room.payload.create({ collection: 'media', data, file }))
    const blank = await add('tram', { alt: 'A tram' })
    await room.payload.db.updateOne({ collection: 'media', id: blank.id, data: { alt: ' ' } })
    const quay = await add('quay', { alt: 'The quay' })
    const id = await write({
      dek: 'Nine years on.',
      leadImage: { image: quay.id, credit: 'Ida Sørensen' },
      body: say(upload({ id: 'u1', media: blank.id })),
    })
    const { items } = (await read('author', id)).body
    expect(items.filter(({ done }) => !done).map((item) => [item.id, item.problems[0]?.path])).toEqual([
      ['alternative-text', 'body'],
      ['credit', 'body'],
    ])
    expect((await move(id, 'publish-now')).body.errors[0].data.errors).toEqual([
      { path: 'body', message: expect.stringMatching(/^“tram.*png” has no alternative text/) },
    ])
    await room.payload.update({ collection: 'media', id: blank.id, data: { alt: 'A tram in the rain' } })
    expect((await move(id, 'publish-now')).status).toBe(200)
  })

  test('a withdrawn story comes back only when its checklist is done', async () => {
    const target = await write({ headline: 'Linked' })
    const id = await write({ headline: 'Withdrawn', body: say(linkTo('articles', target)) })
    await move(id, 'publish-now')
    await move(id, 'withdraw')
    await lose(target)
    expect((await move(id, 'reinstate')).status).toBe(422)
  })

  test('persons and sections have a checklist of their own kind', async () => {
    const { body } = await room.rest('author', 'POST', '/api/persons', { name: 'Ana' })
    const { items } = (await read('author', body.doc.id as string, 'persons')).body
    expect(items.map(({ id }) => id)).toEqual([
      'name',
      'pictures-there',
      'alternative-text',
      'credit',
      'rights',
      'rights-last',
    ])
    expect(await openItems(section, 'sections')).toEqual([])
  })
})

describe('embargoes', () => {
  const problems = ({ body, status }: { body: any; status: number }) => [
    status,
    ...(body.errors?.[0]?.data?.errors ?? []).map(({ path }: { path: string }) => path),
  ]

  const said = { comment: 'A good reason' }

  test('an embargo is apart from the schedule: nothing goes out before its end, nor is scheduled to', async () => {
    const id = await desk.approved({ embargoUntil: inMinutes(60).toISOString() })
    expect(problems(await desk.move('editor', id, 'publish'))).toEqual([422, 'embargoUntil'])
    const early = await desk.move('editor', id, 'schedule', { at: inMinutes(59).toISOString() })
    expect(problems(early)).toEqual([422, 'embargoUntil'])
    const at = inMinutes(61)
    expect((await desk.move('editor', id, 'schedule', { at: at.toISOString() })).status).toBe(200)
    await desk.runAt(inMinutes(60.5))
    expect((await desk.seen(id)).status).toBe(404)
    await desk.runAt(at)
    const { body } = await desk.room.rest('public', 'GET', `/api/articles/${id}`)
    expect(body.headline).toBe('Ferries return')
    expect(body).not.toHaveProperty('embargoUntil')
  })

  test('a story may go out at the very end of its embargo', async () => {
    const end = inMinutes(60).toISOString()
    const id = await desk.approved({ embargoUntil: end })
    expect((await desk.move('editor', id, 'schedule', { at: end })).status).toBe(200)
    await desk.runAt(new Date(end))
    expect((await desk.seen(id)).status).toBe(200)
  })

  test('an embargo without an end stops every way out until it is lifted, which is an edit', async () => {
    const id = await desk.approved({ embargoIndefinite: true })
    const path = `/api/articles/${id}`
    const far = { at: '2044-01-01T00:00:00Z' }
    expect(problems(await desk.move('editor', id, 'publish'))).toEqual([422, 'embargoIndefinite'])
    expect(problems(await desk.move('editor', id, 'schedule', far))).toEqual([422, 'embargoIndefinite'])
    const lifted = await desk.room.rest('editor', 'PATCH', path, { embargoIndefinite: false })
    expect(lifted.body.doc).toMatchObject({ stage: 'draft' })
    const now = await desk.move('editor', id, 'publish-now', said)
    expect(now.body.doc).toMatchObject({ stage: 'published' })
  })

  test('an embargo on the pending text of a live story leaves what readers see alone', async () => {
    const id = await desk.live({ headline: 'Pier closed' })
    await desk.room.rest('author', 'PATCH', `/api/articles/${id}`, {
      headline: 'Pier closed for years',
      embargoIndefinite: true,
    })
    expect(problems(await desk.move('editor', id, 'publish-now', said))).toEqual([422, 'embargoIndefinite'])
    expect(await desk.seen(id)).toEqual({ status: 200, headline: 'Pier closed' })
  })

  test('an embargo that is set on a scheduled text takes it off the schedule', async () => {
    const id = await desk.approved()
    const at = inMinutes(60)
    await desk.move('editor', id, 'schedule', { at: at.toISOString() })
    await desk.room.rest('editor', 'PATCH', `/api/articles/${id}`, { embargoIndefinite: true })
    await desk.runAt(at)
    expect((await desk.seen(id)).status).toBe(404)
    expect(await desk.rows(id)).toMatchObject([{ state: 'cancelled' }])
  })

  test('a story under embargo is nowhere outside: lists, counts, joins, fronts, GraphQL, its own address, questions', async () => {
    const word = 'Selkirkembargo'
    const id = await desk.approved({ headline: word, slug: word.toLowerCase(), embargoIndefinite: true })
    const asks = [
      '/api/articles?limit=100&depth=3',
      `/api/articles?draft=true&where[headline][contains]=${word}`,
      `/api/articles/${id}?draft=true`,
      `/api/sections/${desk.section}?depth=3`,
      '/api/fronts',
      '/api/fronts?section=harbour',
      '/api/articles/versions',
      '/api/schedules',
    ]
    for (const path of asks) {
      const { body } = await desk.room.rest('public', 'GET', path)
      expect([path, JSON.stringify(body).includes(word)]).toEqual([path, false])
    }
    const count = await desk.room.rest('public', 'GET', `/api/articles/count?where[headline][equals]=${word}`)
    expect(count.body).toEqual({ totalDocs: 0 })
    const listed = await desk.room.graphql(
      'public',
      '{ Articles(draft: true, limit: 100) { docs { headline } } }',
    )
    expect(JSON.stringify(listed.body)).not.toContain(word)
    for (const field of ['embargoUntil', 'embargoIndefinite', 'plannedFor']) {
      const asked = await desk.room.rest('public', 'GET', `/api/articles?where[${field}][exists]=true`)
      expect([field, asked.status]).toEqual([field, 400])
    }
    expect((await desk.room.rest('author', 'GET', `/api/articles/${id}?draft=true`)).body.headline).toBe(word)
  })
})
