import { bodyOf, type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom
let section: string
let person: string

beforeAll(async () => {
  room = await openTestNewsroom()
  section = (await live('sections', { name: 'Harbour' })).id
  person = (await live('persons', { name: 'Ida Sørensen', kinds: ['staff'] })).id
})

afterAll(() => room.close())

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
  const edit = await room.rest('author', 'PATCH', `/api/articles/${id}`, { headline: 'Lighthouse not sold' })
  expect(edit.body).toMatchObject({ doc: { stage: 'draft', _status: 'draft', slug: 'lighthouse-sold' } })
  expect((await room.rest('public', 'GET', `/api/articles/${id}`)).body.headline).toBe('Lighthouse sold')
  const all = await room.rest('author', 'GET', `/api/articles/${id}?draft=true`)
  expect(all.body.headline).toBe('Lighthouse not sold')
  const offers = await room.rest('author', 'GET', `/api/articles/${id}/transitions`)
  expect(offers.body).toMatchObject({ stage: 'draft', live: 'published' })
  await move('author', id, 'submit')
  await move('reviewer', id, 'approve')
  await move('editor', id, 'publish')
  expect((await room.rest('public', 'GET', `/api/articles/${id}`)).body.headline).toBe('Lighthouse not sold')
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
