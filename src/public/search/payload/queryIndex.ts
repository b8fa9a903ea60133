import type { Payload } from 'payload'

import type { Found, PeopledTerm, IndexQuery } from '../searchIndex.ts'
import type { Term } from '../termsOf.ts'
import { correctSpelling } from './correctSpelling.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** The matches, and the terms and the kind of match that led to them. */
export type IndexResult = Found & {
  terms: (Term & PeopledTerm)[]
  match: IndexQuery['match']
  /** Whether the spelling was corrected to find anything. */
  isCorrected: boolean
}

type TermQuery = Omit<IndexQuery, 'match' | 'terms'> & { terms: readonly Term[] }

/** The largest number of people that one term may stand for. */
const mostPeople = 20

/**
 * Finds entries that have all terms; if there are none, entries that have all terms with corrected spelling; and if there
 * are none either, entries that have any of the terms.
 *
 * Callers must record that the answer depends on all articles, persons and sections: reading the index does not do that.
 */
export const queryIndex = async (payload: Payload, query: TermQuery): Promise<IndexResult> => {
  const exact = await findAll(payload, query, query.terms)
  if (exact.candidates.length > 0) return { ...exact, isCorrected: false }
  const corrected = await correctSpelling(searchIndexOf(payload), query.terms)
  if (corrected) {
    const second = await findAll(payload, query, corrected)
    if (second.candidates.length > 0) return { ...second, isCorrected: true }
  }
  if (query.terms.length < 2) return { ...exact, isCorrected: false }
  const any = await searchIndexOf(payload).find({ ...query, terms: exact.terms, match: 'any' })
  return { ...any, terms: exact.terms, match: 'any', isCorrected: false }
}

/** Searches for whole words first. Prefixes cost more, and are tried only if whole words find less than the maximum. */
const findAll = async (payload: Payload, query: TermQuery, given: readonly Term[]) => {
  const index = searchIndexOf(payload)
  const terms = await Promise.all(
    given.map(async (term) => ({ ...term, people: await peopleOf(payload, term) })),
  )
  const whole = terms.map((term) => ({ ...term, isPrefix: false }))
  const found = await index.find({ ...query, terms: whole, match: 'all' })
  if (found.isCapped || !terms.some(({ isPrefix }) => isPrefix))
    return { ...found, terms, match: 'all' as const }
  return { ...(await index.find({ ...query, terms, match: 'all' })), terms, match: 'all' as const }
}

/** The people whose current names contain a term: their stories match it, whatever names are in the texts. */
const peopleOf = async (payload: Payload, { isPrefix, words }: Term): Promise<string[]> => {
  const { candidates } = await searchIndexOf(payload).find({
    terms: [{ words, isPrefix, people: [] }],
    types: ['persons'],
    match: 'all',
    inTitles: true,
  })
  return candidates.slice(0, mostPeople).map(({ id }) => id)
}
