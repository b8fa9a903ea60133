import { refused } from '../../rules/refusals/refused.ts'
import type { Crop, Size } from './focalCrop.ts'

/** What of a picture is to be cut out: where it begins, in percent, and how large it is, in pixels. */
export type Part = { x: number; y: number; width: number; height: number }

/**
 * The pixels of a part of a picture.
 *
 * @returns undefined when the part is the whole picture
 * @throws {Refused} 400 `bad-query` when it does not lie in the picture
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

/** Where the part is sent. */
const path = 'uploadEdits.crop'

/** A pixel more than there is comes of rounding. */
const side = (length: number, whole: number): number => {
  if (!(length >= 1) || length > whole + 1) throw refused('bad-query/side', { most: whole, path })
  return Math.min(Math.floor(length), whole)
}

const start = (percent: number, whole: number, part: number): number => {
  if (!(percent >= 0 && percent <= 100)) throw refused('bad-query/place', { path })
  return Math.min(Math.floor((percent / 100) * whole), whole - part)
}
