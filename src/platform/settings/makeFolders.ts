import { accessSync, constants, mkdirSync } from 'node:fs'

import { SettingsError } from './readSettings.ts'

/**
 * Creates the folders of the settings where they do not exist, and checks that they can be written to.
 *
 * @param folders paths by the names of their settings
 * @throws {SettingsError} naming each folder that cannot be created or written to, and why
 */
export const makeFolders = (folders: Readonly<Record<string, string>>): void => {
  const problems = Object.entries(folders).flatMap(([name, folder]) => {
    const reason = make(folder)
    return reason === undefined ? [] : [`${name}: ${folder} ${reason}`]
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
  ENOTDIR: 'is below a file, not below a folder',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'cannot be created: there is no space left on the disk',
}
