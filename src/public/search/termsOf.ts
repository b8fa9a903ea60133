import { fold } from './fold.ts'
import { charactersOf, type Stretch, stretchesIn } from './wordsIn.ts'

/**
 * A search term: one word, or several that must follow each other (a phrase in quotation marks, or a run of a script
 * without spaces).
 */
export type Term = {
  words: string[]
  /** Whether the last word may be a prefix: `gat` finds `gates`. */
  isPrefix: boolean
  /** Where it is in the query. */
  start: number
  end: number
}

const phrases = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu

/** Shorter prefixes would match too much. */
const shortestPrefix = 3

/** Parses a query into terms. The last word may be a prefix, unless it is part of a phrase. */
export const termsOf = (query: string): Term[] => {
  const quoted = [...query.matchAll(phrases)]
  const rest = query.replace(phrases, (phrase) => ' '.repeat(phrase.length))
  const free = [...stretchesIn(rest)].map((stretch) => ({ ...termOf([stretch]), isDense: stretch.isDense }))
  const last = free.at(-1)
  const terms = [
    ...free.map(({ isDense, ...term }) => ({
      ...term,
      isPrefix: mayContinue(term, isDense, term.end === last?.end),
    })),
    ...quoted.map(phraseOf).filter((term) => term !== undefined),
  ]
  return distinct(terms.filter(({ words }) => words.length > 0).sort((one, other) => one.start - other.start))
}

const mayContinue = ({ words }: { words: string[] }, isDense: boolean, isLast: boolean): boolean => {
  const length = Array.from(words.at(-1) ?? '').length
  if (isDense) return length === 1
  return isLast && length >= shortestPrefix
}

const phraseOf = (found: RegExpExecArray): Term | undefined => {
  const offset = found.index + 1
  const stretches = [...stretchesIn(found[1] ?? '')].map((stretch) => ({
    ...stretch,
    start: stretch.start + offset,
    end: stretch.end + offset,
  }))
  return stretches.length > 0 ? termOf(stretches) : undefined
}

const termOf = (stretches: Stretch[]): Term => ({
  words: stretches.flatMap(indexedWords),
  isPrefix: false,
  start: stretches[0]?.start ?? 0,
  end: stretches.at(-1)?.end ?? 0,
})

/**
 * The words of a stretch as the index has them. The index also has the last character alone, which is left out here.
 */
const indexedWords = (stretch: Stretch): string[] => {
  if (!stretch.isDense) return [fold(stretch.text).slice(0, 64)].filter(Boolean)
  const characters = charactersOf(stretch).map(({ word }) => word)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
}

const distinct = (terms: Term[]): Term[] => [
  ...new Map(terms.map((term) => [`${term.words.join(' ')}${term.isPrefix ? '*' : ''}`, term])).values(),
]
