import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import sharp from 'sharp'

import { refused } from '../../../rules/refusals/refused.ts'
import { writeNew } from '../../files/payload/mediaFolder.ts'
import { noteWritten } from '../../files/payload/openFiles.ts'
import { focalOf } from '../../sizes/version.ts'
import { makeSizes } from './makeSizes.ts'
import { sentFocal } from './sentFocal.ts'
import { bytesOf } from './sourceOf.ts'

type Stored = Readonly<Record<string, unknown>>

/** Stores the facts of a new file, derived from its bytes, and creates its sizes. */
export const stampFile: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { file } = req
  if (!file) return data
  const stored = data as Stored
  const filename = String(stored['filename'])
  const original = (originalDoc ?? {}) as Stored
  if (original['id'] !== undefined) await claim(req, filename)
  const focal = sentFocal.take(req) ?? focalOf(original)
  if (!file.mimetype.startsWith('image/')) return data
  const bytes = await bytesOf(file)
  const { height, pageHeight, width } = await sharp(bytes).metadata()
  const sizes = await makeSizes(req, bytes, filename)
  return { ...stored, width, height: pageHeight ?? height, focalX: focal.x, focalY: focal.y, sizes }
}

/**
 * Claims the name of a duplicated file. Payload checks that the name is free but writes the file later, when somebody else
 * may have taken it.
 */
const claim = async (req: PayloadRequest, filename: string): Promise<void> => {
  if (!(await writeNew(filename, new Uint8Array()))) throw refused('write-conflict/name')
  await noteWritten(req, filename)
}
