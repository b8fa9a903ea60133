import type { Payload } from 'payload'

import { nearest } from '../nearest.ts'
import type { Found, PeopledTerm, Question } from '../searchIndex.ts'
import type { Term } from '../termsOf.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** What was found, for which terms, and how. */
export type Answered = Found & {
  terms: (Term & PeopledTerm)[]
  match: Question['match']
  /** Whether words were put right to find anything. */
  isCorrected: boolean
}

type Asked = Omit<Question, 'match' | 'terms'> & { terms: readonly Term[] }

/** Most people whose names one word may stand for. */
const mostPeople = 20

/**
 * Every term; when nothing has them all, the same with misspelt words put right; and when nothing has those either,
 * any of the terms.
 *
 * This is where the index is read, past Payload: whoever keeps answers must know that this one depends on every
 * article, person and section.
 */
export const askIndex = async (payload: Payload, asked: Asked): Promise<Answered> => {
  const exact = await tryAll(payload, asked, asked.terms)
  if (exact.candidates.length > 0) return { ...exact, isCorrected: false }
  const corrected = await putRight(payload, asked.terms)
  if (corrected) {
    const second = await tryAll(payload, asked, corrected)
    if (second.candidates.length > 0) return { ...second, isCorrected: true }
  }
  if (asked.terms.length < 2) return { ...exact, isCorrected: false }
  const any = await searchIndexOf(payload).find({ ...asked, terms: exact.terms, match: 'any' })
  return { ...any, terms: exact.terms, match: 'any', isCorrected: false }
}

const tryAll = async (payload: Payload, asked: Asked, given: readonly Term[]) => {
  const terms = await Promise.all(
    given.map(async (term) => ({ ...term, people: await peopleOf(payload, term) })),
  )
  const found = await searchIndexOf(payload).find({ ...asked, terms, match: 'all' })
  return { ...found, terms, match: 'all' as const }
}

/** People whose names have a term. Their stories have it too, under the name that they go by now. */
const peopleOf = async (payload: Payload, { isPrefix, words }: Term): Promise<string[]> => {
  const { candidates } = await searchIndexOf(payload).find({
    terms: [{ words, isPrefix, people: [] }],
    types: ['persons'],
    match: 'all',
    inTitles: true,
  })
  return candidates
    .sort((one, other) => other.score - one.score)
    .slice(0, mostPeople)
    .map(({ id }) => id)
}

/** The same terms with the nearest known word for each that nothing has; undefined when there is none. */
const putRight = async (payload: Payload, terms: readonly Term[]): Promise<Term[] | undefined> => {
  const better = await Promise.all(terms.map((term) => putTermRight(payload, term)))
  return better.some((term, at) => term !== terms[at]) ? better : undefined
}

const putTermRight = async (payload: Payload, term: Term): Promise<Term> => {
  const words = await Promise.all(
    term.words.map((word, at) => putWordRight(payload, word, term.isPrefix && at === term.words.length - 1)),
  )
  return words.some((word, at) => word !== term.words[at]) ? { ...term, words } : term
}

/** What it begins with is taken to be right, but for two letters that were swapped. */
const putWordRight = async (payload: Payload, word: string, isPrefix: boolean): Promise<string> => {
  const beginnings = [word.slice(0, 1), word.slice(1, 2)].filter(Boolean)
  const known = await Promise.all(beginnings.map((one) => searchIndexOf(payload).wordsFrom(one)))
  const all = known.flat()
  const isKnown = all.some((one) => (isPrefix ? one.word.startsWith(word) : one.word === word))
  return isKnown ? word : (nearest(word, all, isPrefix) ?? word)
}
