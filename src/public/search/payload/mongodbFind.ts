import { refused } from '../../../rules/refusals/refused.ts'
import { personWord } from '../entry.ts'
import {
  type Candidate,
  type Found,
  type Look,
  looksOf,
  type PeopledTerm,
  type IndexQuery,
  mergeLooks,
} from '../searchIndex.ts'

/** An entry as MongoDB keeps it: what is weighed, and its words each once, to be found by. */
export type EntryDocument = Candidate & {
  _id: string
  kind: Look['kind']
  words: string[]
  headlineWords: string[]
  /** All words as they stand, for phrases. */
  running: string
}

type Filter = Record<string, unknown>
export type Finding<Row> = { find: (filter: Filter, options?: object) => { toArray: () => Promise<Row[]> } }

/** Longer questions are given up: the database has others to answer. */
const patience = 5000

const projection = { id: 1, lines: 1, people: 1, published: 1, section: 1, type: 1 } as const

/** MongoDB's MaxTimeMSExpired. */
const expired = 50

const tooSlow = (error: unknown): never => {
  if ((error as { code?: unknown } | undefined)?.code !== expired) throw error
  throw refused('search-too-slow')
}

/** Looks where the question says, and takes the newest matches of each look. */
export const findInMongodb = async (
  entries: Finding<EntryDocument>,
  question: IndexQuery,
): Promise<Found> => {
  const looks = looksOf(question)
  const filters = filtersOf(question)
  const found = await Promise.all(
    looks.map((look) => {
      const options = { limit: look.limit, maxTimeMS: patience, projection, sort: { published: -1 } }
      return entries
        .find({ $and: [{ kind: look.kind }, saysAll(question, look), ...filters] }, options)
        .toArray()
        .catch(tooSlow)
    }),
  )
  return mergeLooks(looks, found)
}

const saysAll = ({ match, terms }: IndexQuery, look: Look): Filter => ({
  [match === 'all' ? '$and' : '$or']: terms.map((term) => {
    const says = saysIn(look.in === 'headline' ? 'headlineWords' : 'words', term)
    const ofPeople = { words: { $in: term.people.map(personWord) } }
    return look.in === 'headline' || term.people.length === 0 ? says : { $or: [says, ofPeople] }
  }),
})

/** The words are letters and digits alone: nothing in them means anything to a pattern. */
const saysIn = (field: 'words' | 'headlineWords', { isPrefix, words }: PeopledTerm): Filter => {
  const last = words.at(-1) ?? ''
  const said = [
    ...words.slice(0, -1).map((word): Filter => ({ [field]: word })),
    { [field]: isPrefix ? { $regex: `^${last}` } : last },
    ...(words.length > 1
      ? [{ running: { $regex: `(^| )${words.join(' ')}${isPrefix ? '' : '( |$)'}` } }]
      : []),
  ]
  return said.length === 1 ? (said[0] ?? {}) : { $and: said }
}

const filtersOf = ({ from, people, sections, to, types }: IndexQuery): Filter[] => [
  { type: { $in: [...types] } },
  ...(sections ? [{ section: { $in: [...sections] } }] : []),
  ...(people ? [{ people: { $in: [...people] } }] : []),
  ...(from === undefined ? [] : [{ published: { $gte: from } }]),
  ...(to === undefined ? [] : [{ published: { $lt: to } }]),
]
