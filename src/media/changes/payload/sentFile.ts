import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { placeOf } from '../../files/payload/mediaFolder.ts'
import { partToCut } from '../../uploads/payload/partToCut.ts'
import { focalInQuery } from '../../uploads/payload/sentFocal.ts'

type File = NonNullable<PayloadRequest['file']>
type Row = Readonly<Record<string, unknown>>

/**
 * The file that a write puts in the place of a picture's: one that was sent, or the picture's own where a part of it is
 * to be cut out. Undefined when the file stays.
 */
export const sentFile = async (req: PayloadRequest, row: Row): Promise<File | undefined> => {
  if (req.file) return { ...req.file, name: newName(req.file.name) }
  if (!partToCut(req) || typeof row['filename'] !== 'string') return undefined
  const data = await readStored(row['filename'])
  return { data, mimetype: String(row['mimeType']), name: newName(row['filename']), size: data.length }
}

/**
 * Payload looks for names that are taken in one collection and on the disk: a name that a picture has whose file is
 * missing would be given again.
 */
const newName = (name: string): string => {
  const { ext, name: stem } = path.parse(name)
  return `${stem.replace(/-[\da-f]{8}$/, '')}-${randomBytes(4).toString('hex')}${ext}`
}

/** @throws {Refused} 404 `file-missing` */
const readStored = async (filename: string): Promise<Buffer> => {
  try {
    return await readFile(placeOf(filename))
  } catch {
    throw refused('file-missing')
  }
}

/** The focal point that comes with a part to be cut out; none where the file stays, or comes without. */
export const focalWithFile = (req: PayloadRequest): { focalX?: number; focalY?: number } => {
  const focalPoint = focalInQuery(req)
  return focalPoint ? { focalX: Number(focalPoint.x), focalY: Number(focalPoint.y) } : {}
}

/** Takes the file off a request, and what was to be done with it: whoever needed it has it. */
export const dropFile = (req: PayloadRequest): void => {
  const query = { ...req.query }
  delete query['uploadEdits']
  Object.assign(req, { query, file: undefined })
}
