import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'

import { type Harbour, openHarbour } from '../helpers/harbour.ts'
import { colourAt, fourFields, sendFile } from '../helpers/pictures.ts'
import { byTheApp, type Got, plainGet } from '../helpers/plainGet.ts'

let harbour: Harbour
let settings: typeof import('../../src/settings/settings.ts').settings
let jpeg: Buffer

beforeAll(async () => {
  harbour = await openHarbour()
  ;({ settings } = await import('../../src/settings/settings.ts'))
  jpeg = await (await fourFields(1600, 900)).jpeg({ quality: 95 }).toBuffer()
})

afterAll(() => harbour.room.close())

const add = async (fields: object = {}, bytes = jpeg): Promise<any> => {
  const { body, status } = await sendFile(harbour.room, 'editor', {
    bytes,
    fields: { alt: 'Four fields', ...fields },
  })
  expect({ status, ...body.errors }).toEqual({ status: 201 })
  return body.doc
}

const addPublic = (fields: object = {}, bytes = jpeg) => add({ isPublic: true, ...fields }, bytes)

const get = (address: string, headers: Record<string, string> = {}): Promise<Got> =>
  plainGet(harbour.room.base + address, { headers })

const render = (id: string, query: string, headers: Record<string, string> = {}): Promise<Got> =>
  get(`/api/media/${id}/render?${query}`, headers)

const errorIn = ({ body, status }: Got) => ({ status, ...JSON.parse(body.toString()).errors[0].data })

const patch = (id: string, data: object, who: 'author' | 'editor' = 'editor') =>
  harbour.room.rest(who, 'PATCH', `/api/media/${id}`, data)

