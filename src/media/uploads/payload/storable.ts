import sharp, { type Metadata, type Sharp } from 'sharp'

import { damaged } from '../../files/payload/refuseFile.ts'
import { cropOf, type Part } from '../../sizes/part.ts'
import { opening } from '../../sizes/payload/opening.ts'

/** Finer than what is made of it: each look is encoded again from this one. */
const encoders: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  'image/jpeg': (image) => image.jpeg({ quality: 90 }),
  'image/png': (image) => image.png(),
  'image/webp': (image) => image.webp({ quality: 90 }),
  'image/avif': (image) => image.avif({ quality: 70, effort: 3 }),
  'image/gif': (image) => image.gif(),
}

/**
 * A picture as the library keeps it: upright, in sRGB with 8 bits, without whatever a camera or a program has written into
 * the file. A GIF or WebP that moves goes on moving, each frame cut alike.
 *
 * @param type one of the picture types that are accepted
 * @param part undefined for all of it
 * @throws {Refused} when it cannot be opened, or the part does not lie in it
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
