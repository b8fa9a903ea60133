import { sql } from '@payloadcms/db-sqlite/drizzle'

import { matchText, type Place } from '../matchText.ts'
import { firstRowOf } from '../rowOf.ts'
import { type Candidate, type Found, mostCandidates, type Question } from '../searchIndex.ts'
import type { Session } from './sqliteTables.ts'

type Query = ReturnType<typeof sql>

type Row = Omit<Candidate, 'people' | 'id'> & { document: string; people: string }

/** The newest stories that say it in the headline, the newest that say it anywhere, and people and sections. */
export const findInSqlite = async (session: Session, question: Question): Promise<Found> => {
  const tiers = tiersOf(question)
  const found: Row[][] = []
  for (const tier of tiers) found.push(await session.all<Row>(queryOf(question, tier)))
  const unique = new Map(found.flat().map((row) => [`${row.type}:${row.document}`, row]))
  return {
    candidates: [...unique.values()].map(candidateOf),
    isCapped: tiers.some(({ limit }, at) => found[at]?.length === limit),
  }
}

type Tier = { place: Place; isStories: boolean; limit: number }

const tiersOf = ({ inTitles, people, sections, types }: Question): Tier[] => {
  const stories: Tier[] = [
    { place: 'headline', isStories: true, limit: mostCandidates.headline },
    { place: 'anywhere', isStories: true, limit: mostCandidates.anywhere },
  ]
  const place = inTitles ? 'headline' : 'anywhere'
  const others: Tier = { place, isStories: false, limit: mostCandidates.others }
  const wantsOthers = !people && !sections && types.some((type) => type !== 'articles')
  return [...(types.includes('articles') ? stories : []), ...(wantsOthers ? [others] : [])]
}

/** bm25 is the less the better; the weights are those of headline, dek, people and body. */
const queryOf = (question: Question, { isStories, limit, place }: Tier): Query => sql`
  select e.type, e.document, e.version, e.published, e.section, e.people,
    -bm25(search_text, 10.0, 5.0, 3.0, 1.0) as score
  from search_text cross join search_entries e on e.id = search_text.rowid
  where search_text match ${matchText(question, place)} and ${rowsOf(question, isStories)}${filtersOf(question)}
  order by search_text.rowid desc limit ${limit}`

/** Stories have row ids above zero, all else below. */
const rowsOf = ({ from, to }: Question, isStories: boolean): Query => {
  if (!isStories) return sql`search_text.rowid < 0`
  const first = from === undefined ? 0 : firstRowOf(from)
  if (to === undefined) return sql`search_text.rowid > ${first}`
  return sql`search_text.rowid between ${first} and ${firstRowOf(to) + 999_999}`
}

const filtersOf = ({ from, sections, to, types }: Question): Query =>
  sql.join([
    sql` and e.type in ${[...types]}`,
    ...(sections ? [sql` and e.section in ${[...sections]}`] : []),
    ...(from === undefined ? [] : [sql` and e.published >= ${from}`]),
    ...(to === undefined ? [] : [sql` and e.published < ${to}`]),
  ])

const candidateOf = ({ document, people, ...row }: Row): Candidate => ({
  ...row,
  id: document,
  people: people === '' ? [] : people.split(' '),
})
