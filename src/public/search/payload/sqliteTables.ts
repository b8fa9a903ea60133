import { sql } from '@payloadcms/db-sqlite/drizzle'

import type { SqliteSession } from '../../../platform/database/payload/sessions.ts'
import { indexFormat, type IndexState } from '../searchIndex.ts'

/**
 * Words are kept without the texts that they come from (`content=''`), once for the headlines alone and once for
 * everything; what is weighed in one table of short rows, and long texts in another. Their row ids are the same and
 * rise with the time of publication, so that the newest matches are found first, and lie side by side.
 */
const tables = [
  sql`create table search_state (name text primary key, value text not null) without rowid`,
  sql`create table search_entries (
    id integer primary key, type text not null, document text not null, published text not null, section text,
    people text not null, headline text not null, dek text not null, said text not null, unique (type, document))`,
  sql`create table search_texts (
    id integer primary key, version text not null, said text not null, body text not null)`,
  sql`create table search_vocabulary (word text primary key) without rowid`,
  sql`create virtual table search_headlines using fts5 (
    words, content='', contentless_delete=1, tokenize='ascii', prefix='3')`,
  sql`create virtual table search_words using fts5 (
    words, content='', contentless_delete=1, tokenize='ascii', prefix='3')`,
]

/** The state goes last: until then it is plain that something has to be done. */
const names = [
  'search_words',
  'search_headlines',
  'search_vocabulary',
  'search_texts',
  'search_entries',
  'search_state',
] as const

/**
 * Makes the tables, which are no part of Payload's schema: none of its migrations knows them, and whatever they hold
 * can be made again from the live texts.
 *
 * @param session a transaction, for two processes may start at once
 */
export const makeTables = async (session: SqliteSession): Promise<void> => {
  if (await isCurrent(session)) return
  for (const name of names) await session.run(sql`drop table if exists ${sql.identifier(name)}`)
  for (const table of tables) await session.run(table)
  await session.run(
    sql`insert into search_state values ('format', ${String(indexFormat)}), ('state', 'filling')`,
  )
}

/** Whether the tables are there, and made by this version. */
export const isCurrent = async (session: SqliteSession): Promise<boolean> => {
  const table = sql`select name from sqlite_master where name = 'search_state'`
  if ((await session.all(table)).length === 0) return false
  return (await readValue(session, 'format')) === String(indexFormat)
}

export const readState = async (session: SqliteSession): Promise<IndexState> =>
  (await readValue(session, 'state')) === 'complete' ? 'complete' : 'filling'

export const writeState = async (session: SqliteSession, state: IndexState): Promise<void> => {
  await session.run(sql`update search_state set value = ${state} where name = 'state'`)
}

const readValue = async (session: SqliteSession, name: string): Promise<string | undefined> => {
  const rows = await session.all<{ value: string }>(sql`select value from search_state where name = ${name}`)
  return rows[0]?.value
}
