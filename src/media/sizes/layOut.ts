import { madeSideLimit } from '../files/limits.ts'
import { type Crop, focalCrop, type FocalPoint, type Size } from './focalCrop.ts'
import type { Rendition } from './rendition.ts'

/** The crop of a picture and the size that it is scaled to; it is never enlarged. */
export type Layout = { crop: Crop | undefined; size: Size }

export const layOut = (
  picture: Size,
  { width, height, fit }: Pick<Rendition, 'fit' | 'height' | 'width'>,
  focal: FocalPoint,
): Layout => {
  if (fit === 'cover' && height !== undefined) {
    const crop = focalCrop(picture, { width, height }, focal)
    return { crop, size: crop.width < width ? pick(crop) : { width, height } }
  }
  const scale = Math.min(1, width / picture.width, (height ?? madeSideLimit) / picture.height)
  return {
    crop: undefined,
    size: { width: scaled(picture.width, scale), height: scaled(picture.height, scale) },
  }
}

const pick = ({ width, height }: Crop): Size => ({ width, height })

const scaled = (length: number, scale: number): number => Math.max(1, Math.round(length * scale))
