import type { ImageSize } from 'payload'

const widths = [
  { name: 'thumbnail', width: 320 },
  { name: 'card', width: 640 },
  { name: 'wide', width: 1280 },
  { name: 'full', width: 1920 },
] as const

/** Each width in WebP, and in AVIF under the same name with an ending; never enlarged. */
export const imageSizes: ImageSize[] = widths.flatMap(({ name, width }) => [
  { name, width, withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 78 } } },
  {
    name: `${name}Avif`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'avif', options: { quality: 55, effort: 2 } },
  },
])
