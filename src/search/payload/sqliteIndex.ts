import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { retryBusy } from '../../database/retryBusy.ts'
import { type EntryKey, linesOf, type SearchEntry } from '../entry.ts'
import { wantedRowOf } from '../rowOf.ts'
import type { EntryTexts, IndexState, SearchIndex } from '../searchIndex.ts'
import { findInSqlite } from './sqliteFind.ts'
import { isCurrent, makeTables, readState, type Session, writeState } from './sqliteTables.ts'

type Transact = (
  work: (session: Session) => Promise<void>,
  options: { behavior: 'immediate' },
) => Promise<void>

type SqliteAdapter = {
  drizzle: Session & { transaction: Transact }
  sessions: Record<string, { db: Session } | undefined>
}

/** Most words that are looked at for one that is misspelt. */
const mostWords = 20_000

/** The index in the newsroom's own SQLite file, by FTS5. */
export const sqliteIndex = (payload: Payload): SearchIndex<PayloadRequest> => {
  const db = payload.db as unknown as SqliteAdapter
  return {
    open: () => open(db),
    state: () => readState(db.drizzle),
    setState: async (req, state) => writeState(await sessionOf(db, req), state),
    put: async (req, entry) => put(await sessionOf(db, req), entry),
    remove: async (req, key) => remove(await sessionOf(db, req), await rowOf(await sessionOf(db, req), key)),
    find: (question) => findInSqlite(db.drizzle, question),
    texts: async (keys) => (await Promise.all(keys.map((key) => textsOf(db.drizzle, key)))).flat(),
    wordsFrom: (beginning) => wordsFrom(db.drizzle, beginning),
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

const rowOf = async (session: Session, { id, type }: EntryKey): Promise<number | undefined> => {
  const found = sql`select id from search_entries where type = ${type} and document = ${id}`
  return (await session.all<{ id: number }>(found))[0]?.id
}

const put = async (session: Session, entry: SearchEntry): Promise<void> => {
  await remove(session, await rowOf(session, entry))
  const row = await freeRow(session, wantedRowOf(entry))
  const { body, dek, id, people, published, said, section, type, version } = entry
  const lines = linesOf(entry)
  await session.run(sql`insert into search_entries
    (id, type, document, version, published, section, people, dek, said, body)
    values (${row}, ${type}, ${id}, ${version}, ${published}, ${section}, ${people.join(' ')}, ${dek}, ${said}, ${body})`)
  await session.run(sql`insert into search_text (rowid, headline, dek, people, body)
    values (${row}, ${lines.headline}, ${lines.dek}, ${lines.people}, ${lines.body})`)
}

const remove = async (session: Session, row: number | undefined): Promise<void> => {
  if (row === undefined) return
  await session.run(sql`delete from search_text where rowid = ${row}`)
  await session.run(sql`delete from search_entries where id = ${row}`)
}

/** The wanted row or the next one that is free: within the second if it has room, else soon after. */
const freeRow = async (session: Session, wanted: number): Promise<number> => {
  for (const room of [999, 999_999]) {
    const query = sql`select max(id) as last from search_entries where id between ${wanted} and ${wanted + room}`
    const last = (await session.all<{ last: number | null }>(query))[0]?.last ?? wanted - 1
    if (last < wanted + room) return last + 1
  }
  throw new Error('A million stories were published in these minutes: there is no room for another.')
}

const textsOf = (session: Session, { id, type }: EntryKey): Promise<EntryTexts[]> =>
  session.all<EntryTexts>(sql`select type, document as id, version, dek, said, body from search_entries
    where type = ${type} and document = ${id}`)

const wordsFrom = (session: Session, beginning: string): Promise<{ word: string; count: number }[]> =>
  session.all(sql`select term as word, doc as count from search_words
    where term >= ${beginning} and term < ${`${beginning}\u{10ffff}`} limit ${mostWords}`)

const keysAfter = (session: Session, key: EntryKey | undefined, limit: number): Promise<EntryKey[]> =>
  session.all(sql`select type, document as id from search_entries
    where (type, document) > (${key?.type ?? ''}, ${key?.id ?? ''}) order by type, document limit ${limit}`)
