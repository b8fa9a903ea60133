import { isRecord } from '../values/isRecord.ts'
import { sqliteCodeOf } from './sqliteCode.ts'

/** What can be wrong with the database itself, whatever the query. */
export type Trouble = 'away' | 'corrupt' | 'full' | 'read-only'

/** How each is described to operators. */
export const troubleWords: Readonly<Record<Trouble, string>> = {
  away: 'it cannot be reached',
  corrupt: 'its file is damaged, or is not a database',
  full: 'there is no space left for it',
  'read-only': 'it is read-only',
}

/** By the prefixes of SQLite's result codes (sqlite.org/rescode.html). */
const sqliteCodes: readonly [start: string, trouble: Trouble][] = [
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'away'],
  ['SQLITE_CANTOPEN', 'away'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
]

/**
 * MongoDB's error codes: not primary, shutting down, interrupted by either; no space; no quorum. A socket that closes
 * while a query is written to it only has the code of the operating system.
 */
const mongoCodes: ReadonlyMap<unknown, Trouble> = new Map<unknown, Trouble>([
  ...[91, 189, 10_107, 11_600, 11_602, 13_435, 13_436].map((code) => [code, 'away'] as const),
  [14_031, 'full'],
  ...['EPIPE', 'ECONNRESET'].map((code) => [code, 'away'] as const),
])

/** The names of the driver's errors for a server that does not answer. */
const awayNames =
  /^Mongo(?:ose)?(?:Network|ServerSelection|NotConnected|TopologyClosed|PoolCleared|ServerClosed)/

type Coded = { name: string; message: string; code?: unknown; cause?: unknown }

/** What an error reveals about the database; undefined when it is about the query. */
export const troubleOf = (error: unknown): Trouble | undefined => {
  if (!isCoded(error)) return undefined
  const { cause, code, name } = error
  if (awayNames.test(name)) return 'away'
  return sqliteTrouble(error) ?? mongoCodes.get(code) ?? troubleOf(cause)
}

/** Checks the shape, because the SQLite driver's errors are not native errors, and others come from another realm. */
const isCoded = (error: unknown): error is Coded =>
  isRecord(error) && typeof error['name'] === 'string' && typeof error['message'] === 'string'

const sqliteTrouble = (error: Coded): Trouble | undefined => {
  const code = sqliteCodeOf(error)
  return sqliteCodes.find(([start]) => code?.startsWith(start))?.[1]
}

/** After how many seconds a client should try again. */
export const tryAgainIn = 5
