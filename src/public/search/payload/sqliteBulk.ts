import { sql } from '@payloadcms/db-sqlite/drizzle'

import type { SqliteSession } from '../../../platform/database/payload/sessions.ts'
import { linesOf, type SearchEntry, sectionWord } from '../entry.ts'
import { isSpellable } from '../nearestWords.ts'
import { wantedRowOf } from '../rowOf.ts'
import { putInSqlite } from './sqliteWrite.ts'

type Placed = { row: number; entry: SearchEntry; lines: ReturnType<typeof linesOf> }

/** The number of row ids for each second. */
const room = 1000

/** Inserts entries that do not exist yet, with one statement for each table. */
export const putNewInSqlite = async (
  session: SqliteSession,
  entries: readonly SearchEntry[],
): Promise<void> => {
  const { placed, crowded } = await place(session, entries)
  await session.run(sql`insert into search_entries
    (id, type, document, published, section, people, headline, dek, said)
    select ${columns(9)} from json_each(${JSON.stringify(placed.map(entryRow))})`)
  await session.run(sql`insert into search_texts (id, version, said, body)
    select ${columns(4)} from json_each(${JSON.stringify(placed.map(textRow))})`)
  await session.run(sql`insert into search_headlines (rowid, words)
    select ${columns(2)} from json_each(${JSON.stringify(placed.map(headlineRow))})`)
  await session.run(sql`insert into search_words (rowid, words)
    select ${columns(2)} from json_each(${JSON.stringify(placed.map(wordsRow))})`)
  await session.run(sql`insert or ignore into search_vocabulary
    select value from json_each(${JSON.stringify(spellable(placed))})`)
  for (const entry of crowded) await putInSqlite(session, entry)
}

const columns = (count: number) =>
  sql.join(
    Array.from({ length: count }, (_, place) => sql.raw(`value ->> ${place}`)),
    sql`, `,
  )

/**
 * Gives each entry the next free row id of its second. Entries for which the second has no room left are returned as
 * `crowded`.
 */
const place = async (session: SqliteSession, entries: readonly SearchEntry[]) => {
  const wanted = JSON.stringify([...new Set(entries.map(wantedRowOf))])
  const rows = await session.all<{ wanted: number; last: number | null }>(sql`
    select value as wanted, (select max(id) from search_entries where id between value and value + ${room - 1}) as last
    from json_each(${wanted})`)
  const last = new Map(rows.map((row) => [row.wanted, row.last ?? row.wanted - 1]))
  const placed: Placed[] = []
  const crowded: SearchEntry[] = []
  for (const entry of entries) {
    const first = wantedRowOf(entry)
    const row = (last.get(first) ?? first - 1) + 1
    if (row >= first + room) crowded.push(entry)
    else {
      last.set(first, row)
      placed.push({ row, entry, lines: linesOf(entry) })
    }
  }
  return { placed, crowded }
}

const entryRow = ({ entry, lines: [headline, dek, said], row }: Placed) => {
  const { id, people, published, section, type } = entry
  return [row, type, id, published, section, JSON.stringify(people), headline, dek, said]
}

const textRow = ({ entry: { body, said, version }, row }: Placed) => [row, version, said, body]

const headlineRow = ({ lines: [headline], row }: Placed) => [row, headline]

const wordsRow = ({ entry: { section }, lines, row }: Placed) => [
  row,
  [...lines, section === null ? '' : sectionWord(section)].join(' '),
]

const spellable = (placed: readonly Placed[]): string[] => {
  const words = new Set<string>()
  for (const { lines } of placed)
    for (const line of [lines[0], lines[1], lines[3]]) for (const word of line.split(' ')) words.add(word)
  return [...words].filter(isSpellable)
}
