import type { ImageSize } from 'payload'

import type { Format } from '../sizes.ts'

const widths = { thumbnail: 320, card: 640, wide: 1280, full: 1920 } as const

/** A size that a picture is kept in: its name, the most pixels across, and what it is encoded as. */
export type KeptSize = { name: string; width: number; format: Extract<Format, 'avif' | 'webp'> }

/** Each width in WebP, and in AVIF under the same name with an ending. */
export const keptSizes: readonly KeptSize[] = Object.entries(widths).flatMap(([name, width]) => [
  { name, width, format: 'webp' },
  { name: `${name}Avif`, width, format: 'avif' },
])

/** As Payload knows them, for its fields, its panel and the rights to files; `makeSizes` makes them. */
export const imageSizes: ImageSize[] = keptSizes.map(({ name, width }) => ({
  name,
  width,
  withoutEnlargement: true,
}))
