import { isRecord } from '../values/isRecord.ts'
import { sqliteCodeOf } from './sqliteCode.ts'

/** What can be wrong with a database whatever was asked of it. */
export type Trouble = 'away' | 'corrupt' | 'full' | 'read-only'

/** What an operator is told of it. */
export const troubleWords: Readonly<Record<Trouble, string>> = {
  away: 'it cannot be reached',
  corrupt: 'its file is damaged, or is no database',
  full: 'there is no space left for it',
  'read-only': 'it can only be read',
}

/** By the beginnings of SQLite's result codes (sqlite.org/rescode.html). */
const sqliteCodes: readonly [start: string, trouble: Trouble][] = [
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'away'],
  ['SQLITE_CANTOPEN', 'away'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
]

/**
 * MongoDB's error codes: not primary, shutting down, interrupted by either; no space; no quorum for an answer. A socket that
 * is closed while a question is written to it has no other words than the system's.
 */
const mongoCodes: ReadonlyMap<unknown, Trouble> = new Map<unknown, Trouble>([
  ...[91, 189, 10_107, 11_600, 11_602, 13_435, 13_436].map((code) => [code, 'away'] as const),
  [14_031, 'full'],
  ...['EPIPE', 'ECONNRESET'].map((code) => [code, 'away'] as const),
])

/** The driver's errors of a server that does not answer. */
const awayNames =
  /^Mongo(?:ose)?(?:Network|ServerSelection|NotConnected|TopologyClosed|PoolCleared|ServerClosed)/

type Coded = { name: string; message: string; code?: unknown; cause?: unknown }

/** What an error says of the database; undefined when it is about what was asked. */
export const troubleOf = (error: unknown): Trouble | undefined => {
  if (!isCoded(error)) return undefined
  const { cause, code, name } = error
  if (awayNames.test(name)) return 'away'
  return sqliteTrouble(error) ?? mongoCodes.get(code) ?? troubleOf(cause)
}

/** By its shape: the SQLite driver's errors are none that Node calls native, and other errors come from another realm. */
const isCoded = (error: unknown): error is Coded =>
  isRecord(error) && typeof error['name'] === 'string' && typeof error['message'] === 'string'

const sqliteTrouble = (error: Coded): Trouble | undefined => {
  const code = sqliteCodeOf(error)
  return sqliteCodes.find(([start]) => code?.startsWith(start))?.[1]
}

/** When to try again, in seconds. */
export const tryAgainIn = 5
