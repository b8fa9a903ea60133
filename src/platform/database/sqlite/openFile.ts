import { LibsqlError } from '@libsql/client'
import Database from 'libsql'

/**
 * Opens a SQLite file, or makes it. The driver gives an error without a code when it cannot.
 *
 * @throws {LibsqlError} `SQLITE_CANTOPEN`
 */
export const openFile = (file: string): Database.Database => {
  try {
    return new Database(file, {})
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error))
    throw new LibsqlError(cause.message, 'SQLITE_CANTOPEN', undefined, cause)
  }
}
