import type { EntryKey, SearchEntry, SearchType } from './entry.ts'
import type { Term } from './termsOf.ts'

/** A term with the people whose names have it: a story of theirs has it too. */
export type PeopledTerm = Pick<Term, 'words' | 'isPrefix'> & { people: readonly string[] }

/** What is looked for in an index; filters that are left out let everything through. */
export type IndexQuery = {
  terms: readonly PeopledTerm[]
  /** `all`: every term; `any`: at least one of them. */
  match: 'all' | 'any'
  types: readonly SearchType[]
  /** Whether only headlines and names count. */
  inTitles?: boolean
  sections?: readonly string[]
  people?: readonly string[]
  /** ISO 8601, included. */
  from?: string
  /** ISO 8601, not included. */
  to?: string
}

/** One entry that was found. */
export type Candidate = Pick<SearchEntry, 'type' | 'id' | 'published' | 'section' | 'people'> & {
  /** The words of the headline, of the dek, and of people and quotes: see `linesOf`. */
  lines: readonly string[]
}

/** What was found: the newest of it, when there was more than is ever weighed. */
export type Found = { candidates: Candidate[]; isCapped: boolean }

/** The texts of an entry, to weigh it by and to cut snippets from. */
export type EntryTexts = Pick<SearchEntry, 'type' | 'id' | 'version' | 'said' | 'body'>

/** `filling` until everything that is live is in it. */
export type IndexState = 'filling' | 'complete'

/** Most candidates that are weighed for one question: what it costs does not grow with the archive. */
export const mostCandidates = { headline: 150, anywhere: 350, others: 100 } as const

/** One look into an index: where, at what, and for how many at most. */
export type Look = { in: 'headline' | 'anywhere'; kind: 'story' | 'other'; limit: number }

/** The newest stories that say it in the headline, the newest that say it anywhere; and people and sections. */
export const looksOf = ({ inTitles, people, sections, types }: IndexQuery): Look[] => {
  const stories: Look[] = [
    { in: 'headline', kind: 'story', limit: mostCandidates.headline },
    { in: 'anywhere', kind: 'story', limit: mostCandidates.anywhere },
  ]
  const others: Look = { in: inTitles ? 'headline' : 'anywhere', kind: 'other', limit: mostCandidates.others }
  const wantsOthers = !people && !sections && types.some((type) => type !== 'articles')
  return [...(types.includes('articles') ? stories : []), ...(wantsOthers ? [others] : [])]
}

/** What several looks found, each entry once. */
export const mergeLooks = (looks: readonly Look[], found: readonly (readonly Candidate[])[]): Found => ({
  candidates: [...new Map(found.flat().map((one) => [`${one.type}:${one.id}`, one])).values()],
  isCapped: looks.some(({ limit }, at) => found[at]?.length === limit),
})

/** The number of what an index holds of an entry, and how. One of another number is filled anew. */
export const indexFormat = 1

/**
 * Where searching is done. Writes belong to the transaction of the request that they are given, as `Request` names
 * it in the adapter: they happen with the change that they follow from, or not at all.
 */
export type SearchIndex<Request> = {
  /** Makes what is missing. An index of another format is emptied first, and must be filled. */
  open: () => Promise<IndexState>
  state: () => Promise<IndexState>
  setState: (req: Request, state: IndexState) => Promise<void>
  put: (req: Request, entry: SearchEntry) => Promise<void>
  /** Writes many entries of documents that have none yet. */
  putNew: (req: Request, entries: readonly SearchEntry[]) => Promise<void>
  remove: (req: Request, key: EntryKey) => Promise<void>
  find: (question: IndexQuery) => Promise<Found>
  texts: (keys: readonly EntryKey[]) => Promise<EntryTexts[]>
  /** Words that are much like one that is misspelt; some of them may be in no entry any more. */
  wordsLike: (word: string) => Promise<string[]>
  /** Keys in a settled order, behind the one that is given. */
  keysAfter: (key: EntryKey | undefined, limit: number) => Promise<EntryKey[]>
}
