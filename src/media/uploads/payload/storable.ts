import sharp, { type Metadata, type Sharp } from 'sharp'

import { damaged } from '../../files/payload/refuseFile.ts'
import { cropOf, type Part } from '../../sizes/part.ts'
import { opening } from '../../sizes/payload/opening.ts'

/** Encoders of the stored picture, with a higher quality than renditions, which are encoded from it. */
const encoders: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  'image/jpeg': (image) => image.jpeg({ quality: 90 }),
  'image/png': (image) => image.png(),
  'image/webp': (image) => image.webp({ quality: 90 }),
  'image/avif': (image) => image.avif({ quality: 70, effort: 3 }),
  'image/gif': (image) => image.gif(),
}

/**
 * Converts a picture to the form in which the library stores it: upright, in sRGB with 8 bits, without metadata. An
 * animated GIF or WebP stays animated, with every frame cropped alike.
 *
 * @param type one of the accepted picture types
 * @param part the crop; undefined for the whole picture
 * @throws {Refused} when it cannot be opened, or the crop is outside of it
 */
export const storable = async (
  source: Buffer | string,
  type: string,
  part: Part | undefined,
): Promise<Buffer> => {
  const image = sharp(source, { ...opening, animated: type === 'image/gif' || type === 'image/webp' })
  const metadata = await image.metadata().catch(failed)
  const upright = framesOf(metadata) > 1 ? image : image.autoOrient()
  const crop = part && cropIn(metadata, part)
  const cut = crop ? upright.extract(crop) : upright
  return (encoders[type]?.(cut) ?? cut).toBuffer().catch(failed)
}

const framesOf = ({ pages }: Metadata): number => pages ?? 1

const cropIn = (metadata: Metadata, part: Part) => {
  const { autoOrient, pageHeight, width } = metadata
  const size = framesOf(metadata) > 1 ? { width, height: pageHeight ?? metadata.height } : autoOrient
  return cropOf(size, part)
}

const failed = (): never => {
  throw damaged()
}
