import { rename, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { settings } from '../../../platform/settings/settings.ts'

/** The folder of the library cannot be written to: it is full, read-only or missing. */
export class FolderUnavailable extends Error {
  override readonly name = 'FolderUnavailable'
}

/** The path of a file in the library; folders in the name are ignored. */
export const placeOf = (name: string): string => path.join(settings.mediaDir, path.basename(name))

/**
 * Writes a new file.
 *
 * @returns false when the name is taken
 * @throws {FolderUnavailable} when it cannot be written; no partial file is left
 */
export const writeNew = async (name: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    await writeFile(placeOf(name), bytes, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    await removeFile(name).catch(() => undefined)
    throw new FolderUnavailable(
      'MEDIA_DIR cannot be written to. Check that the folder exists, is writable and has space.',
      { cause: error },
    )
  }
}

/** Removes a file, if it exists. */
export const removeFile = (name: string): Promise<void> => unlessMissing(unlink(placeOf(name)))

/** Renames a file, if it exists. */
export const renameFile = (from: string, to: string): Promise<void> =>
  unlessMissing(rename(placeOf(from), placeOf(to)))

const unlessMissing = async (work: Promise<void>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code
