import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { writeUnderFreeName } from '../../files/payload/writeUnderFreeName.ts'
import type { Encoded } from '../../sizes/payload/encode.ts'
import { keptSizes } from '../../sizes/payload/imageSizes.ts'
import { sizesOf } from './prepared.ts'

/** The facts of a stored size in its document. */
type Stated = { filename: string; filesize: number; height: number; mimeType: string; width: number }

/**
 * Writes the files of a picture's stored sizes, which are never larger than the picture. Sizes with the same result share
 * one file.
 *
 * @param filename the file name of the picture
 */
export const makeSizes = async (
  req: PayloadRequest,
  bytes: Buffer,
  filename: string,
): Promise<Record<string, Stated>> => {
  const encoded = await sizesOf(bytes)
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

const write = async (req: PayloadRequest, wanted: string, { data, info }: Encoded): Promise<Stated> => ({
  filename: await writeUnderFreeName(req, wanted, data),
  filesize: data.length,
  height: info.height,
  mimeType: `image/${path.extname(wanted).slice(1)}`,
  width: info.width,
})
