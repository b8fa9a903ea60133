import { accessSync, constants, mkdirSync } from 'node:fs'

import { SettingsError } from './readSettings.ts'

/**
 * Makes the folders that settings name and that are not there yet.
 *
 * @param folders by the names of their settings
 * @throws {SettingsError} naming each that cannot be made or written to, and why
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
  ENOTDIR: 'lies below a file, not in a folder',
  EROFS: 'lies on a file system that can only be read',
  ENOSPC: 'cannot be made: there is no space left on the disk',
}
