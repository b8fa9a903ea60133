import { rename, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { settings } from '../../../platform/settings/settings.ts'

/** The folder of the library cannot be written: it is full, read-only or not there. */
export class FolderUnavailable extends Error {
  override readonly name = 'FolderUnavailable'
}

/** Where a file of the library lies; a name leads nowhere else. */
export const placeOf = (name: string): string => path.join(settings.mediaDir, path.basename(name))

/**
 * Writes a file that is not there yet.
 *
 * @returns false when the name is taken
 * @throws {FolderUnavailable} when it cannot be written; nothing of it is left
 */
export const writeNew = async (name: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    await writeFile(placeOf(name), bytes, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    await removeFile(name).catch(() => undefined)
    throw new FolderUnavailable('MEDIA_DIR cannot be written.', { cause: error })
  }
}

/** Removes a file; it is no fault when there is none. */
export const removeFile = (name: string): Promise<void> => unlessMissing(unlink(placeOf(name)))

/** Gives a file another name; it is no fault when there is none. */
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
