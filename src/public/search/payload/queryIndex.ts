import type { Payload } from 'payload'

import type { Found, PeopledTerm, IndexQuery } from '../searchIndex.ts'
import type { Term } from '../termsOf.ts'
import { correctSpelling } from './correctSpelling.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** What was found, for which terms, and how. */
export type IndexResult = Found & {
  terms: (Term & PeopledTerm)[]
  match: IndexQuery['match']
  /** Whether words were put right to find anything. */
  isCorrected: boolean
}

type TermQuery = Omit<IndexQuery, 'match' | 'terms'> & { terms: readonly Term[] }

/** Most people whose names one word may stand for. */
const mostPeople = 20

/**
 * Every term; when nothing has them all, the same with misspelt words put right; and when nothing has those either,
 * any of the terms.
 *
 * This is where the index is read, past Payload: whoever keeps answers must know that this one depends on every
 * article, person and section.
 */
export const queryIndex = async (payload: Payload, asked: TermQuery): Promise<IndexResult> => {
  const exact = await findAll(payload, asked, asked.terms)
  if (exact.candidates.length > 0) return { ...exact, isCorrected: false }
  const corrected = await correctSpelling(searchIndexOf(payload), asked.terms)
  if (corrected) {
    const second = await findAll(payload, asked, corrected)
    if (second.candidates.length > 0) return { ...second, isCorrected: true }
  }
  if (asked.terms.length < 2) return { ...exact, isCorrected: false }
  const any = await searchIndexOf(payload).find({ ...asked, terms: exact.terms, match: 'any' })
  return { ...any, terms: exact.terms, match: 'any', isCorrected: false }
}

/** Words as they are first: words that they only begin cost more to find, and are wanted only if those are few. */
const findAll = async (payload: Payload, asked: TermQuery, given: readonly Term[]) => {
  const index = searchIndexOf(payload)
  const terms = await Promise.all(
    given.map(async (term) => ({ ...term, people: await peopleOf(payload, term) })),
  )
  const whole = terms.map((term) => ({ ...term, isPrefix: false }))
  const found = await index.find({ ...asked, terms: whole, match: 'all' })
  if (found.isCapped || !terms.some(({ isPrefix }) => isPrefix))
    return { ...found, terms, match: 'all' as const }
  return { ...(await index.find({ ...asked, terms, match: 'all' })), terms, match: 'all' as const }
}

/** People whose names have a term. Their stories have it too, under the name that they go by now. */
const peopleOf = async (payload: Payload, { isPrefix, words }: Term): Promise<string[]> => {
  const { candidates } = await searchIndexOf(payload).find({
    terms: [{ words, isPrefix, people: [] }],
    types: ['persons'],
    match: 'all',
    inTitles: true,
  })
  return candidates.slice(0, mostPeople).map(({ id }) => id)
}
