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
import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

type Item = {
  id: string
  level: string
  label: string
  done: boolean
  problems: { path: string; message: string }[]
}

let room: Newsroom
let section: string
let person: string

beforeAll(async () => {
  room = await openTestNewsroom()
  section = await makeLive('sections', { name: 'Harbour' })
  person = await makeLive('persons', { name: 'Ida Sørensen' })
})

afterAll(() => room.close())

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
    { path: 'body', message: expect.stringContaining('a story that is not there') },
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
