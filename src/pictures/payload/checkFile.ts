import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import sharp from 'sharp'

import { acceptedType, acceptedTypes, pixelLimit } from '../limits.ts'
import { sourceOf } from './sourceOf.ts'

type File = NonNullable<PayloadRequest['file']>

/**
 * Looks at what was sent before anything else does: the type is found from the bytes, never taken from the
 * name, and a picture must open and stay within the pixel limit.
 *
 * @throws {ValidationError} naming what is wrong with the file and what to send
 */
export const checkFile: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { file } = req
  if (!file) return args
  const source = sourceOf(file)
  const detected =
    typeof source === 'string' ? await fileTypeFromFile(source) : await fileTypeFromBuffer(source)
  const type = acceptedType(detected?.mime)
  if (!detected || !type)
    throw refuse(`This is ${detected?.mime ?? 'no media file'}. Send one of: ${acceptedTypes.join(', ')}.`)
  if (type.startsWith('image/')) await checkPicture(source)
  file.mimetype = type
  file.name = nameWith(file, detected.ext)
  return args
}

const checkPicture = async (source: string | Buffer): Promise<void> => {
  const { width, height, pages } = await sharp(source, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refuse('This picture cannot be opened; it may be damaged.')
    })
  const pixels = width * height * (pages ?? 1)
  if (pixels > pixelLimit) {
    throw refuse(`This picture has ${Math.round(pixels / 1e6)} megapixels; ${pixelLimit / 1e6} are the most.`)
  }
}

/** The name keeps its stem and gets the ending of what the bytes are. */
const nameWith = (file: File, extension: string): string => {
  const stem =
    file.name
      .replace(/\.[^.]*$/, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .slice(0, 100) || 'file'
  return `${stem}.${extension}`
}

const refuse = (message: string): ValidationError =>
  new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] })
