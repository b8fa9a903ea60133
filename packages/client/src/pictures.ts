/** The widths and shapes that pictures are made in. */
export const imageWidths = [160, 240, 320, 480, 640, 800, 960, 1200, 1440, 1920, 2400] as const

export const imageRatios = {
  '1:1': [1, 1],
  '4:3': [4, 3],
  '3:2': [3, 2],
  '16:9': [16, 9],
  '40:21': [40, 21],
  '4:5': [4, 5],
} as const

/** What of a media document its addresses are made from. */
export type ImageSource = {
  id: string
  url?: string | null
  version?: string | null
  mimeType?: string | null
  width?: number | null
  height?: number | null
}

export type ImageLook = {
  /** In pixels; the next larger one on offer is taken. */
  width: number
  /** Cut to this shape around the focal point; left out, the picture as it is. */
  ratio?: keyof typeof imageRatios
  /** Left out, by what the browser accepts. */
  format?: 'avif' | 'webp' | 'jpeg' | 'png'
  /** Where the newsroom is, when the document does not say it. */
  baseUrl?: string
}

type Shown = ImageSource | string | null | undefined

const filePath = '/api/media/file/'

/**
 * The address of a picture in a size and shape, to be kept for ever: it changes with the picture.
 *
 * @returns undefined for a picture that readers may not see, which comes as an id or not at all; `url` itself for what is
 *   no picture, and in a preview
 */
export const imageUrl = (media: Shown, look: ImageLook): string | undefined => {
  if (!media || typeof media === 'string') return undefined
  const base = baseOf(media, look)
  if (base === undefined) return media.url ?? undefined
  const w = imageWidths.find((each) => each >= look.width) ?? 2400
  const shape = look.ratio && imageRatios[look.ratio]
  const query = [
    `w=${w}`,
    shape && `h=${Math.round((w * shape[1]) / shape[0])}`,
    look.format && `format=${look.format}`,
    media.version && `v=${media.version}`,
  ]
  return `${base}/api/media/${media.id}/render?${query.filter(Boolean).join('&')}`
}

/** The newsroom's address; undefined where there are no renditions. */
const baseOf = ({ mimeType, url }: ImageSource, { baseUrl }: ImageLook): string | undefined => {
  const isPicture = mimeType?.startsWith('image/') ?? true
  const [before, file] = (url ?? filePath).split(filePath)
  return isPicture && file !== undefined ? (baseUrl?.replace(/\/+$/, '') ?? before) : undefined
}

/**
 * A `srcset` of all widths that a picture has, for `<img>` and `<source>`.
 *
 * @returns undefined where `imageUrl` gives no rendition
 */
export const srcSet = (media: Shown, look: Omit<ImageLook, 'width'> = {}): string | undefined => {
  if (!imageUrl(media, { ...look, width: 160 })?.includes('/render?')) return undefined
  const largest = largestOf(media as ImageSource, look.ratio)
  const next = imageWidths.find((width) => width >= largest)
  return imageWidths
    .filter((width) => width < largest || width === next)
    .map((width) => `${imageUrl(media, { ...look, width })} ${Math.min(width, largest)}w`)
    .join(', ')
}

/** No side of a rendition is longer, in pixels. */
const longestSide = 16_383

/** How wide a picture is at most, for it is never enlarged. */
const largestOf = ({ height, width }: ImageSource, ratio: ImageLook['ratio']): number => {
  const whole = width ?? 2400
  if (!height) return whole
  if (!ratio) return Math.max(1, Math.round(whole * Math.min(1, longestSide / height)))
  const [across, down] = imageRatios[ratio]
  return Math.max(1, Math.min(whole, Math.round((height * across) / down)))
}