const chrome = { accept: 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8' }

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

describe('formats', () => {
  it.each([
    ['avif', chrome],
    ['webp', { accept: 'image/webp,*/*' }],
    ['webp', { accept: 'image/avif;q=0.5, image/webp' }],
    ['jpeg', { accept: 'image/*,*/*;q=0.8' }],
    ['jpeg', {}],
  ])('%s for %o', async (format, headers) => {
    const { id } = await shared()
    const got = await render(id, 'w=160', headers as Record<string, string>)
    expect([got.status, got.headers['content-type']]).toEqual([200, `image/${format}`])
    expect(got.headers['vary']).toContain('Accept')
    const { format: found, width } = await sharp(got.body).metadata()
    expect([found === 'heif' ? 'avif' : found, width]).toEqual([format, 160])
  })

  it('by name, whatever is accepted', async () => {
    const { id } = await shared()
    const got = await render(id, 'w=160&format=webp', chrome)
    expect(got.headers['content-type']).toBe('image/webp')
    expect(got.headers['vary']).not.toContain('Accept,')
  })

  it('keeps what is see-through as PNG, and makes it white as JPEG', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const png = await sharp({ create: { width: 200, height: 200, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const { id } = await addPublic({}, png)
    expect((await render(id, 'w=160')).headers['content-type']).toBe('image/png')
    const white = await render(id, 'w=160&format=jpeg')
    expect((await sharp(white.body).stats()).channels[0]?.min).toBeGreaterThan(250)
  })

  it('one kept answer for all ways to ask for a format, and one for each format', async () => {
    const { id } = await addPublic()
    const { counts } = harbour.room.cache
    await render(id, 'w=160', chrome)
    const before = counts.hits
    const second = await render(id, 'w=160', { accept: 'image/avif' })
    expect([counts.hits, second.headers['content-type']]).toEqual([before + 1, 'image/avif'])
    expect((await render(id, 'w=160')).headers['content-type']).toBe('image/jpeg')
    const again = await render(id, 'w=160', { ...chrome, 'if-none-match': second.headers['etag'] ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })
})

/** One public picture for tests that do not change it. */
let sharedPicture: Promise<any> | undefined
const shared = (): Promise<any> => (sharedPicture ??= addPublic())

describe('shapes', () => {
  it.each([
    [5, 5, 'red'],
    [95, 5, 'green'],
    [5, 95, 'blue'],
    [95, 95, 'yellow'],
  ])('keep the focal point: %i %i is in the %s', async (focalX, focalY, colour) => {
    const { id } = await addPublic({ focalX, focalY })
    const got = await render(id, 'w=160&h=200')
    expect(await sharp(got.body).metadata()).toMatchObject({ width: 160, height: 200 })
    expect(await colourAt(got.body, 50, focalY < 50 ? 20 : 80)).toBe(colour)
  })

  it('follow the focal point when it moves, with another version', async () => {
    const { id, version } = await addPublic({ focalX: 5, focalY: 5 })
    expect(await colourAt((await render(id, 'w=160&h=200')).body, 50, 20)).toBe('red')
    const moved = await patch(id, { focalX: 95, focalY: 5 })
    expect(moved.body.doc.version).not.toBe(version)
    expect(await colourAt((await render(id, 'w=160&h=200')).body, 50, 20)).toBe('green')
  })

  it('leave the file alone when the panel moves the focal point', async () => {
    const { id, url } = await addPublic()
    const file = await get(url)
    const query = 'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=20'
    const { body } = await harbour.room.rest('editor', 'PATCH', `/api/media/${id}?${query}`, { alt: 'Moved' })
    expect(body.doc).toMatchObject({ focalX: 10, focalY: 20, url })
    expect((await get(url)).body.equals(file.body)).toBe(true)
  })

  it('show all of the picture inside a box, and never enlarge it', async () => {
    const { id } = await addPublic({}, await (await fourFields(400, 200)).png().toBuffer())
    const sizeOf = async (query: string) => {
      const { height, width } = await sharp((await render(id, query)).body).metadata()
      return [width, height]
    }
    expect(await sizeOf('w=320&h=320&fit=inside')).toEqual([320, 160])
    expect(await sizeOf('w=1200')).toEqual([400, 200])
    expect(await sizeOf('w=1200&h=1200')).toEqual([200, 200])
  })

  it.each([
    ['w=333', 'w', 160],
    ['', 'w', 160],
    ['w=320&h=300', 'h', 180],
    ['w=320&fit=cover', 'h', 180],
    ['w=320&fit=stretch', 'fit', 'inside'],
    ['w=320&format=bmp', 'format', 'webp'],
    ['w=320&w=640', 'w', 'fit'],
    ['w=320&width=640', 'width', 'fit'],
    ['w=0320', 'w', 160],
  ])('refuse %s, and name what there is', async (query, field, one) => {
    const { id } = await shared()
    const refused = errorIn(await render(id, query))
    expect(refused).toMatchObject({ status: 400, code: 'not-offered', field })
    expect(refused.allowed).toContain(one)
  })
})

describe('files', () => {
  it('say nothing of where a picture was taken, the original neither', async () => {
    const exif = {
      IFD0: { Copyright: 'Ida', Make: 'Camera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '54/1 10/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 0/1 0/1',
      },
    }
    const taken = await (
      await fourFields(400, 200)
    )
      .jpeg()
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(taken).metadata()).exif?.includes('Camera')).toBe(true)
    const { id, sizes, url } = await addPublic({}, taken)
    const files = [await get(url), await get(sizes.thumbnail.url), await render(id, 'w=160')]
    for (const { body, status } of files) {
      const { exif: left, height = 0, icc, iptc, width = 0, xmp } = await sharp(body).metadata()
      expect({ status, left, iptc, xmp, icc }).toEqual({ status: 200 })
      expect(height).toBeGreaterThan(width)
    }
  })

  it('that are no pictures are not rendered', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer <<>>\n%%EOF\n')
    const { body } = await sendFile(harbour.room, 'editor', {
      bytes: pdf,
      fields: { alt: 'A report', isPublic: true },
      name: 'report.pdf',
    })
    expect(errorIn(await render(body.doc.id, 'w=320'))).toMatchObject({ status: 422, code: 'not-a-picture' })
    expect((await get(body.doc.url)).status).toBe(200)
  })

  it('that move show their first frame', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map(async (_name, index) =>
        sharp({
          create: {
            width: 200,
            height: 100,
            channels: 3,
            background: index === 0 ? { r: 200, g: 20, b: 20 } : { r: 20, g: 40, b: 200 },
          },
        })
          .png()
          .toBuffer(),
      ),
    )
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const { id, url } = await addPublic({}, gif)
    expect((await sharp((await get(url)).body).metadata()).pages).toBe(2)
    const got = await render(id, 'w=160', { accept: 'image/webp' })
    expect((await sharp(got.body).metadata()).pages).toBeUndefined()
    expect(await colourAt(got.body, 50, 50)).toBe('red')
  })

  it('that are damaged or missing get an answer that says so, and nothing is kept', async () => {
    const { filename, id } = await addPublic()
    const place = path.join(settings.mediaDir, filename)
    await writeFile(place, 'no picture')
    expect(errorIn(await render(id, 'w=320'))).toMatchObject({ status: 422, code: 'unreadable-picture' })
    await rm(place)
    expect(errorIn(await render(id, 'w=320'))).toMatchObject({ status: 404, code: 'file-missing' })
    await writeFile(place, await (await fourFields(400, 200)).jpeg().toBuffer())
    const other = await render(id, `w=320&v=${(await patch(id, {})).body.doc.version}`)
    expect([other.status, other.headers['cache-control']]).toEqual([
      200,
      'public, max-age=0, must-revalidate',
    ])
    expect(await made(id)).toEqual([])
  })

  it('are made once, however many ask at once, and leave with the picture', async () => {
    const { id } = await addPublic()
    const all = await Promise.all(
      Array.from({ length: 12 }, () => render(id, 'w=640&h=360', { ...byTheApp, accept: 'image/webp' })),
    )
    expect(new Set(all.map(({ body, status }) => `${status} ${body.toString('base64')}`)).size).toBe(1)
    expect(await made(id)).toEqual([expect.stringMatching(/\.640x360\.cover\.webp$/)])
    await harbour.room.rest('editor', 'DELETE', `/api/media/${id}`)
    expect(await made(id)).toEqual([])
    expect((await render(id, 'w=640&h=360', { accept: 'image/webp' })).status).toBe(404)
  })
})

