import { sql } from '@payloadcms/db-sqlite/drizzle'

import type { SqliteSession } from '../../../platform/database/payload/sessions.ts'
import { type EntryKey, linesOf, type SearchEntry, sectionWord } from '../entry.ts'
import { isSpellable } from '../nearestWords.ts'
import { wantedRowOf } from '../rowOf.ts'

/** Inserts or replaces an entry. It keeps its row id unless its time of publication has changed. */
export const putInSqlite = async (session: SqliteSession, entry: SearchEntry): Promise<void> => {
  const { body, id, people, published, said, section, type, version } = entry
  const [headline, dek, saidLine, bodyLine] = linesOf(entry)
  const row = await rowFor(session, entry)
  const marks = section === null ? '' : sectionWord(section)
  const everything = [headline, dek, saidLine, bodyLine, marks].join(' ')
  await session.run(sql`insert or replace into search_entries
    (id, type, document, published, section, people, headline, dek, said)
    values (${row}, ${type}, ${id}, ${published}, ${section}, ${JSON.stringify(people)}, ${headline}, ${dek}, ${saidLine})`)
  await session.run(
    sql`insert or replace into search_texts (id, version, said, body) values (${row}, ${version}, ${said}, ${body})`,
  )
  await session.run(sql`insert or replace into search_headlines (rowid, words) values (${row}, ${headline})`)
  await session.run(sql`insert or replace into search_words (rowid, words) values (${row}, ${everything})`)
  const spellable = [...new Set([headline, dek, bodyLine].join(' ').split(' '))].filter(isSpellable)
  await session.run(
    sql`insert or ignore into search_vocabulary select value from json_each(${JSON.stringify(spellable)})`,
  )
}

export const removeFromSqlite = async (session: SqliteSession, key: EntryKey): Promise<void> => {
  const found = await findRow(session, key)
  if (found) await removeRow(session, found.id)
}

const findRow = async (
  session: SqliteSession,
  { id, type }: EntryKey,
): Promise<{ id: number; published: string } | undefined> =>
  (
    await session.all<{ id: number; published: string }>(
      sql`select id, published from search_entries where type = ${type} and document = ${id}`,
    )
  )[0]

const removeRow = async (session: SqliteSession, row: number): Promise<void> => {
  await session.run(sql`delete from search_words where rowid = ${row}`)
  await session.run(sql`delete from search_headlines where rowid = ${row}`)
  await session.run(sql`delete from search_texts where id = ${row}`)
  await session.run(sql`delete from search_entries where id = ${row}`)
}

/** The row id that an entry has, or a new one if the entry is new or its time of publication has changed. */
const rowFor = async (session: SqliteSession, entry: SearchEntry): Promise<number> => {
  const found = await findRow(session, entry)
  if (found?.published === entry.published) return found.id
  if (found) await removeRow(session, found.id)
  return freeRow(session, wantedRowOf(entry))
}

/** The next free row id of the entry's second; if that is full, one of the following seconds'. */
const freeRow = async (session: SqliteSession, wanted: number): Promise<number> => {
  for (const room of [999, 999_999]) {
    const query = sql`select max(id) as last from search_entries where id between ${wanted} and ${wanted + room}`
    const last = (await session.all<{ last: number | null }>(query))[0]?.last ?? wanted - 1
    if (last < wanted + room) return last + 1
  }
  throw new Error('There is no free row in the search index for this time of publication.')
}
