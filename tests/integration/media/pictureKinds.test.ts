import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'

import sharp from 'sharp'

import { srcSet } from '../../../packages/client/src/pictures.ts'
import { queryString } from '../../../packages/client/src/query.ts'
import type { Who } from '../../helpers/newsroom.ts'
import { openPictureDesk, type PictureDesk } from '../../helpers/pictureDesk.ts'
import { pictureKinds, turned } from '../../helpers/pictureKinds.ts'
import { colourAt, fourFields } from '../../helpers/pictures.ts'

let desk: PictureDesk

beforeAll(async () => {
  desk = await openPictureDesk()
})

afterAll(() => desk.harbour.room.close())

/** What a file is, whatever is said of it; of what moves, one frame. */
const look = async (bytes: Buffer) => {
  const { format, height, pageHeight, pages, width } = await sharp(bytes).metadata()
  const mimeType = `image/${format === 'heif' ? 'avif' : format}`
  return { width, height: pageHeight ?? height, frames: pages ?? 1, mimeType, filesize: bytes.length }
}

type Stated = { filename: string | null; width: number; height: number; filesize: number; mimeType: string }

const stored = ({ filename }: Stated) => readFile(path.join(desk.mediaDir, filename ?? ''))

const facts = ({ width, height, filesize, mimeType }: Stated) => ({ width, height, filesize, mimeType })

describe('what is said of a picture is what its files are:', () => {
  it.each(pictureKinds)('$what', async ({ frames = 1, make, size: [width, height] }) => {
    const doc = await desk.addPublic({}, await make())
    expect(doc).toMatchObject({ width, height })
    expect(await look(await stored(doc))).toEqual({ ...facts(doc), frames })
    expect(await sharp(await stored(doc)).metadata()).toMatchObject({ depth: 'uchar', space: 'srgb' })
    for (const [name, size] of Object.entries<Stated>(doc.sizes)) {
      expect({ name, ...(await look(await stored(size))) }).toEqual({ name, ...facts(size), frames: 1 })
      expect(size.width <= width && size.height <= height).toBe(true)
      expectShape(size, { width, height })
    }
    await expectRenditions(doc)
  })
})

type Size = { width: number; height: number }

/** The shape is kept, as far as whole pixels keep it. */
const expectShape = (made: Size, whole: Size) => {
  const isOf = (one: keyof Size, other: keyof Size) =>
    Math.abs(made[other] - Math.max(1, (whole[other] * made[one]) / whole[one])) <= 1
  expect({ made, keeps: isOf('width', 'height') || isOf('height', 'width') }).toEqual({ made, keeps: true })
}

/** Renditions are as large as the `srcset` says, and no larger than the picture. */
const expectRenditions = async (doc: Stated & { id: string; url: string }) => {
  const candidates = srcSet(doc, { format: 'webp' })?.split(', ') ?? []
  expect(candidates.length).toBeGreaterThan(0)
  for (const [address = '', stated = ''] of candidates.slice(-2).map((each) => each.split(' '))) {
    const { body, status } = await desk.get(address)
    expect({ address, status }).toEqual({ address, status: 200 })
    const made = await look(body)
    expect([made.width, made.frames]).toEqual([parseInt(stated), 1])
    expect(made.width <= doc.width && made.height <= doc.height).toBe(true)
    expectShape(made, doc)
  }
  for (const query of ['w=160&h=160&format=avif', 'w=2400&h=1350&format=jpeg']) {
    const { body, status } = await desk.render(doc.id, query)
    expect({ query, status }).toEqual({ query, status: 200 })
    const made = await look(body)
    expect(made.width <= doc.width && made.height <= doc.height).toBe(true)
  }
}

describe('a picture that was taken with the camera held', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('as EXIF says by %i is upright, in all sizes', async (orientation) => {
    const doc = await desk.addPublic({ focalX: 90, focalY: 90 }, await turned(orientation))
    expect(doc).toMatchObject({ width: 400, height: 200 })
    expect(doc.sizes.thumbnail).toMatchObject({ width: 320, height: 160 })
    const square = await desk.render(doc.id, 'w=160&h=160')
    for (const bytes of [await stored(doc), await stored(doc.sizes.thumbnail)])
      expect([await colourAt(bytes, 20, 20), await colourAt(bytes, 80, 80)]).toEqual(['red', 'yellow'])
    expect([await colourAt(square.body, 50, 20), await colourAt(square.body, 50, 80)]).toEqual([
      'green',
      'yellow',
    ])
  })
})

describe('a focal point', () => {
  it.each([
    [0, 0],
    [100, 100],
    [0, 60],
    [33.25, 0],
  ])('of %f and %f is kept as it was sent, and by a duplicate', async (focalX, focalY) => {
    const { id } = await desk.addPublic({ focalX, focalY }, await small())
    const copy = await desk.harbour.room.rest('editor', 'POST', `/api/media/${id}/duplicate`, {})
    const { body } = await desk.harbour.room.rest('editor', 'GET', `/api/media/${id}`)
    for (const doc of [body, copy.body.doc]) {
      expect(doc).toMatchObject({ focalX, focalY })
      expect(doc.version.split('~').slice(1)).toEqual([String(focalX), String(focalY)])
    }
  })

  it.each([
    [{ focalX: 100.5 }, 'focalX'],
    [{ focalY: -1, focalX: 5 }, 'focalY'],
    [{ focalX: 'left' }, 'focalX'],
  ])('%o is refused at every door', async (focal, path) => {
    const { room } = desk.harbour
    const { id } = await desk.add()
    const created = await send(await small(), { fields: { alt: 'Off', ...focal } })
    const changed = await room.rest('editor', 'PATCH', `/api/media/${id}`, focal)
    for (const { body, status } of [created, changed])
      expect([status, body.errors[0].data.errors[0].path]).toEqual([400, path])
    const many = await room.rest('editor', 'PATCH', `/api/media?where[id][equals]=${id}`, focal)
    expect(many.status).toBe(400)
    const { body } = await room.rest('editor', 'GET', `/api/media/${id}`)
    expect(body).toMatchObject({ focalX: 50, focalY: 50 })
  })
})

