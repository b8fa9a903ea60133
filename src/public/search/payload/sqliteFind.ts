import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

import type { SqliteSession } from '../../../platform/database/payload/sessions.ts'
import { matchText } from '../matchText.ts'
import { firstRowOf } from '../rowOf.ts'
import { type Candidate, type Found, type Look, looksOf, type Question, together } from '../searchIndex.ts'

type Row = Pick<Candidate, 'published' | 'section' | 'type'> &
  Record<'document' | 'people' | 'headline' | 'dek' | 'said', string>

/** Looks where the question says, and takes the newest matches of each look. */
export const findInSqlite = async (session: SqliteSession, question: Question): Promise<Found> => {
  const looks = looksOf(question)
  const found: Candidate[][] = []
  for (const look of looks) found.push((await session.all<Row>(queryOf(question, look))).map(candidateOf))
  return together(looks, found)
}

const tables = {
  headline: sql.identifier('search_headlines'),
  anywhere: sql.identifier('search_words'),
} as const

const queryOf = (question: Question, look: Look): SQL => sql`
  select e.type, e.document, e.published, e.section, e.people, e.headline, e.dek, e.said
  from ${tables[look.in]} w cross join search_entries e on e.id = w.rowid
  where w.words match ${matchText(question, look.in)}${rowsOf(question, look)}${filtersOf(question)}
  order by w.rowid desc limit ${look.limit}`

/** Stories have row ids above zero, all else below. */
const rowsOf = ({ from, to }: Question, { kind }: Look): SQL => {
  if (kind === 'other') return sql` and w.rowid < 0`
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : firstRowOf(to) + 999_999
  return sql` and w.rowid between ${from === undefined ? 1 : firstRowOf(from)} and ${last}`
}

/** Where headlines are looked at, the words of people and sections are not: so the columns are asked. */
const filtersOf = ({ from, people, sections, to, types }: Question): SQL =>
  sql.join([
    sql` and e.type in ${[...types]}`,
    ...(sections ? [sql` and e.section in ${[...sections]}`] : []),
    ...(people ? [sql` and exists (select 1 from json_each(e.people) where value in ${[...people]})`] : []),
    ...(from === undefined ? [] : [sql` and e.published >= ${from}`]),
    ...(to === undefined ? [] : [sql` and e.published < ${to}`]),
  ])

const candidateOf = ({ dek, document, headline, people, said, ...row }: Row): Candidate => ({
  ...row,
  id: document,
  people: JSON.parse(people) as string[],
  lines: [headline, dek, said],
})