const made = (id: string): Promise<string[]> => readdir(path.join(settings.renditionsDir, id)).catch(() => [])

describe('addresses with a version', () => {
  it('may be kept for ever, for a new file makes another one', async () => {
    const { id, version } = await addPublic()
    const address = `w=160&format=webp&v=${version}`
    const first = await render(id, address)
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await render(id, address, byTheApp)).headers['cache-control']).toBe(
      first.headers['cache-control'],
    )
    const plain = await render(id, 'w=160&format=webp')
    expect(plain.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const bytes = await (await fourFields(300, 300)).jpeg().toBuffer()
    const { body } = await sendFile(harbour.room, 'editor', { bytes, id })
    expect(body.doc.version).not.toBe(version)
    const old = await render(id, address)
    expect(old.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect((await sharp(old.body).metadata()).height).toBe(160)
    const current = await render(id, `w=160&format=webp&v=${body.doc.version}`)
    expect(current.headers['cache-control']).toContain('immutable')
  })

  it('come with every picture that a story shows', async () => {
    const { id, version } = await add()
    const story = await harbour.live({ leadImage: { image: id } })
    const { body } = await harbour.read(`/api/articles/${story}`)
    expect(body.leadImage.image).toMatchObject({ id, version })
    expect(body.leadImage.image).not.toHaveProperty('rightsUntil')
    expect(body.leadImage.image).not.toHaveProperty('rightsEnded')
  })
})

