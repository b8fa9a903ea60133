import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { placeOf } from '../../files/payload/mediaFolder.ts'
import { requestedCrop } from '../../uploads/payload/requestedCrop.ts'
import { focalInQuery } from '../../uploads/payload/sentFocal.ts'

type File = NonNullable<PayloadRequest['file']>
type Row = Readonly<Record<string, unknown>>

/**
 * The file with which a write replaces that of a picture: the uploaded one, or the picture's own file when it is to be
 * cropped. Undefined when the file stays.
 */
export const sentFile = async (req: PayloadRequest, row: Row): Promise<File | undefined> => {
  if (req.file) return { ...req.file, name: newName(req.file.name) }
  if (!requestedCrop(req) || typeof row['filename'] !== 'string') return undefined
  const data = await readStored(row['filename'])
  return { data, mimetype: String(row['mimeType']), name: newName(row['filename']), size: data.length }
}

/**
 * A name for the new file. Payload's own check looks at one collection and the disk, so it could reuse the name of a
 * picture whose file is missing.
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

/** The focal point that is sent with a crop; empty when the file stays, or none was sent. */
export const focalWithFile = (req: PayloadRequest): { focalX?: number; focalY?: number } => {
  const focalPoint = focalInQuery(req)
  return focalPoint ? { focalX: Number(focalPoint.x), focalY: Number(focalPoint.y) } : {}
}

/** Removes the file and its edits from a request, so that Payload does not process them. */
export const dropFile = (req: PayloadRequest): void => {
  const query = { ...req.query }
  delete query['uploadEdits']
  Object.assign(req, { query, file: undefined })
}
