import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

import type { SqliteSession } from '../../../platform/database/payload/sessions.ts'
import { matchText } from '../matchText.ts'
import { firstRowOf } from '../rowOf.ts'
import {
  type Candidate,
  type Found,
  type Look,
  looksOf,
  type IndexQuery,
  mergeLooks,
} from '../searchIndex.ts'

/** Looks where the question says, and takes the newest matches of each look. */
export const findInSqlite = async (session: SqliteSession, question: IndexQuery): Promise<Found> => {
  const looks = looksOf(question)
  if (looks.length === 0) return mergeLooks([], [])
  const columns = looks.map((look, at) => sql`(${queryOf(question, look)}) as ${sql.identifier(`look${at}`)}`)
  const [row] = await session.all<Record<string, string>>(sql`select ${sql.join(columns, sql`, `)}`)
  const found = looks.map((_, at) => JSON.parse(row?.[`look${at}`] ?? '[]') as Candidate[])
  return mergeLooks(looks, found)
}

const tables = {
  headline: sql.identifier('search_headlines'),
  anywhere: sql.identifier('search_words'),
} as const

/** All of them as one JSON text: to get hundreds of rows from the driver one by one takes twice as long. */
const queryOf = (question: IndexQuery, look: Look): SQL => sql`
  select json_group_array(json_object('type', type, 'id', document, 'published', published, 'section', section,
    'people', json(people), 'lines', json_array(headline, dek, said)))
  from (select e.* from ${tables[look.in]} w cross join search_entries e on e.id = w.rowid
    where w.words match ${matchText(question, look.in)}${rowsOf(question, look)}${filtersOf(question)}
    order by w.rowid desc limit ${look.limit})`

/** Stories have row ids above zero, all else below. */
const rowsOf = ({ from, to }: IndexQuery, { kind }: Look): SQL => {
  if (kind === 'other') return sql` and w.rowid < 0`
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : firstRowOf(to) + 999_999
  return sql` and w.rowid between ${from === undefined ? 1 : firstRowOf(from)} and ${last}`
}

/** Where headlines are looked at, the words of people and sections are not: so the columns are asked. */
const filtersOf = ({ from, people, sections, to, types }: IndexQuery): SQL =>
  sql.join([
    sql` and e.type in ${[...types]}`,
    ...(sections ? [sql` and e.section in ${[...sections]}`] : []),
    ...(people ? [sql` and exists (select 1 from json_each(e.people) where value in ${[...people]})`] : []),
    ...(from === undefined ? [] : [sql` and e.published >= ${from}`]),
    ...(to === undefined ? [] : [sql` and e.published < ${to}`]),
  ])
