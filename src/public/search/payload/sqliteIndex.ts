import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { sqliteSession, type SqliteSession } from '../../../platform/database/payload/sessions.ts'
import { retryBusy } from '../../../platform/database/sqlite/retryBusy.ts'
import type { EntryKey } from '../entry.ts'
import type { EntryTexts, IndexState, SearchIndex } from '../searchIndex.ts'
import { putNewInSqlite } from './sqliteBulk.ts'
import { findInSqlite } from './sqliteFind.ts'
import { isCurrent, makeTables, readState, writeState } from './sqliteTables.ts'
import { putInSqlite, removeFromSqlite } from './sqliteWrite.ts'

type Transact = (
  work: (session: SqliteSession) => Promise<void>,
  options: { behavior: 'immediate' },
) => Promise<void>

type Connection = SqliteSession & { transaction: Transact }

/** The search index in the newsroom's SQLite file, with FTS5. */
export const sqliteIndex = (payload: Payload): SearchIndex<PayloadRequest> => {
  const { drizzle } = payload.db as unknown as { drizzle: Connection }
  return {
    open: () => open(drizzle),
    state: () => readState(drizzle),
    setState: async (req, state) => writeState(await sqliteSession(req), state),
    put: async (req, entry) => putInSqlite(await sqliteSession(req), entry),
    putNew: async (req, entries) => putNewInSqlite(await sqliteSession(req), entries),
    remove: async (req, key) => removeFromSqlite(await sqliteSession(req), key),
    find: (query) => findInSqlite(drizzle, query),
    texts: (keys) => (keys.length === 0 ? Promise.resolve([]) : textsOf(drizzle, keys)),
    wordsLike: (word) => wordsLike(drizzle, word),
    keysAfter: (key, limit) => keysAfter(drizzle, key, limit),
  }
}

const open = async (drizzle: Connection): Promise<IndexState> => {
  if (!(await isCurrent(drizzle)))
    await retryBusy(() => drizzle.transaction(makeTables, { behavior: 'immediate' }))
  return readState(drizzle)
}

const textsOf = (session: SqliteSession, keys: readonly EntryKey[]): Promise<EntryTexts[]> =>
  session.all<EntryTexts>(sql`
    select e.type, e.document as id, t.version, t.said, t.body
    from search_entries e join search_texts t on t.id = e.id
    where (e.type, e.document) in (values ${sql.join(
      keys.map(({ id, type }) => sql`(${type}, ${id})`),
      sql`, `,
    )})`)

/** The largest number of words that are compared with a misspelt one. */
const mostWords = 20_000

/** Words that begin with the same letter, or with the first two letters swapped, and are not much shorter. */
const wordsLike = async (session: SqliteSession, word: string): Promise<string[]> => {
  const [first = '', second = ''] = Array.from(word)
  const query = (beginning: string) =>
    session.all<{ word: string }>(sql`select word from search_vocabulary
      where word >= ${beginning} and word < ${`${beginning}\u{10ffff}`} and length(word) >= ${word.length - 2}
      limit ${mostWords}`)
  return [...(await query(first)), ...(await query(second + first))].map((row) => row.word)
}

const keysAfter = (session: SqliteSession, key: EntryKey | undefined, limit: number): Promise<EntryKey[]> =>
  session.all(sql`select type, document as id from search_entries
    where (type, document) > (${key?.type ?? ''}, ${key?.id ?? ''}) order by type, document limit ${limit}`)
