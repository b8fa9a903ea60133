import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import sharp from 'sharp'

import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { Refused, refused } from '../../../rules/refusals/refused.ts'
import { fileName } from '../../files/fileName.ts'
import { acceptedType, acceptedTypes } from '../../files/limits.ts'
import { damaged, noFile } from '../../files/payload/refuseFile.ts'
import { pictureProblem } from '../pictureProblem.ts'
import { sourceOf } from './sourceOf.ts'

/**
 * Checks the uploaded file before anything else. Without a file, Payload would download one from a URL in the fields.
 */
export const checkFile: CollectionBeforeOperationHook = async (operating) => {
  const { args, req } = operating
  const operation = operationOf(operating)
  const { duplicateFromID, overrideAccess } = args as { duplicateFromID?: unknown; overrideAccess?: boolean }
  if (req.file) await checkSent(req.file)
  else if (operation === 'create' && duplicateFromID === undefined && overrideAccess !== true) throw noFile()
  return args
}

/**
 * Validates a file: its type is detected from its bytes, not from its name, and a picture must be readable and within the
 * limits. Then sets its type and a safe name.
 *
 * @throws {Refused} 400 `bad-file` with what is wrong and what to send
 */
export const checkSent = async (file: NonNullable<PayloadRequest['file']>): Promise<void> => {
  const source = sourceOf(file)
  const { extension, type } = await typeOf(source)
  if (type.startsWith('image/')) await checkPicture(source)
  file.mimetype = type
  file.name = fileName(file.name, extension)
}

const typeOf = async (source: string | Buffer): Promise<{ type: string; extension: string }> => {
  const detected =
    typeof source === 'string' ? await fileTypeFromFile(source) : await fileTypeFromBuffer(source)
  refuseMoving(source, detected?.mime)
  const type = acceptedType(detected?.mime)
  if (detected && type) return { type, extension: detected.ext }
  const said = { allowed: acceptedTypes, path: 'file' } as const
  throw detected
    ? refused('bad-file/type', { ...said, type: detected.mime })
    : refused('bad-file/unknown', said)
}

/** Refuses animated PNG and AVIF, of which sharp reads only one frame. An animated AVIF is recognised by its brand. */
const refuseMoving = (source: string | Buffer, mime: string | undefined): void => {
  const isSequence = typeof source !== 'string' && source.toString('latin1', 4, 12) === 'ftypavis'
  const moving = mime === 'image/apng' ? 'PNG' : isSequence ? 'AVIF' : undefined
  if (moving !== undefined) throw refused('bad-file/moving', { format: moving, path: 'file' })
}

const checkPicture = async (source: string | Buffer): Promise<void> => {
  const { height, pages, width } = await sharp(source, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw damaged()
    })
  const problem = pictureProblem({ width, height, frames: pages ?? 1 })
  if (problem) throw new Refused(problem)
}
