import { randomBytes } from 'node:crypto'

import type { CollectionSlug, PayloadRequest } from 'payload'

import { numbered } from '../fileName.ts'
import { writeNew } from './mediaFolder.ts'
import { noteWritten } from './openFiles.ts'

/** So many names that are taken are counted on from; then chance decides, for a camera calls every picture `image.jpg`. */
const counted = 8

const collections = ['media', 'media-changes'] as const satisfies readonly CollectionSlug[]

/**
 * Writes a file of the library under the name that is wanted, or the next one that no file and no row has: nothing is ever
 * written over, however many come at once.
 *
 * @returns the name; the file leaves with the request's transaction when that fails
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

/** A row may have the name though its file is missing. */
const isOfRow = async (req: PayloadRequest, filename: string): Promise<boolean> => {
  const where = { filename: { equals: filename } }
  for (const collection of collections)
    if (await req.payload.db.findOne({ collection, req, where })) return true
  return false
}
