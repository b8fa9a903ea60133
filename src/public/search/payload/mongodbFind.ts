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

/** An entry as it is stored in MongoDB: what is needed to score it, and its distinct words. */
export type EntryDocument = Candidate & {
  _id: string
  kind: Look['kind']
  words: string[]
  headlineWords: string[]
  /** All words in order, for phrases. */
  running: string
}

type Filter = Record<string, unknown>
export type Finding<Row> = { find: (filter: Filter, options?: object) => { toArray: () => Promise<Row[]> } }

/** The time limit of a query in milliseconds, so that one search does not hold up other work of the database. */
const patience = 5000

const projection = { id: 1, lines: 1, people: 1, published: 1, section: 1, type: 1 } as const

/** MongoDB's MaxTimeMSExpired. */
const expired = 50

const tooSlow = (error: unknown): never => {
  if ((error as { code?: unknown } | undefined)?.code !== expired) throw error
  throw refused('search-too-slow')
}

/** Finds the newest matches of each lookup. */
export const findInMongodb = async (entries: Finding<EntryDocument>, query: IndexQuery): Promise<Found> => {
  const looks = looksOf(query)
  const filters = filtersOf(query)
  const found = await Promise.all(
    looks.map((look) => {
      const options = { limit: look.limit, maxTimeMS: patience, projection, sort: { published: -1 } }
      return entries
        .find({ $and: [{ kind: look.kind }, saysAll(query, look), ...filters] }, options)
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

/** Words consist of letters and digits only, so they need no escaping in a regular expression. */
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
