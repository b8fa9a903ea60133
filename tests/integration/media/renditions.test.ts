import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'

import { queryString } from '../../../packages/client/src/query.ts'
import { inOwnTransaction } from '../../../src/platform/database/payload/inOwnTransaction.ts'
import { keepFilePublic } from '../../../src/public/documents/payload/keepPublic.ts'
import { errorIn, openPictureDesk, type PictureDesk } from '../../helpers/pictureDesk.ts'
import { colourAt, fourFields, sendFile } from '../../helpers/pictures.ts'
import { byTheApp } from '../../helpers/plainGet.ts'

let desk: PictureDesk

beforeAll(async () => {
  desk = await openPictureDesk()
})

afterAll(() => desk.harbour.room.close())

const chrome = { accept: 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8' }

describe('formats', () => {
  it.each([
    ['avif', chrome],
    ['webp', { accept: 'image/webp,*/*' }],
    ['webp', { accept: 'image/avif;q=0.5, image/webp' }],
    ['jpeg', { accept: 'image/*,*/*;q=0.8' }],
    ['jpeg', {}],
  ])('%s for %o', async (format, headers) => {
    const { id } = await shared()
    const got = await desk.render(id, 'w=160', headers)
    expect([got.status, got.headers['content-type']]).toEqual([200, `image/${format}`])
    expect(got.headers['vary']).toContain('Accept')
    const { format: found, width } = await sharp(got.body).metadata()
    expect([found === 'heif' ? 'avif' : found, width]).toEqual([format, 160])
  })

  it('by name, whatever is accepted', async () => {
    const { id } = await shared()
    const got = await desk.render(id, 'w=160&format=webp', chrome)
    expect(got.headers['content-type']).toBe('image/webp')
    expect(got.headers['vary']).not.toContain('Accept,')
  })

  it('keeps what is see-through as PNG, and makes it white as JPEG', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const png = await sharp({ create: { width: 200, height: 200, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const { id } = await desk.addPublic({}, png)
    expect((await desk.render(id, 'w=160')).headers['content-type']).toBe('image/png')
    const white = await desk.render(id, 'w=160&format=jpeg')
    expect((await sharp(white.body).stats()).channels[0]?.min).toBeGreaterThan(250)
  })

  it('one kept answer for all ways to ask for a format, and one for each format', async () => {
    const { id } = await desk.addPublic()
    const { counts } = desk.harbour.room.cache
    await desk.render(id, 'w=160', chrome)
    const before = counts.hits
    const second = await desk.render(id, 'w=160', { accept: 'image/avif' })
    expect([counts.hits, second.headers['content-type']]).toEqual([before + 1, 'image/avif'])
    expect((await desk.render(id, 'w=160')).headers['content-type']).toBe('image/jpeg')
    const again = await desk.render(id, 'w=160', { ...chrome, 'if-none-match': second.headers['etag'] ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })
})

/** One public picture for tests that do not change it. */
let sharedPicture: Promise<any> | undefined
const shared = (): Promise<any> => (sharedPicture ??= desk.addPublic())

describe('shapes', () => {
  it.each([
    [5, 5, 'red'],
    [95, 5, 'green'],
    [5, 95, 'blue'],
    [95, 95, 'yellow'],
  ])('keep the focal point: %i %i is in the %s', async (focalX, focalY, colour) => {
    const { id } = await desk.addPublic({ focalX, focalY })
    const got = await desk.render(id, 'w=160&h=200')
    expect(await sharp(got.body).metadata()).toMatchObject({ width: 160, height: 200 })
    expect(await colourAt(got.body, 50, focalY < 50 ? 20 : 80)).toBe(colour)
  })

  it('follow the focal point when it moves, with another version', async () => {
    const { id, version } = await desk.addPublic({ focalX: 5, focalY: 5 })
    expect(await colourAt((await desk.render(id, 'w=160&h=200')).body, 50, 20)).toBe('red')
    const moved = await desk.patch(id, { focalX: 95, focalY: 5 })
    expect(moved.body.doc.version).not.toBe(version)
    expect(await colourAt((await desk.render(id, 'w=160&h=200')).body, 50, 20)).toBe('green')
  })

  it('leave the file alone when the panel moves the focal point, and follow it when it is cut', async () => {
    const { id, url } = await desk.addPublic()
    const file = await desk.get(url)
    const edit = (crop: object) => {
      const edits = { crop, focalPoint: { x: 10, y: 20 }, heightInPixels: 450, widthInPixels: 800 }
      const query = queryString({ uploadEdits: edits })
      return desk.harbour.room.rest('editor', 'PATCH', `/api/media/${id}${query}`, { alt: 'Moved' })
    }
    const whole = await edit({ x: 0, y: 0, width: 100, height: 100, unit: '%' })
    expect(whole.body.doc).toMatchObject({ focalX: 10, focalY: 20, url, width: 1600 })
    expect((await desk.get(url)).body.equals(file.body)).toBe(true)
    const half = await edit({ x: 50, y: 50, width: 50, height: 50, unit: '%' })
    expect(half.body.doc).toMatchObject({ width: 800, height: 450 })
    expect(half.body.doc.version).not.toBe(whole.body.doc.version)
    const cut = await desk.render(id, `w=160&v=${half.body.doc.version}`)
    expect([cut.headers['cache-control'], await colourAt(cut.body, 5, 5)]).toEqual([
      'public, max-age=31536000, immutable',
      'yellow',
    ])
  })

  it('show all of the picture inside a box, and never enlarge it', async () => {
    const { id } = await desk.addPublic({}, await (await fourFields(400, 200)).png().toBuffer())
    const sizeOf = async (query: string) => {
      const { height, width } = await sharp((await desk.render(id, query)).body).metadata()
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
    const refused = errorIn(await desk.render(id, query))
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
    const { id, sizes, url } = await desk.addPublic({}, taken)
    const files = [await desk.get(url), await desk.get(sizes.thumbnail.url), await desk.render(id, 'w=160')]
    for (const { body, status } of files) {
      const { exif: left, height, icc, iptc, width, xmp } = await sharp(body).metadata()
      expect({ status, left, iptc, xmp, icc }).toEqual({ status: 200 })
      expect(height).toBeGreaterThan(width)
    }
  })

  it('that are no pictures are not rendered', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer <<>>\n%%EOF\n')
    const { body } = await sendFile(desk.harbour.room, 'editor', {
      bytes: pdf,
      fields: { alt: 'A report', isPublic: true },
      name: 'report.pdf',
    })
    expect(errorIn(await desk.render(body.doc.id, 'w=320'))).toMatchObject({
      status: 422,
      code: 'not-a-picture',
    })
    expect((await desk.get(body.doc.url)).status).toBe(200)
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
    const { id, url } = await desk.addPublic({}, gif)
    expect((await sharp((await desk.get(url)).body).metadata()).pages).toBe(2)
    const got = await desk.render(id, 'w=160', { accept: 'image/webp' })
    expect((await sharp(got.body).metadata()).pages).toBeUndefined()
    expect(await colourAt(got.body, 50, 50)).toBe('red')
  })

  it('that are damaged or missing get an answer that says so, and nothing is kept', async () => {
    const { filename, id } = await desk.addPublic()
    const place = path.join(desk.mediaDir, filename)
    await writeFile(place, 'no picture')
    expect(errorIn(await desk.render(id, 'w=320'))).toMatchObject({ status: 422, code: 'unreadable-picture' })
    await rm(place)
    expect(errorIn(await desk.render(id, 'w=320'))).toMatchObject({ status: 404, code: 'file-missing' })
    await writeFile(place, await (await fourFields(400, 200)).jpeg().toBuffer())
    const other = await desk.render(id, `w=320&v=${(await desk.patch(id, {})).body.doc.version}`)
    expect([other.status, other.headers['cache-control']]).toEqual([
      200,
      'public, max-age=0, must-revalidate',
    ])
    expect(await desk.made(id)).toEqual([])
  })

  it.each(['38000000000000000', '-1', 'nonsense'])(
    'whose focal point is %s are left as they are',
    async (x) => {
      const { id } = await shared()
      const edits = `uploadEdits[focalPoint][x]=${x}&uploadEdits[focalPoint][y]=5`
      const { body, status } = await desk.harbour.room.rest('editor', 'PATCH', `/api/media/${id}?${edits}`, {
        alt: 'Moved',
      })
      expect([status, body.errors[0].data.code]).toEqual([400, 'bad-query'])
    },
  )

  it('that are missing are told of when their document is to be duplicated', async () => {
    const { filename, id } = await desk.add()
    await rm(path.join(desk.mediaDir, filename))
    const { body, status } = await desk.harbour.room.rest('editor', 'POST', `/api/media/${id}/duplicate`, {})
    expect([status, body.errors[0].data.code]).toEqual([404, 'file-missing'])
  })

  it('are made once, however many ask at once, and leave with the picture', async () => {
    const { id } = await desk.addPublic()
    const all = await Promise.all(
      Array.from({ length: 12 }, () => desk.render(id, 'w=640&h=360', { ...byTheApp, accept: 'image/webp' })),
    )
    expect(new Set(all.map(({ body, status }) => `${status} ${body.toString('base64')}`)).size).toBe(1)
    expect(await desk.made(id)).toEqual([expect.stringMatching(/\.640x360\.cover\.webp$/)])
    await desk.harbour.room.rest('editor', 'DELETE', `/api/media/${id}`)
    expect(await desk.made(id)).toEqual([])
    expect((await desk.render(id, 'w=640&h=360', { accept: 'image/webp' })).status).toBe(404)
  })
})

describe('addresses with a version', () => {
  it('may be kept for ever, for a new file makes another one', async () => {
    const { id, version } = await desk.addPublic()
    const address = `w=160&format=webp&v=${version}`
    const first = await desk.render(id, address)
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await desk.render(id, address, byTheApp)).headers['cache-control']).toBe('private, no-store')
    const plain = await desk.render(id, 'w=160&format=webp')
    expect(plain.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const bytes = await (await fourFields(300, 300)).jpeg().toBuffer()
    const { body } = await sendFile(desk.harbour.room, 'editor', { bytes, id })
    expect(body.errors).toBeUndefined()
    expect(body.doc.version).not.toBe(version)
    const old = await desk.render(id, address)
    const today = `/api/media/${id}/render?format=webp&w=160&v=${body.doc.version}`
    expect([old.status, old.headers['location'], old.headers['cache-control']]).toEqual([
      ...[302, today, 'no-store'],
    ])
    const current = await desk.get(today)
    expect(current.headers['cache-control']).toContain('immutable')
    expect((await sharp(current.body).metadata()).height).toBe(160)
  })

  it('with a made-up version lead to the one of today: nothing is made and nothing is kept for it', async () => {
    const { id, version } = await desk.addPublic()
    const { cache } = desk.harbour.room
    const before = cache.size.values
    for (const made of ['a', 'b', '', version.toLowerCase(), `${version}%20`]) {
      const { headers, status } = await desk.render(id, `w=160&v=${made}`)
      expect([status, headers['location']]).toEqual([302, `/api/media/${id}/render?w=160&v=${version}`])
    }
    expect([await desk.made(id), cache.size.values]).toEqual([[], before])
    const hidden = await desk.add()
    expect((await desk.render(hidden.id, 'w=160&v=a')).status).toBe(404)
  })

  it('are given to files that were sent before there were versions', async () => {
    const { fillVersions } = await import('../../../src/media/uploads/payload/fillVersions.ts')
    const { payload } = desk.harbour.room
    const { id, version } = await desk.addPublic({ focalX: 20 })
    const gone = await desk.addPublic()
    const data = { version: null }
    for (const one of [id, gone.id])
      await inOwnTransaction(payload, async (req) => {
        await payload.db.updateOne({ collection: 'media', id: one, data, req, returning: false })
        await keepFilePublic(req, one)
      })
    await rm(path.join(desk.mediaDir, gone.filename))
    const { headers } = await desk.render(id, 'w=160&v=made-up')
    expect(headers['location']).toBe(`/api/media/${id}/render?w=160`)
    expect(await fillVersions(payload, keepFilePublic)).toBe(1)
    expect((await desk.get(`/api/media/${id}`)).body.toString()).toContain(`"version":"${version}"`)
    expect(await fillVersions(payload, keepFilePublic)).toBe(0)
  })

  it('come with every picture that a story shows', async () => {
    const { id, version } = await desk.add()
    const story = await desk.harbour.live({ leadImage: { image: id } })
    const { body } = await desk.harbour.read(`/api/articles/${story}`)
    expect(body.leadImage.image).toMatchObject({ id, version })
    expect(body.leadImage.image).not.toHaveProperty('rightsUntil')
    expect(body.leadImage.image).not.toHaveProperty('rightsEnded')
  })
})
