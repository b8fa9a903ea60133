import { LibsqlError } from '@libsql/client'
import Database from 'libsql'

/**
 * Opens a SQLite file, and creates it when it does not exist. Gives the driver's error a code, which it lacks.
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
