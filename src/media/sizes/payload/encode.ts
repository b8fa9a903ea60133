import sharp, { type Sharp } from 'sharp'

import type { FocalPoint, Size } from '../focalCrop.ts'
import { layOut } from '../layOut.ts'
import type { Rendition } from '../rendition.ts'
import type { Format } from '../sizes.ts'
import { opening } from './opening.ts'

const encoders: Readonly<Record<Format, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 55, effort: 2 }),
  webp: (image) => image.webp({ quality: 78 }),
  // JPEG has no transparency; transparent parts become white.
  jpeg: (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 80, progressive: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
}

/** An encoded rendition and its size in pixels. */
export type Encoded = { data: Buffer; info: Size }

/**
 * Makes a rendition of a picture: upright, in sRGB, without metadata (EXIF, GPS, XMP, IPTC). Of an animation, the first
 * frame.
 *
 * @throws when the file is not a picture, or is damaged
 */
export const encode = async (
  file: Buffer,
  wanted: Omit<Rendition, 'version'>,
  focal: FocalPoint,
): Promise<Encoded> => {
  const image = sharp(file, opening)
  const { autoOrient, hasAlpha } = await image.metadata()
  const { crop, size } = layOut(autoOrient, wanted, focal)
  const upright = image.autoOrient()
  const cut = crop ? upright.extract(crop) : upright
  const { format } = wanted
  const settled = format === 'plain' ? (hasAlpha ? 'png' : 'jpeg') : format
  return encoders[settled](cut.resize({ ...size, fit: 'fill' })).toBuffer({ resolveWithObject: true })
}
