import { refused } from '../../rules/refusals/refused.ts'
import type { Crop, Size } from './focalCrop.ts'

/** A requested crop: its left and top edge in percent, and its size in pixels. */
export type Part = { x: number; y: number; width: number; height: number }

/**
 * Converts a requested crop to pixels.
 *
 * @returns undefined when it is the whole picture
 * @throws {Refused} 400 `bad-query` when it is not inside the picture
 */
export const cropOf = (picture: Size, part: Part): Crop | undefined => {
  const width = side(part.width, picture.width)
  const height = side(part.height, picture.height)
  if (width === picture.width && height === picture.height) return undefined
  return {
    left: start(part.x, picture.width, width),
    top: start(part.y, picture.height, height),
    width,
    height,
  }
}

/** The parameter in which the crop is sent. */
const path = 'uploadEdits.crop'

/** Limits a side; it may exceed the picture by a pixel because of rounding. */
const side = (length: number, whole: number): number => {
  if (!(length >= 1) || length > whole + 1) throw refused('bad-query/side', { most: whole, path })
  return Math.min(Math.floor(length), whole)
}

const start = (percent: number, whole: number, part: number): number => {
  if (!(percent >= 0 && percent <= 100)) throw refused('bad-query/place', { path })
  return Math.min(Math.floor((percent / 100) * whole), whole - part)
}
