import { sql } from '@payloadcms/db-sqlite/drizzle'

import type { SqliteSession } from '../../../platform/database/payload/sessions.ts'
import { indexFormat, type IndexState } from '../searchIndex.ts'

/**
 * The full-text tables index words without storing the texts (`content=''`): one for headlines, one for everything. What is
 * needed to score a match is in `search_entries`, with short rows; long texts are in `search_texts`. An entry has the same
 * row id in all tables. Row ids of stories grow with the time of publication, so that the newest matches are found first
 * and are stored close together.
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

/** The state is dropped last: while it exists in another format, the next start begins again. */
const names = [
  'search_words',
  'search_headlines',
  'search_vocabulary',
  'search_texts',
  'search_entries',
  'search_state',
] as const

/**
 * Creates the tables. They are not part of Payload's schema and its migrations, because their contents can be rebuilt from
 * the live documents.
 *
 * @param session a transaction, because two processes may start at the same time
 */
export const makeTables = async (session: SqliteSession): Promise<void> => {
  if (await isCurrent(session)) return
  for (const name of names) await session.run(sql`drop table if exists ${sql.identifier(name)}`)
  for (const table of tables) await session.run(table)
  await session.run(
    sql`insert into search_state values ('format', ${String(indexFormat)}), ('state', 'filling')`,
  )
}

/** Whether the tables exist in this version's format. */
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
