import { personWord } from './entry.ts'
import { fold } from './fold.ts'
import type { Candidate, EntryTexts, PeopledTerm } from './searchIndex.ts'

/** Headline, dek, people and quotes; and the body. */
const weights = [10, 5, 3] as const
const bodyWeight = 1

/** However often the body says it, the headline counts for more. */
const mostInBody = 4

/** How soon repeating a word stops counting, and how much of a long text is made up for (as in BM25). */
const saturation = 8
const evening = 0.25
const usualLengths = [60, 120, 120] as const
const usualBody = 3000

/**
 * How well an entry meets what was looked for: BM25 over weighted texts (BM25F), without the rarity of words, for
 * which all entries would have to be counted.
 *
 * @param texts left out, what is nowhere else is taken to be once in the body
 */
export const relevance = (
  { lines }: Pick<Candidate, 'lines'>,
  terms: readonly PeopledTerm[],
  texts?: Pick<EntryTexts, 'body'>,
): number => {
  const body = texts && { text: fold(texts.body), norm: normOf(texts.body, usualBody) }
  return terms.reduce((sum, term) => {
    const above = lines.reduce((all, line, at) => all + lineScore(line, term, at), 0)
    const frequency =
      above + (body ? bodyWeight * (inBody(body.text, term) / body.norm) : above > 0 ? 0 : bodyWeight)
    return sum + frequency / (frequency + saturation)
  }, 0)
}

const lineScore = (line: string, term: PeopledTerm, at: number): number =>
  ((weights[at] ?? 0) * countIn(` ${line} `, term)) / normOf(line, usualLengths[at] ?? 100)

const normOf = (text: string, usual: number): number =>
  1 - evening + evening * Math.max(0.25, text.length / usual)

/** An exact word counts for more than one that only begins so. */
const countIn = (line: string, { isPrefix, people, words }: PeopledTerm): number => {
  const phrase = ` ${words.join(' ')}`
  const exact = occurrences(line, `${phrase} `)
  const begun = isPrefix ? (occurrences(line, phrase) - exact) / 1.5 : 0
  return exact + begun + people.reduce((sum, id) => sum + occurrences(line, ` ${personWord(id)} `), 0)
}

/** In a running text the rarest word of a phrase is near enough. */
const inBody = (text: string, { words }: PeopledTerm): number =>
  Math.min(mostInBody, ...words.map((word) => occurrences(text, word)))

const occurrences = (text: string, needle: string): number => {
  let count = 0
  for (
    let at = text.indexOf(needle);
    at !== -1;
    at = text.indexOf(needle, at + Math.max(1, needle.length - 1))
  )
    count += 1
  return count
}
