import {
  type ImageLook,
  imageRatios,
  imageUrl,
  imageWidths,
  srcSet,
} from '../../../../packages/client/src/client.ts'
import { layOut } from '../../../../src/media/sizes/layOut.ts'
import { readRendition } from '../../../../src/media/sizes/rendition.ts'
import { formats, ratios, widths } from '../../../../src/media/sizes/sizes.ts'

const media = {
  id: 'a1',
  url: '/api/media/file/storm.jpg',
  version: 'abc~50~50',
  mimeType: 'image/jpeg',
  width: 1000,
  height: 600,
}
const every = Object.keys(ratios) as (keyof typeof imageRatios)[]

const asked = (address: string | undefined) =>
  readRendition(new URL(address ?? '', 'https://desk.example.org').searchParams, undefined)

/** The client names its formats by type alone: this has one more or one less than the type only if it does not compile. */
const imageFormats = { avif: true, webp: true, jpeg: true, png: true } satisfies Record<
  NonNullable<ImageLook['format']>,
  true
>

test('knows the sizes, shapes and formats of the server', () => {
  expect({ imageRatios, imageWidths, imageFormats: Object.keys(imageFormats) }).toEqual({
    imageRatios: ratios,
    imageWidths: widths,
    imageFormats: formats,
  })
})

test('every address is one that the server answers', () => {
  for (const width of [1, 200, ...widths, 9999])
    for (const ratio of [undefined, ...every])
      expect(asked(imageUrl(media, { width, ...(ratio && { ratio }), format: 'avif' }))).toMatchObject({
        format: 'avif',
        version: media.version,
        width: widths.find((each) => each >= width) ?? 2400,
        fit: ratio ? 'cover' : 'inside',
      })
})

test.each([
  [media, {}, '/api/media/a1/render?w=320&v=abc~50~50'],
  [media, { ratio: '16:9' }, '/api/media/a1/render?w=320&h=180&v=abc~50~50'],
  [media, { baseUrl: 'https://x.org/' }, 'https://x.org/api/media/a1/render?w=320&v=abc~50~50'],
  [{ ...media, url: `https://y.org${media.url}` }, {}, 'https://y.org/api/media/a1/render?w=320&v=abc~50~50'],
  [{ id: 'a1' }, {}, '/api/media/a1/render?w=320'],
  [{ ...media, mimeType: 'application/pdf' }, {}, '/api/media/file/storm.jpg'],
  [{ ...media, url: '/api/previews/t/media/storm.jpg' }, {}, '/api/previews/t/media/storm.jpg'],
  ['a1', {}, undefined],
  [null, {}, undefined],
] as const)('of %j with %j is %s', (given, look, address) => {
  expect(imageUrl(given, { width: 300, ...look })).toBe(address)
})

test('a srcset names the widths that the pictures have', () => {
  for (const ratio of [undefined, ...every]) {
    const parts = srcSet(media, ratio ? { ratio } : {})?.split(', ') ?? []
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts) {
      const [address, descriptor] = part.split(' ')
      const { size } = layOut(media, asked(address) as never, { x: 50, y: 50 })
      expect(`${size.width}w`).toBe(descriptor)
    }
  }
  expect(srcSet(media)?.endsWith('w=1200&v=abc~50~50 1000w')).toBe(true)
  expect(srcSet('a1')).toBeUndefined()
  expect(srcSet({ ...media, url: '/api/previews/t/media/storm.jpg' })).toBeUndefined()
})
