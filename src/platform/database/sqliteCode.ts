import { isRecord } from '../values/isRecord.ts'

/**
 * The result code of SQLite's that an error came with, or an error behind it: `SQLITE_BUSY`, `SQLITE_CONSTRAINT_FOREIGNKEY`
 * (sqlite.org/rescode.html). Undefined for errors of anything else.
 */
export const sqliteCodeOf = (error: unknown): string | undefined => {
  if (!isRecord(error)) return undefined
  const { cause, code } = error
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : sqliteCodeOf(cause)
}
