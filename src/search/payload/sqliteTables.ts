import { sql } from '@payloadcms/db-sqlite/drizzle'

import { indexFormat, type IndexState } from '../searchIndex.ts'

type Query = ReturnType<typeof sql>

/** As much of the SQLite adapter as the index needs: its connection, and the transactions that are open. */
export type Session = {
  all: <Row>(query: Query) => Promise<Row[]>
  run: (query: Query) => Promise<unknown>
}

/**
 * The words are kept without the texts that they come from (`content=''`): those are in `search_entries`. Both have
 * the same row ids, which rise with the time of publication: so the newest matches are found first, and cheaply.
 */
const tables = [
  sql`create table search_state (name text primary key, value text not null) without rowid`,
  sql`create table search_entries (
    id integer primary key, type text not null, document text not null, version text not null,
    published text not null, section text, people text not null, dek text not null, said text not null,
    body text not null, unique (type, document))`,
  sql`create virtual table search_text using fts5 (
    headline, dek, people, body, content='', contentless_delete=1, tokenize='ascii', prefix='2 3')`,
  sql`create virtual table search_words using fts5vocab (search_text, row)`,
]

const names = ['search_words', 'search_text', 'search_entries', 'search_state'] as const

/**
 * Makes the tables, which are no part of Payload's schema: none of its migrations knows them, and whatever they hold
 * can be made again from the live texts.
 *
 * @param session a transaction, for two processes may start at once
 */
export const makeTables = async (session: Session): Promise<void> => {
  if (await isCurrent(session)) return
  for (const name of names) await session.run(sql`drop table if exists ${sql.identifier(name)}`)
  for (const table of tables) await session.run(table)
  await session.run(sql`insert into search_state values ('format', ${String(indexFormat)})`)
  await session.run(sql`insert into search_state values ('state', 'filling')`)
}

/** Whether the tables are there, and made by this version. */
export const isCurrent = async (session: Session): Promise<boolean> => {
  const table = sql`select name from sqlite_master where name = 'search_state'`
  if ((await session.all(table)).length === 0) return false
  return (await readValue(session, 'format')) === String(indexFormat)
}

export const readState = async (session: Session): Promise<IndexState> =>
  (await readValue(session, 'state')) === 'complete' ? 'complete' : 'filling'

export const writeState = async (session: Session, state: IndexState): Promise<void> => {
  await session.run(sql`update search_state set value = ${state} where name = 'state'`)
}

const readValue = async (session: Session, name: string): Promise<string | undefined> => {
  const rows = await session.all<{ value: string }>(sql`select value from search_state where name = ${name}`)
  return rows[0]?.value
}
