import sharp from 'sharp'

import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom
let section: string
let person: string

beforeAll(async () => {
  room = await openTestNewsroom()
  const live = { _status: 'published', stageNote: 'First day' } as const
  section = String(
    (await room.payload.create({ collection: 'sections', data: { name: 'Port', ...live } })).id,
  )
  person = String(
    (await room.payload.create({ collection: 'persons', data: { name: 'Ana Brod', ...live } })).id,
  )
})

afterAll(() => room.close())

const picture = (width = 1600, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 90, b: 130 } } })
    .jpeg()
    .toBuffer()

const send = (who: Who, name: string, bytes: Buffer | string, fields: object = { alt: 'The sea' }) => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(Buffer.from(bytes))], { type: 'image/jpeg' }), name)
  form.set('_payload', JSON.stringify(fields))
  return room.rest(who, 'POST', '/api/media', form)
}

test('a picture gets WebP and AVIF sizes, its dimensions and a blur', async () => {
  const { status, body } = await send('author', 'sea.jpg', await picture())
  expect({ status, ...body.doc }).toMatchObject({
    status: 201,
    width: 1600,
    height: 900,
    mimeType: 'image/jpeg',
    isLive: false,
  })
  expect(body.doc.blur).toMatch(/^data:image\/webp;base64,/)
  expect(body.doc.sizes).toMatchObject({
    thumbnail: { width: 320, mimeType: 'image/webp' },
    thumbnailAvif: { width: 320, mimeType: 'image/avif' },
    wide: { width: 1280, mimeType: 'image/webp' },
  })
})

test('the focal point can be set', async () => {
  const { body } = await send('author', 'focus.jpg', await picture())
  const moved = await room.rest('author', 'PATCH', `/api/media/${body.doc.id}`, { focalX: 20, focalY: 80 })
  expect(moved.body.doc).toMatchObject({ focalX: 20, focalY: 80 })
})

test.each([
  ['an SVG', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  [
    'an SVG named as a picture',
    'logo.jpg',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>',
  ],
  ['HTML named as a picture', 'page.jpg', '<!doctype html><script>alert(1)</script>'],
  ['a program', 'tool.jpg', Buffer.from('7f454c4602010100', 'hex')],
  ['half a picture', 'half.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
])('%s is refused, and says why', async (_what, name, bytes) => {
  const { status, body } = await send('author', name, bytes)
  expect(status).toBe(400)
  expect(body.errors[0].data.errors[0]).toMatchObject({ path: 'file', message: expect.any(String) })
})

test('the type comes from the bytes, not from the name', async () => {
  const png = await sharp(await picture(40, 30))
    .png()
    .toBuffer()
  const { body } = await send('author', 'really.jpg', png)
  expect(body.doc).toMatchObject({ mimeType: 'image/png', filename: expect.stringMatching(/\.png$/) })
})

test('a picture beyond the pixel limit is refused before it is opened', async () => {
  const { status, body } = await send('author', 'huge.jpg', await picture(9000, 6000))
  expect({ status, message: body.errors[0].data.errors[0].message }).toEqual({
    status: 400,
    message: 'This picture has 54 megapixels; 50 are the most.',
  })
})

test('a picture needs an alternative text', async () => {
  const { status, body } = await send('author', 'mute.jpg', await picture(50, 50), {})
  expect({ status, path: body.errors[0].data.errors[0].path }).toEqual({ status: 400, path: 'alt' })
})

test('the public sees a picture when a live story shows it, and no longer when none does', async () => {
  const { body } = await send('author', 'gull.jpg', await picture(800, 600))
  const { id, url } = body.doc
  const story = await room.rest('author', 'POST', '/api/articles', {
    headline: 'Gulls',
    section,
    bylines: [{ person }],
    leadImage: { image: id },
    body: bodyOf('They came back.'),
  })
  expect(await seen(url, id)).toEqual([403, 404])
  const to = (name: string) =>
    room.rest('editor', 'POST', `/api/articles/${story.body.doc.id}/transitions/${name}`, { comment: 'Now' })
  expect((await to('publish-now')).status).toBe(200)
  expect(await seen(url, id)).toEqual([200, 200])
  expect((await to('withdraw')).status).toBe(200)
  expect(await seen(url, id)).toEqual([403, 404])
})

const seen = async (url: string, id: string): Promise<number[]> => [
  (await room.rest('public', 'GET', url)).status,
  (await room.rest('public', 'GET', `/api/media/${id}`)).status,
]

test('a picture whose rights have run out stops a publication', async () => {
  const { body } = await send('author', 'old.jpg', await picture(60, 60), {
    alt: 'Old',
    rightsUntil: '2020-01-01T00:00:00.000Z',
  })
  const story = await room.rest('author', 'POST', '/api/articles', {
    headline: 'Archive',
    section,
    bylines: [{ person }],
    leadImage: { image: body.doc.id },
    body: bodyOf('Once.'),
  })
  const refused = await room.rest(
    'editor',
    'POST',
    `/api/articles/${story.body.doc.id}/transitions/publish-now`,
    { comment: 'Now' },
  )
  expect(refused.body.errors[0]).toMatchObject({
    data: { code: 'condition-not-met', errors: [{ path: 'leadImage.image' }] },
  })
})

test('a served file cannot be taken for a page', async () => {
  const { body } = await send('author', 'safe.jpg', await picture(60, 60))
  const { headers } = await room.rest('author', 'GET', body.doc.url)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain('sandbox')
})
