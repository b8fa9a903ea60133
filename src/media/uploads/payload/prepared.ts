import type { Part } from '../../sizes/part.ts'
import { type Encoded, encode } from '../../sizes/payload/encode.ts'
import { type KeptSize, keptSizes } from '../../sizes/payload/imageSizes.ts'
import { middle } from '../../sizes/version.ts'
import { sourceOf } from './sourceOf.ts'
import { storable } from './storable.ts'

type File = Parameters<typeof sourceOf>[0]

/** The sizes that were already made, by the bytes that are stored. */
const made = new WeakMap<Uint8Array, readonly Encoded[]>()

/** Whether a file has been prepared: in the form in which it is stored, with its sizes made. */
export const isPrepared = ({ data }: File): boolean => made.has(data)

/**
 * Prepares an uploaded picture for storage: the picture itself and its stored sizes. This takes long.
 *
 * @throws {Refused} when it cannot be opened, or the crop is outside of it
 */
export const prepare = async (file: File, part: Part | undefined): Promise<File> => {
  const data = await storable(sourceOf(file), file.mimetype, part)
  made.set(data, await encodeSizes(data))
  return { ...file, data, size: data.length }
}

/** The stored sizes of a picture in the order of `keptSizes`, prepared earlier or made now. */
export const sizesOf = async (bytes: Buffer): Promise<readonly Encoded[]> =>
  made.get(bytes) ?? encodeSizes(bytes)

const encodeSizes = (bytes: Buffer): Promise<Encoded[]> =>
  Promise.all(keptSizes.map((size) => encodeSize(bytes, size)))

const encodeSize = (bytes: Buffer, { format, width }: KeptSize): Promise<Encoded> =>
  encode(bytes, { width, height: undefined, fit: 'inside', format }, { x: middle, y: middle })
