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

/** Finds the newest matches of each lookup. */
export const findInSqlite = async (session: SqliteSession, query: IndexQuery): Promise<Found> => {
  const looks = looksOf(query)
  if (looks.length === 0) return mergeLooks([], [])
  const columns = looks.map((look, at) => sql`(${queryOf(query, look)}) as ${sql.identifier(`look${at}`)}`)
  const [row] = await session.all<Record<string, string>>(sql`select ${sql.join(columns, sql`, `)}`)
  const found = looks.map((_, at) => JSON.parse(row?.[`look${at}`] ?? '[]') as Candidate[])
  return mergeLooks(looks, found)
}

const tables = {
  headline: sql.identifier('search_headlines'),
  anywhere: sql.identifier('search_words'),
} as const

/** Returns the matches as one JSON text: getting hundreds of rows from the driver one by one takes twice as long. */
const queryOf = (query: IndexQuery, look: Look): SQL => sql`
  select json_group_array(json_object('type', type, 'id', document, 'published', published, 'section', section,
    'people', json(people), 'lines', json_array(headline, dek, said)))
  from (select e.* from ${tables[look.in]} w cross join search_entries e on e.id = w.rowid
    where w.words match ${matchText(query, look.in)}${rowsOf(query, look)}${filtersOf(query)}
    order by w.rowid desc limit ${look.limit})`

/** Stories have positive row ids, everything else negative ones. */
const rowsOf = ({ from, to }: IndexQuery, { kind }: Look): SQL => {
  if (kind === 'other') return sql` and w.rowid < 0`
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : firstRowOf(to) + 999_999
  return sql` and w.rowid between ${from === undefined ? 1 : firstRowOf(from)} and ${last}`
}

/** Filters by columns, because the index of headlines does not have the words for people and sections. */
const filtersOf = ({ from, people, sections, to, types }: IndexQuery): SQL =>
  sql.join([
    sql` and e.type in ${[...types]}`,
    ...(sections ? [sql` and e.section in ${[...sections]}`] : []),
    ...(people ? [sql` and exists (select 1 from json_each(e.people) where value in ${[...people]})`] : []),
    ...(from === undefined ? [] : [sql` and e.published >= ${from}`]),
    ...(to === undefined ? [] : [sql` and e.published < ${to}`]),
  ])
