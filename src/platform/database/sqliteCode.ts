import { isRecord } from '../values/isRecord.ts'

/**
 * The SQLite result code of an error or of one of its causes, such as `SQLITE_BUSY` or `SQLITE_CONSTRAINT_FOREIGNKEY`
 * (sqlite.org/rescode.html); undefined for other errors.
 */
export const sqliteCodeOf = (error: unknown): string | undefined => {
  if (!isRecord(error)) return undefined
  const { cause, code } = error
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : sqliteCodeOf(cause)
}
