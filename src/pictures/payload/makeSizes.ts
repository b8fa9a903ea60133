import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { middle } from '../version.ts'
import { type Encoded, encode } from './encode.ts'
import { writeUnderFreeName } from './files/writeUnderFreeName.ts'
import { type KeptSize, keptSizes } from './imageSizes.ts'

/** A size as its document states it. */
type Stated = { filename: string; filesize: number; height: number; mimeType: string; width: number }

/**
 * Makes the sizes that are kept of a picture, as renditions are made, and writes their files: never larger than the
 * picture. Sizes that come out alike share one file.
 *
 * @param filename of the picture
 */
export const makeSizes = async (
  req: PayloadRequest,
  bytes: Buffer,
  filename: string,
): Promise<Record<string, Stated>> => {
  const encoded = await Promise.all(keptSizes.map((size) => encodeSize(bytes, size)))
  const written = new Map<string, Stated>()
  const sizes: Record<string, Stated> = {}
  for (const [index, { format, name }] of keptSizes.entries()) {
    const made = encoded[index]
    if (!made) continue
    const wanted = `${path.parse(filename).name}-${made.info.width}x${made.info.height}.${format}`
    const stated = written.get(wanted) ?? (await write(req, wanted, made))
    written.set(wanted, stated)
    sizes[name] = { ...stated }
  }
  return sizes
}

const encodeSize = (bytes: Buffer, { format, width }: KeptSize): Promise<Encoded> =>
  encode(bytes, { width, height: undefined, fit: 'inside', format }, { x: middle, y: middle })

const write = async (req: PayloadRequest, wanted: string, { data, info }: Encoded): Promise<Stated> => ({
  filename: await writeUnderFreeName(req, wanted, data),
  filesize: data.length,
  height: info.height,
  mimeType: `image/${path.extname(wanted).slice(1)}`,
  width: info.width,
})
