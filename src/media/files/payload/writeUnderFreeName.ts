import { randomBytes } from 'node:crypto'

import type { CollectionSlug, PayloadRequest } from 'payload'

import { numbered } from '../fileName.ts'
import { writeNew } from './mediaFolder.ts'
import { noteWritten } from './openFiles.ts'

/** How many numbered names are tried before random ones; some cameras call every picture `image.jpg`. */
const counted = 8

const collections = ['media', 'media-changes'] as const satisfies readonly CollectionSlug[]

/**
 * Writes a file to the library under the wanted name, or the next free one that no file and no row has. Nothing is ever
 * overwritten, even by concurrent uploads.
 *
 * @returns the name; the file is removed if the request's transaction is rolled back
 */
export const writeUnderFreeName = async (
  req: PayloadRequest,
  wanted: string,
  bytes: Uint8Array,
): Promise<string> => {
  for (let number = 0; ; number += 1) {
    const name = candidate(wanted, number)
    if ((await isOfRow(req, name)) || !(await writeNew(name, bytes))) continue
    await noteWritten(req, name)
    return name
  }
}

const candidate = (wanted: string, number: number): string => {
  if (number === 0) return wanted
  return numbered(wanted, number <= counted ? number : randomBytes(6).readUIntBE(0, 6))
}

/** Whether a row has the name, which is possible although its file is missing. */
const isOfRow = async (req: PayloadRequest, filename: string): Promise<boolean> => {
  const where = { filename: { equals: filename } }
  for (const collection of collections)
    if (await req.payload.db.findOne({ collection, req, where })) return true
  return false
}
