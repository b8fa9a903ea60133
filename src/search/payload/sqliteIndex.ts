import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { retryBusy } from '../../database/retryBusy.ts'
import type { EntryKey } from '../entry.ts'
import type { EntryTexts, IndexState, SearchIndex } from '../searchIndex.ts'
import { putNewInSqlite } from './sqliteBulk.ts'
import { findInSqlite } from './sqliteFind.ts'
import { isCurrent, makeTables, readState, type Session, writeState } from './sqliteTables.ts'
import { putInSqlite, removeFromSqlite } from './sqliteWrite.ts'

type Transact = (
  work: (session: Session) => Promise<void>,
  options: { behavior: 'immediate' },
) => Promise<void>

type SqliteAdapter = {
  drizzle: Session & { transaction: Transact }
  sessions: Record<string, { db: Session } | undefined>
}

/** The index in the newsroom's own SQLite file, by FTS5. */
export const sqliteIndex = (payload: Payload): SearchIndex<PayloadRequest> => {
  const db = payload.db as unknown as SqliteAdapter
  return {
    open: () => open(db),
    state: () => readState(db.drizzle),
    setState: async (req, state) => writeState(await sessionOf(db, req), state),
    put: async (req, entry) => putInSqlite(await sessionOf(db, req), entry),
    putNew: async (req, entries) => putNewInSqlite(await sessionOf(db, req), entries),
    remove: async (req, key) => removeFromSqlite(await sessionOf(db, req), key),
    find: (question) => findInSqlite(db.drizzle, question),
    texts: (keys) => (keys.length === 0 ? Promise.resolve([]) : textsOf(db.drizzle, keys)),
    wordsLike: (word) => wordsLike(db.drizzle, word),
    keysAfter: (key, limit) => keysAfter(db.drizzle, key, limit),
  }
}

const open = async ({ drizzle }: SqliteAdapter): Promise<IndexState> => {
  if (!(await isCurrent(drizzle)))
    await retryBusy(() => drizzle.transaction(makeTables, { behavior: 'immediate' }))
  return readState(drizzle)
}

/** @throws {Error} outside a transaction: what is written there could stay when the change does not */
const sessionOf = async ({ sessions }: SqliteAdapter, req: PayloadRequest): Promise<Session> => {
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('The search index is written in a transaction alone.')
  return session.db
}

const textsOf = (session: Session, keys: readonly EntryKey[]): Promise<EntryTexts[]> =>
  session.all<EntryTexts>(sql`
    select e.type, e.document as id, t.version, t.said, t.body
    from search_entries e join search_texts t on t.id = e.id
    where (e.type, e.document) in (values ${sql.join(
      keys.map(({ id, type }) => sql`(${type}, ${id})`),
      sql`, `,
    )})`)

/** Most words that are looked at for one that is misspelt. */
const mostWords = 20_000

/** Of about its length, with its first letter, or with its first two letters swapped. */
const wordsLike = async (session: Session, word: string): Promise<string[]> => {
  const [first = '', second = ''] = Array.from(word)
  const query = (beginning: string) =>
    session.all<{ word: string }>(sql`select word from search_vocabulary
      where word >= ${beginning} and word < ${`${beginning}\u{10ffff}`} and length(word) >= ${word.length - 2}
      limit ${mostWords}`)
  return [...(await query(first)), ...(await query(second + first))].map((row) => row.word)
}

const keysAfter = (session: Session, key: EntryKey | undefined, limit: number): Promise<EntryKey[]> =>
  session.all(sql`select type, document as id from search_entries
    where (type, document) > (${key?.type ?? ''}, ${key?.id ?? ''}) order by type, document limit ${limit}`)