describe('the public', () => {
  const seen = async ({ id, url }: { id: string; url: string }) => [
    (await render(id, 'w=160')).status,
    (await get(url)).status,
    (await get(`/api/media/${id}`)).status,
  ]
  const open = [200, 200, 200]
  const closed = [404, 403, 404]

  it('sees a rendition when a live story shows the picture, and no longer when none does', async () => {
    const picture = await add()
    const story = await harbour.write({ leadImage: { image: picture.id } })
    expect(await seen(picture)).toEqual(closed)
    const mine = await harbour.room.rest('author', 'GET', `/api/media/${picture.id}/render?w=160`)
    expect([mine.status, mine.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    expect(await seen(picture)).toEqual(closed)
    await harbour.publish(story)
    expect(await seen(picture)).toEqual(open)
    await harbour.move(story, 'withdraw', { comment: 'Wrong' })
    expect(await seen(picture)).toEqual(closed)
  })

  it('sees what an editor has made public, which is in the log; authors may not', async () => {
    const { body } = await sendFile(harbour.room, 'author', { bytes: jpeg })
    const picture = body.doc
    const refused = await patch(picture.id, { isPublic: true }, 'author')
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([403, 'role-may-not'])
    expect((await patch(picture.id, { isPublic: false, alt: 'Same' }, 'author')).status).toBe(200)
    const born = await sendFile(harbour.room, 'author', { bytes: jpeg, fields: { alt: 'x', isPublic: true } })
    expect(born.status).toBe(403)
    expect(await seen(picture)).toEqual(closed)
    await patch(picture.id, { isPublic: true })
    expect(await seen(picture)).toEqual(open)
    expect((await patch(picture.id, { isPublic: false }, 'author')).status).toBe(403)
    await harbour.room.rest('editor', 'PATCH', `/api/media/${picture.id}?select[alt]=true`, { alt: 'Other' })
    await patch(picture.id, { isPublic: false })
    expect(await seen(picture)).toEqual(closed)
    expect(await harbour.events(picture.id, 'media.open')).toHaveLength(1)
    expect(await harbour.events(picture.id, 'media.close')).toHaveLength(1)
  })

  it('keeps a file ready while other files change', async () => {
    const [picture, other] = [await addPublic(), await addPublic()]
    await seen(picture)
    const { counts } = harbour.room.cache
    const before = counts.hits
    await patch(other.id, { alt: 'Another' })
    await get(picture.url)
    await render(picture.id, 'w=160')
    expect(counts.hits).toBe(before + 2)
    const bytes = await (await fourFields(300, 300)).jpeg().toBuffer()
    const replaced = await sendFile(harbour.room, 'editor', { bytes, id: picture.id })
    expect((await get(picture.url)).body.length).not.toBe(jpeg.length)
    expect((await sharp((await get(replaced.body.doc.url)).body).metadata()).width).toBe(300)
  })

  it('loses a picture when the rights end, from kept answers too, and has it back when they are renewed', async () => {
    const end = Date.now() + 3_600_000
    const picture = await add({ rightsUntil: new Date(end).toISOString() })
    const story = await harbour.live({ leadImage: { image: picture.id } })
    const lead = async () => (await harbour.read(`/api/articles/${story}`)).body.leadImage.image
    const listed = async () =>
      (await harbour.read(`/api/media?where[id][equals]=${picture.id}`)).body.totalDocs
    const query = '{ Article(id: "ID") { leadImage { image { id } } } }'.replace('ID', story)
    const asked = async () => (await harbour.room.graphql('public', query)).body.data.Article.leadImage.image
    const all = async () => [await lead(), await listed(), await asked()]
    expect(await all()).toMatchObject([{ id: picture.id }, 1, { id: picture.id }])
    const lasting = await render(picture.id, `w=160&v=${picture.version}`)
    const age = Number(/max-age=(\d+), immutable/.exec(lasting.headers['cache-control'] ?? '')?.[1])
    expect(age).toBeGreaterThan(3500)
    expect(age).toBeLessThan(3601)
    expect(await seen(picture)).toEqual(open)
    expect(await at(end - 1000, () => seen(picture))).toEqual(open)
    await at(end, async () => {
      expect(await seen(picture)).toEqual(closed)
      expect(await all()).toEqual([picture.id, 0, null])
      expect((await harbour.room.rest('author', 'GET', picture.url)).status).toBe(200)
    })
    await at(end, () => patch(picture.id, { rightsUntil: new Date(end + 3_600_000).toISOString() }))
    await at(end, async () => {
      expect(await seen(picture)).toEqual(open)
      expect(await all()).toMatchObject([{ id: picture.id }, 1, { id: picture.id }])
    })
  })

  it('is told of it: the runner marks the picture once, logs it, and tells the stories', async () => {
    const { endRights } = await import('../../src/pictures/payload/endRights.ts')
    const { payload } = harbour.room
    const end = new Date(Date.now() + 7_200_000)
    const { id } = await add({ rightsUntil: end.toISOString() })
    const story = await harbour.live({ leadImage: { image: id } })
    const told = async () => {
      const where = { and: [{ document: { equals: story } }, { type: { equals: 'updated' } }] }
      return (await payload.db.find({ collection: 'live-events', where, pagination: false })).docs.length
    }
    expect(await endRights(payload, new Date())).toBeLessThanOrEqual(end.getTime())
    expect([await told(), await harbour.events(id, 'rights.end')]).toEqual([0, []])
    await Promise.all([endRights(payload, end), endRights(payload, end)])
    expect(await told()).toBe(1)
    expect(await harbour.events(id, 'rights.end')).toHaveLength(1)
    const { body } = await harbour.room.rest('author', 'GET', `/api/media/${id}`)
    expect(body.rightsEnded).toBe(true)
    await patch(id, { rightsUntil: null })
    expect(await told()).toBe(2)
    expect((await harbour.room.rest('author', 'GET', `/api/media/${id}`)).body.rightsEnded).toBe(false)
  })

  it.each(['/api/media/nosuch/render?w=160', '/api/media/..%2f..%2fsecret/render?w=160'])(
    'gets no other file by %s',
    async (address) => {
      expect((await get(address)).status).toBe(404)
    },
  )
})
