import sharp from 'sharp'

import { keepFilePublic } from '../../../src/public/documents/payload/keepPublic.ts'
import { upload } from '../../../src/text/richtext/nodes.ts'
import { bodyOf, type Newsroom, type Who } from '../../helpers/newsroom.ts'
import { openPictureDesk, type PictureDesk } from '../../helpers/pictureDesk.ts'
import { fourFields, sendFile } from '../../helpers/pictures.ts'

let desk: PictureDesk

beforeAll(async () => {
  desk = await openPictureDesk()
})

afterAll(() => desk.harbour.room.close())

describe('uploads', () => {
  let room: Newsroom
  let section: string
  let person: string

  beforeAll(async () => {
    room = desk.harbour.room
    const live = { _status: 'published', stageNote: 'First day' } as const
    section = String(
      (await room.payload.create({ collection: 'sections', data: { name: 'Port', ...live } })).id,
    )
    person = String(
      (await room.payload.create({ collection: 'persons', data: { name: 'Ana Brod', ...live } })).id,
    )
  })

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
      message: 'This picture has 54 megapixels; it may have at most 50.',
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
      room.rest('editor', 'POST', `/api/articles/${story.body.doc.id}/transitions/${name}`, {
        comment: 'Now',
      })
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
})

describe('rights', () => {
  /** Lets a test see what happens at another time; what the process asks for now is moved. */
  const at = async <Result>(time: number, work: () => Promise<Result>): Promise<Result> => {
    const { now } = Date
    const ahead = time - now()
    Date.now = () => now() + ahead
    try {
      return await work()
    } finally {
      Date.now = now
    }
  }

  describe('the public', () => {
    const seen = async ({ id, url }: { id: string; url: string }) => [
      (await desk.render(id, 'w=160')).status,
      (await desk.get(url)).status,
      (await desk.get(`/api/media/${id}`)).status,
    ]
    const open = [200, 200, 200]
    const closed = [404, 403, 404]

    it('sees a rendition when a live story shows the picture, and no longer when none does', async () => {
      const picture = await desk.add()
      const story = await desk.harbour.write({ leadImage: { image: picture.id } })
      expect(await seen(picture)).toEqual(closed)
      const mine = await desk.harbour.room.rest('author', 'GET', `/api/media/${picture.id}/render?w=160`)
      expect([mine.status, mine.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      expect(await seen(picture)).toEqual(closed)
      await desk.harbour.publish(story)
      expect(await seen(picture)).toEqual(open)
      await desk.harbour.move(story, 'withdraw', { comment: 'Wrong' })
      expect(await seen(picture)).toEqual(closed)
    })

    it('sees what an editor has made public, which is in the log; authors may not', async () => {
      const { body } = await sendFile(desk.harbour.room, 'author', { bytes: desk.jpeg })
      const picture = body.doc
      const refused = await desk.patch(picture.id, { isPublic: true }, 'author')
      expect([refused.status, refused.body.errors[0].data.code]).toEqual([403, 'field-not-writable'])
      expect((await desk.patch(picture.id, { isPublic: false, alt: 'Same' }, 'author')).status).toBe(200)
      const born = await sendFile(desk.harbour.room, 'author', {
        bytes: desk.jpeg,
        fields: { alt: 'x', isPublic: true },
      })
      expect(born.status).toBe(403)
      expect(await seen(picture)).toEqual(closed)
      await desk.patch(picture.id, { isPublic: true })
      expect(await seen(picture)).toEqual(open)
      expect((await desk.patch(picture.id, { isPublic: false }, 'author')).status).toBe(403)
      await desk.harbour.room.rest('editor', 'PATCH', `/api/media/${picture.id}?select[alt]=true`, {
        alt: 'Other',
      })
      await desk.patch(picture.id, { isPublic: false })
      expect(await seen(picture)).toEqual(closed)
      expect(await desk.harbour.events(picture.id, 'media.open')).toHaveLength(1)
      expect(await desk.harbour.events(picture.id, 'media.close')).toHaveLength(1)
    })

    it('keeps a file ready while other files change', async () => {
      const [picture, other] = [await desk.addPublic(), await desk.addPublic()]
      await seen(picture)
      const { counts } = desk.harbour.room.cache
      const before = counts.hits
      await desk.patch(other.id, { alt: 'Another' })
      await desk.get(picture.url)
      await desk.render(picture.id, 'w=160')
      expect(counts.hits).toBe(before + 2)
      const bytes = await (await fourFields(300, 300)).jpeg().toBuffer()
      const replaced = await sendFile(desk.harbour.room, 'editor', { bytes, id: picture.id })
      expect((await desk.get(picture.url)).body.length).not.toBe(desk.jpeg.length)
      expect((await sharp((await desk.get(replaced.body.doc.url)).body).metadata()).width).toBe(300)
    })

    it('has a picture back in every story of a list that was made while it was away', async () => {
      const end = Date.now() + 3_600_000
      const picture = await desk.add({ rightsUntil: new Date(end).toISOString() })
      const body = bodyOf('At noon.')
      body.root.children.push(upload({ id: 'u2', media: picture.id, caption: 'Noon', credit: '' }) as never)
      const named = await desk.harbour.live({ leadImage: { image: picture.id } })
      const inText = await desk.harbour.live({ body })
      const path = `/api/articles?where[id][in]=${named},${inText}&depth=1&sort=createdAt`
      const shown = async () =>
        (await desk.harbour.read(path)).body.docs.at(-1).body.root.children.at(-1).value
      await at(end + 1000, async () => {
        expect(await shown()).toBeNull()
      })
      await desk.patch(picture.id, { rightsUntil: new Date(end + 3_600_000).toISOString() })
      await at(end + 2000, async () => {
        expect(await shown()).toMatchObject({ id: picture.id })
      })
    })

    it('loses a picture when the rights end, from kept answers too, and has it back when they are renewed', async () => {
      const end = Date.now() + 3_600_000
      const picture = await desk.add({ rightsUntil: new Date(end).toISOString() })
      const body = bodyOf('At dawn.')
      const shown = upload({ id: 'u1', media: picture.id, caption: 'Dawn', credit: '' })
      body.root.children.push(shown as never)
      const story = await desk.harbour.live({ leadImage: { image: picture.id }, body })
      const lead = async () => (await desk.harbour.read(`/api/articles/${story}`)).body.leadImage.image
      const listed = async () =>
        (await desk.harbour.read(`/api/media?where[id][equals]=${picture.id}`)).body.totalDocs
      const query = '{ Article(id: "ID") { leadImage { image { id } } } }'.replace('ID', story)
      const asked = async () =>
        (await desk.harbour.room.graphql('public', query)).body.data.Article.leadImage.image
      const inText = async () =>
        (await desk.harbour.read(`/api/articles/${story}`)).body.body.root.children.at(-1).value
      const page = async () => {
        const { body: html } = await desk.harbour.read(`/api/articles/${story}?format=html`)
        return String(html).split('<img').length - 1
      }
      const all = async () => [await lead(), await listed(), await asked(), await inText(), await page()]
      const whole = [{ id: picture.id }, 1, { id: picture.id }, { id: picture.id }, 2]
      expect(await all()).toMatchObject(whole)
      const lasting = await desk.render(picture.id, `w=160&v=${picture.version}`)
      const age = Number(/max-age=(\d+), immutable/.exec(lasting.headers['cache-control'] ?? '')?.[1])
      expect(age).toBeGreaterThan(3500)
      expect(age).toBeLessThan(3601)
      expect(await seen(picture)).toEqual(open)
      expect(await at(end - 1000, () => seen(picture))).toEqual(open)
      await at(end, async () => {
        expect(await seen(picture)).toEqual(closed)
        expect(await all()).toEqual([null, 0, null, null, 0])
        expect((await desk.harbour.room.rest('author', 'GET', picture.url)).status).toBe(200)
      })
      await at(end, () => desk.patch(picture.id, { rightsUntil: new Date(end + 3_600_000).toISOString() }))
      await at(end, async () => {
        expect(await seen(picture)).toEqual(open)
        expect(await all()).toMatchObject(whole)
      })
    })

    it('is told of it: the runner marks the picture once, logs it, and tells the stories', async () => {
      const { endRights } = await import('../../../src/media/rights/payload/endRights.ts')
      const { payload } = desk.harbour.room
      const end = new Date(Date.now() + 7_200_000)
      const { id } = await desk.add({ rightsUntil: end.toISOString() })
      const story = await desk.harbour.live({ leadImage: { image: id } })
      const told = async () => {
        const where = { and: [{ document: { equals: story } }, { type: { equals: 'updated' } }] }
        return (await payload.db.find({ collection: 'live-events', where, pagination: false })).docs.length
      }
      expect(await endRights(payload, new Date(), keepFilePublic)).toBeLessThanOrEqual(end.getTime())
      expect([await told(), await desk.harbour.events(id, 'rights.end')]).toEqual([0, []])
      await Promise.all([endRights(payload, end, keepFilePublic), endRights(payload, end, keepFilePublic)])
      expect(await told()).toBe(1)
      expect(await desk.harbour.events(id, 'rights.end')).toHaveLength(1)
      const { body } = await desk.harbour.room.rest('author', 'GET', `/api/media/${id}`)
      expect(body.rightsEnded).toBe(true)
      await desk.patch(id, { rightsUntil: null })
      expect(await told()).toBe(2)
      expect((await desk.harbour.room.rest('author', 'GET', `/api/media/${id}`)).body.rightsEnded).toBe(false)
    })

    it.each(['/api/media/nosuch/render?w=160', '/api/media/..%2f..%2fsecret/render?w=160'])(
      'gets no other file by %s',
      async (address) => {
        expect((await desk.get(address)).status).toBe(404)
      },
    )
  })
})
