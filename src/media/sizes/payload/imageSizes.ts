import type { ImageSize } from 'payload'

import type { Format } from '../sizes.ts'

const widths = { thumbnail: 320, card: 640, wide: 1280, full: 1920 } as const

/** A size that is stored for every picture: its name, its maximum width in pixels, and its format. */
export type KeptSize = { name: string; width: number; format: Extract<Format, 'avif' | 'webp'> }

/** Each width in WebP, and in AVIF under the same name with a suffix. */
export const keptSizes: readonly KeptSize[] = Object.entries(widths).flatMap(([name, width]) => [
  { name, width, format: 'webp' },
  { name: `${name}Avif`, width, format: 'avif' },
])

/** The sizes in Payload's form, for its fields, panel and access to files; `makeSizes` creates the files. */
export const imageSizes: ImageSize[] = keptSizes.map(({ name, width }) => ({
  name,
  width,
  withoutEnlargement: true,
}))
