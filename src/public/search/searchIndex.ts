import type { EntryKey, SearchEntry, SearchType } from './entry.ts'
import type { Term } from './termsOf.ts'

/** A term, and the people whose names contain it: stories by or about them match it too. */
export type PeopledTerm = Pick<Term, 'words' | 'isPrefix'> & { people: readonly string[] }

/** A query of an index. Filters that are absent match everything. */
export type IndexQuery = {
  terms: readonly PeopledTerm[]
  /** `all`: every term; `any`: at least one of them. */
  match: 'all' | 'any'
  types: readonly SearchType[]
  /** Search only headlines and names. */
  inTitles?: boolean
  sections?: readonly string[]
  people?: readonly string[]
  /** ISO 8601, included. */
  from?: string
  /** ISO 8601, not included. */
  to?: string
}

/** An entry that was found. */
export type Candidate = Pick<SearchEntry, 'type' | 'id' | 'published' | 'section' | 'people'> & {
  /** The words of the headline, of the dek, and of people and quotes: see `linesOf`. */
  lines: readonly string[]
}

/** What was found. `isCapped` means that there were more matches than are scored; then these are the newest. */
export type Found = { candidates: Candidate[]; isCapped: boolean }

/** The texts of an entry, for scoring and snippets. */
export type EntryTexts = Pick<SearchEntry, 'type' | 'id' | 'version' | 'said' | 'body'>

/** `filling` until everything live is in the index. */
export type IndexState = 'filling' | 'complete'

/** The largest numbers of candidates for one query, so that its cost does not grow with the archive. */
export const mostCandidates = { headline: 150, anywhere: 350, others: 100 } as const

/** One lookup in an index: in which text, for which kind of document, and how many at most. */
export type Look = { in: 'headline' | 'anywhere'; kind: 'story' | 'other'; limit: number }

/**
 * The lookups for a query: stories that match in the headline, stories that match anywhere, and people and sections.
 */
export const looksOf = ({ inTitles, people, sections, types }: IndexQuery): Look[] => {
  const stories: Look[] = [
    { in: 'headline', kind: 'story', limit: mostCandidates.headline },
    { in: 'anywhere', kind: 'story', limit: mostCandidates.anywhere },
  ]
  const others: Look = { in: inTitles ? 'headline' : 'anywhere', kind: 'other', limit: mostCandidates.others }
  const wantsOthers = !people && !sections && types.some((type) => type !== 'articles')
  return [...(types.includes('articles') ? stories : []), ...(wantsOthers ? [others] : [])]
}

/** Merges the results of several lookups, without duplicates. */
export const mergeLooks = (looks: readonly Look[], found: readonly (readonly Candidate[])[]): Found => ({
  candidates: [...new Map(found.flat().map((one) => [`${one.type}:${one.id}`, one])).values()],
  isCapped: looks.some(({ limit }, at) => found[at]?.length === limit),
})

/** The version of the format of entries. An index with another version is emptied and filled again. */
export const indexFormat = 1

/**
 * The search index. Writes take part in the transaction of the request that is passed in (`Request` is the adapter's type
 * for it), so they happen together with the change that causes them, or not at all.
 */
export type SearchIndex<Request> = {
  /** Creates the tables if they are missing. An index of another format is emptied first, and has to be filled. */
  open: () => Promise<IndexState>
  state: () => Promise<IndexState>
  setState: (req: Request, state: IndexState) => Promise<void>
  put: (req: Request, entry: SearchEntry) => Promise<void>
  /** Inserts entries of documents that have none yet. */
  putNew: (req: Request, entries: readonly SearchEntry[]) => Promise<void>
  remove: (req: Request, key: EntryKey) => Promise<void>
  find: (query: IndexQuery) => Promise<Found>
  texts: (keys: readonly EntryKey[]) => Promise<EntryTexts[]>
  /** Words that are similar to a misspelt one. Some may no longer be in any entry. */
  wordsLike: (word: string) => Promise<string[]>
  /** Keys in a fixed order, starting after `key`. */
  keysAfter: (key: EntryKey | undefined, limit: number) => Promise<EntryKey[]>
}
