import { personWord, sectionWord } from './entry.ts'
import type { Look, PeopledTerm, IndexQuery } from './searchIndex.ts'

/**
 * Writes a query as a MATCH expression of SQLite's FTS5. All words consist of letters and digits and are in quotation
 * marks, so nothing that somebody types is taken for an operator.
 */
export const matchText = ({ match, people, sections, terms }: IndexQuery, place: Look['in']): string => {
  const wanted = terms.map(place === 'headline' ? phrase : phraseOrPeople).join(joints[match])
  if (place === 'headline') return wanted
  return [
    `(${wanted})`,
    ...(people ? [oneOf(people.map(personWord))] : []),
    ...(sections ? [oneOf(sections.map(sectionWord))] : []),
  ].join(' AND ')
}

const joints = { all: ' AND ', any: ' OR ' } as const

const phrase = ({ isPrefix, words }: PeopledTerm): string => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`

const phraseOrPeople = (term: PeopledTerm): string =>
  term.people.length === 0 ? phrase(term) : `(${phrase(term)} OR ${oneOf(term.people.map(personWord))})`

const oneOf = (words: readonly string[]): string => `(${words.map((word) => `"${word}"`).join(' OR ')})`
