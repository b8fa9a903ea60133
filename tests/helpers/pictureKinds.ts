import sharp from 'sharp'

import { colours, fourFields } from './pictures.ts'

/** A picture as people have them, and what the library is to say of it: width, height and frames, upright. */
export type PictureKind = {
  what: string
  make: () => Promise<Buffer>
  size: readonly [width: number, height: number]
  frames?: number
}

const plain = (width: number, height: number, background: { r: number; g: number; b: number }) =>
  sharp({ create: { width, height, channels: 3, background } })

const moving = async (width: number, height: number, frames: number) =>
  sharp(
    await Promise.all(
      Array.from({ length: frames }, (_each, index) =>
        plain(width, height, { r: (index * 47) % 255, g: index % 2 ? 20 : 200, b: index % 251 })
          .png()
          .toBuffer(),
      ),
    ),
    { join: { animated: true } },
  )

/** Four fields as a camera held in one of eight ways writes them; upright it is 400 × 200, red above on the left. */
export const turned = async (orientation: number): Promise<Buffer> => {
  const upright = await (await fourFields(400, 200)).png().toBuffer()
  const quarter = { 5: 270, 6: 270, 7: 90, 8: 90 }[orientation] ?? (orientation === 3 ? 180 : 0)
  const isMirrored = [2, 4, 5, 7].includes(orientation)
  const mirrored = isMirrored
    ? await (orientation === 4 ? sharp(upright).flip() : sharp(upright).flop()).png().toBuffer()
    : upright
  return sharp(mirrored).rotate(quarter).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
}

/** Each kind once; small, but for what must be large to be of its kind. */
export const pictureKinds: readonly PictureKind[] = [
  {
    what: 'an animated GIF',
    make: async () => (await moving(400, 300, 3)).gif({ delay: [80, 90, 100], loop: 2 }).toBuffer(),
    size: [400, 300],
    frames: 3,
  },
  {
    what: 'an animated GIF of many frames',
    make: async () => (await moving(120, 270, 64)).gif().toBuffer(),
    size: [120, 270],
    frames: 64,
  },
  {
    what: 'an animated WebP',
    make: async () => (await moving(700, 200, 3)).webp({ delay: [80, 90, 100] }).toBuffer(),
    size: [700, 200],
    frames: 3,
  },
  {
    what: 'a still GIF',
    make: () => plain(330, 100, colours.red).gif().toBuffer(),
    size: [330, 100],
  },
  {
    what: 'a PNG of 16 bits',
    make: () => plain(340, 200, colours.blue).toColourspace('rgb16').png({ compressionLevel: 1 }).toBuffer(),
    size: [340, 200],
  },
  {
    what: 'a grey PNG of 16 bits',
    make: () => plain(340, 20, colours.blue).toColourspace('grey16').png().toBuffer(),
    size: [340, 20],
  },
  {
    what: 'a JPEG in CMYK',
    make: () => plain(350, 200, colours.green).toColourspace('cmyk').jpeg().toBuffer(),
    size: [350, 200],
  },
  {
    what: 'a very tall PNG',
    make: () => plain(100, 20_000, colours.red).png().toBuffer(),
    size: [100, 20_000],
  },
  {
    what: 'a very wide PNG',
    make: () => plain(20_000, 200, colours.red).png().toBuffer(),
    size: [20_000, 200],
  },
  {
    what: 'a PNG of one column',
    make: () => plain(1, 17_000, colours.red).png().toBuffer(),
    size: [1, 17_000],
  },
  { what: 'a PNG of one row', make: () => plain(17_000, 1, colours.red).png().toBuffer(), size: [17_000, 1] },
  { what: 'a PNG of one pixel', make: () => plain(1, 1, colours.red).png().toBuffer(), size: [1, 1] },
  {
    what: 'a small AVIF',
    make: () => plain(321, 123, colours.red).avif({ effort: 0 }).toBuffer(),
    size: [321, 123],
  },
]
