import type { PayloadRequest } from 'payload'

import { searchTypes } from '../entry.ts'
import { isCorrectable, nearestWords } from '../nearestWords.ts'
import type { SearchIndex } from '../searchIndex.ts'
import type { Term } from '../termsOf.ts'

type Index = SearchIndex<PayloadRequest>

/** The largest number of words that are corrected in a query, because each takes several lookups. */
const mostWords = 8

/** Replaces words that are in no entry by similar ones that are; undefined if nothing was replaced. */
export const correctSpelling = async (index: Index, terms: readonly Term[]): Promise<Term[] | undefined> => {
  const words = terms.flatMap((term) => term.words).filter(isCorrectable)
  const looked = new Set(words.slice(0, mostWords))
  const better = await Promise.all(terms.map((term) => correctTerm(index, term, looked)))
  return better.some((term, at) => term !== terms[at]) ? better : undefined
}

const correctTerm = async (index: Index, term: Term, looked: ReadonlySet<string>): Promise<Term> => {
  const words = await Promise.all(
    term.words.map(async (word, at) =>
      looked.has(word) ? correctWord(index, word, term.isPrefix && at === term.words.length - 1) : word,
    ),
  )
  return words.some((word, at) => word !== term.words[at]) ? { ...term, words } : term
}

/** Chooses the most frequent of the most similar words. */
const correctWord = async (index: Index, word: string, isPrefix: boolean): Promise<string> => {
  if ((await countOf(index, word, isPrefix)) > 0) return word
  const near = nearestWords(word, await index.wordsLike(word), isPrefix)
  const counts = await Promise.all(near.map((one) => countOf(index, one, isPrefix)))
  const most = Math.max(0, ...counts)
  return most === 0 ? word : (near[counts.indexOf(most)] ?? word)
}

const countOf = async (index: Index, word: string, isPrefix: boolean): Promise<number> => {
  const terms = [{ words: [word], isPrefix, people: [] }]
  return (await index.find({ terms, types: searchTypes, match: 'all' })).candidates.length
}
