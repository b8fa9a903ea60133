import { personWord } from './entry.ts'
import type { PeopledTerm, Question } from './searchIndex.ts'

/** Where a match may be: in the headline, or anywhere. */
export type Place = 'headline' | 'anywhere'

/**
 * A question as a MATCH expression of SQLite's FTS5. Every word of it is letters and digits in quotation marks, so
 * nothing that somebody types is ever an operator.
 */
export const matchText = ({ match, people, terms }: Question, place: Place): string => {
  const wanted = terms.map(place === 'headline' ? phrase : phraseOrPeople).join(joints[match])
  const placed = place === 'headline' ? `{headline} : (${wanted})` : `(${wanted})`
  return people ? `${placed} AND ${ofPeople(people)}` : placed
}

const joints = { all: ' AND ', any: ' OR ' } as const

const phrase = ({ isPrefix, words }: PeopledTerm): string => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`

const phraseOrPeople = (term: PeopledTerm): string =>
  term.people.length === 0 ? phrase(term) : `(${phrase(term)} OR ${ofPeople(term.people)})`

const ofPeople = (ids: readonly string[]): string =>
  `{people} : (${ids.map((id) => `"${personWord(id)}"`).join(' OR ')})`