const small = async () => (await fourFields(40, 20)).png().toBuffer()

type Sent = { name?: string; fields?: object; query?: string; who?: Who }

const send = (
  bytes: Buffer,
  { fields = { alt: 'A field' }, name = 'field.png', query = '', who = 'editor' }: Sent,
) => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  form.set('_payload', JSON.stringify(fields))
  return desk.harbour.room.rest(who, 'POST', `/api/media${query}`, form)
}

describe('a part that is cut out', () => {
  const part = (x: number, y: number, widthInPixels: number, heightInPixels: number) =>
    queryString({
      uploadEdits: { crop: { x, y, width: 50, height: 50, unit: '%' }, heightInPixels, widthInPixels },
    })

  it('of a picture that lies on its side is the part that was seen', async () => {
    const { body } = await send(await turned(6), { query: part(50, 0, 200, 100) })
    expect(body.doc).toMatchObject({ width: 200, height: 100 })
    const bytes = await stored(body.doc)
    expect(await look(bytes)).toMatchObject(facts(body.doc))
    expect(await colourAt(bytes, 50, 50)).toBe('green')
  })

  it('of a picture that moves goes on moving', async () => {
    const [gif] = pictureKinds
    const { body } = await send((await gif?.make()) ?? Buffer.of(), { query: part(25, 25, 200, 150) })
    expect(await look(await stored(body.doc))).toEqual({ ...facts(body.doc), frames: 3 })
    expect(body.doc).toMatchObject({ width: 200, height: 150 })
  })

  it.each([
    ['too large', part(0, 0, 500, 10)],
    ['nothing', part(0, 0, 0, 10)],
    ['no number', '?uploadEdits[crop][x]=a&uploadEdits[crop][y]=0'],
  ])('that is %s is refused', async (_what, query) => {
    const { body, status } = await send(await small(), { query })
    expect([status, body.errors[0].data.code, body.errors[0].data.errors[0].path]).toEqual([
      ...[400, 'bad-query', 'uploadEdits.crop'],
    ])
  })
})

describe('a file that is too much is refused by a word of the limit and the field', () => {
  it.each([
    ['frames', () => manyFrames(1001, 1), 'This picture has 1001 frames; it may have at most 1000.'],
    [
      'pixels in all frames',
      () => manyFrames(60, 920),
      '60 frames with 51 megapixels in all; it may have at most 50.',
    ],
    [
      'pixels along a side',
      () => line(65_536),
      'This picture is 65536 × 1 pixels; a side may have at most 65535.',
    ],
    ['a moving PNG', () => movingPng(), 'This PNG is animated. Send it as GIF or WebP'],
    ['a moving AVIF', () => movingAvif(), 'This AVIF is animated. Send it as GIF or WebP'],
  ])('%s', async (_what, make, message) => {
    const { body, status } = await send(await make(), {})
    expect({ status, ...body.errors[0].data.errors[0] }).toMatchObject({
      status: 400,
      path: 'file',
      message: expect.stringContaining(message),
    })
  })

  // No database has anything to do with it, and a hundred megabytes take their time.
  if (!process.env['DATABASE_URL'])
    it('bytes; and up to there it is taken, whatever the form weighs beside', async () => {
      const wav = (megabytes: number) => {
        const bytes = Buffer.alloc(megabytes * 1024 * 1024)
        bytes.write('RIFF', 0)
        bytes.write('WAVEfmt ', 8)
        return bytes
      }
      const taken = await send(wav(51), { name: 'long.wav' })
      expect([taken.status, taken.body.doc.filesize]).toEqual([201, 51 * 1024 * 1024])
      const { body, status } = await send(wav(101), { name: 'longer.wav' })
      expect([status, body.errors[0].message]).toEqual([
        413,
        'This file is too large. A file may have at most 100 MB.',
      ])
    })
})

const line = (width: number) =>
  sharp({ create: { width, height: 1, channels: 3, background: '#123' } })
    .png()
    .toBuffer()

/** As little as a moving GIF can be written in, of so many frames. */
const manyFrames = (frames: number, side: number) => {
  const pixels = Buffer.alloc(side * side * frames)
  for (let frame = 0; frame < frames; frame += 2) pixels[frame * side * side] = 255
  const raw = { width: side, height: side * frames, channels: 1, pageHeight: side } as const
  return sharp(pixels, { raw }).gif({ effort: 1, colours: 2 }).toBuffer()
}

/** A still AVIF with the brand of sequences. */
const movingAvif = async () => {
  const avif = await (await fourFields(40, 20)).avif({ effort: 0 }).toBuffer()
  avif.write('avis', 8)
  return avif
}

/** A still PNG with the chunk that announces frames. */
const movingPng = async () => {
  const png = await small()
  const chunk = Buffer.alloc(20)
  chunk.writeUInt32BE(8, 0)
  chunk.write('acTL', 4)
  chunk.writeUInt32BE(2, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 16)), 16)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}
