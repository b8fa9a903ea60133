import { personWord } from '../entry.ts'
import { relevance } from '../relevance.ts'
import {
  type Candidate,
  type Found,
  mostCandidates,
  type PeopledTerm,
  type Question,
} from '../searchIndex.ts'

/** An entry as MongoDB keeps it: its words each once, to be found by, and its lines, to be weighed by. */
export type EntryDocument = Omit<Candidate, 'score'> & {
  _id: string
  kind: 'story' | 'other'
  words: string[]
  headlineWords: string[]
  /** The lines of words, in the order of their weight. */
  lines: string[]
}

type Filter = Record<string, unknown>
export type Finding<Row> = { find: (filter: Filter, options?: object) => { toArray: () => Promise<Row[]> } }

/** Longer questions are given up: the database has others to answer. */
const patience = 5000

/** The newest stories that say it in the headline, the newest that say it anywhere, and people and sections. */
export const findInMongodb = async (entries: Finding<EntryDocument>, question: Question): Promise<Found> => {
  const tiers = tiersOf(question)
  const found = await Promise.all(
    tiers.map(({ filter, limit }) =>
      entries
        .find(
          { $and: [filter, ...filtersOf(question)] },
          {
            limit,
            maxTimeMS: patience,
            projection: { words: 0, headlineWords: 0, texts: 0 },
            sort: { published: -1 },
          },
        )
        .toArray(),
    ),
  )
  const unique = new Map(found.flat().map((entry) => [entry._id, entry]))
  return {
    candidates: [...unique.values()].map((entry) => candidateOf(entry, question.terms)),
    isCapped: tiers.some(({ limit }, at) => found[at]?.length === limit),
  }
}

type Tier = { filter: Filter; limit: number }

const tiersOf = ({ inTitles, match, people, sections, terms, types }: Question): Tier[] => {
  const joint = { all: '$and', any: '$or' }[match]
  const headline = { [joint]: terms.map((term) => saysIn('headlineWords', { ...term, people: [] })) }
  const anywhere = { [joint]: terms.map((term) => saysIn('words', term)) }
  const stories: Tier[] = [
    { filter: { kind: 'story', ...headline }, limit: mostCandidates.headline },
    { filter: { kind: 'story', ...anywhere }, limit: mostCandidates.anywhere },
  ]
  const place = inTitles ? headline : anywhere
  const others: Tier = { filter: { kind: 'other', ...place }, limit: mostCandidates.others }
  const wantsOthers = !people && !sections && types.some((type) => type !== 'articles')
  return [...(types.includes('articles') ? stories : []), ...(wantsOthers ? [others] : [])]
}

/** The words are letters and digits alone: nothing in them means anything to a pattern. */
const saysIn = (field: 'words' | 'headlineWords', { isPrefix, people, words }: PeopledTerm): Filter => {
  const last = words.at(-1) ?? ''
  const said = [
    ...words.slice(0, -1).map((word): Filter => ({ [field]: word })),
    { [field]: isPrefix ? { $regex: `^${last}` } : last },
    ...(words.length > 1 ? [{ lines: { $regex: `(^| )${words.join(' ')}${isPrefix ? '' : '( |$)'}` } }] : []),
  ]
  const says = said.length === 1 ? (said[0] ?? {}) : { $and: said }
  return people.length === 0 ? says : { $or: [says, { [field]: { $in: people.map(personWord) } }] }
}

const filtersOf = ({ from, people, sections, to, types }: Question): Filter[] => [
  { type: { $in: [...types] } },
  ...(sections ? [{ section: { $in: [...sections] } }] : []),
  ...(people ? [{ people: { $in: [...people] } }] : []),
  ...(from === undefined ? [] : [{ published: { $gte: from } }]),
  ...(to === undefined ? [] : [{ published: { $lt: to } }]),
]

const candidateOf = (
  { id, lines, people, published, section, type, version }: EntryDocument,
  terms: readonly PeopledTerm[],
): Candidate => ({ id, people, published, section, type, version, score: relevance(lines, terms) })
