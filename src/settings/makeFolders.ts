import { accessSync, constants, mkdirSync } from 'node:fs'

import { type Settings, SettingsError } from './readSettings.ts'

type Folders = Pick<Settings, 'dataDir' | 'mediaDir' | 'renditionsDir'>

const names = {
  dataDir: 'DATA_DIR',
  mediaDir: 'MEDIA_DIR',
  renditionsDir: 'RENDITIONS_DIR',
} as const satisfies Record<keyof Folders, string>

/**
 * Makes the folders that the settings name and that are not there yet.
 *
 * @throws {SettingsError} naming each that cannot be made or written to, and why
 */
export const makeFolders = (folders: Folders): void => {
  const problems = (Object.keys(names) as (keyof Folders)[]).flatMap((key) => {
    const reason = make(folders[key])
    return reason === undefined ? [] : [`${names[key]}: ${folders[key]} ${reason}`]
  })
  if (problems.length > 0) throw new SettingsError(problems)
}

const make = (folder: string): string | undefined => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    return reasons[code] ?? `cannot be used as a folder (${code})`
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'cannot be written to by the user that runs Copydesk',
  EEXIST: 'is a file, not a folder',
  ENOTDIR: 'lies below a file, not in a folder',
  EROFS: 'lies on a file system that can only be read',
  ENOSPC: 'cannot be made: there is no space left on the disk',
}
