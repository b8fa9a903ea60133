import { personWord } from './entry.ts'
import { fold } from './fold.ts'
import type { Candidate, EntryTexts, PeopledTerm } from './searchIndex.ts'

/** Weights of the headline, the dek, and people and quotes. */
const weights = [10, 5, 3] as const
const bodyWeight = 1

/** Occurrences in the body that count at most, so that the headline always counts for more. */
const mostInBody = 4

/** The parameters of BM25: how soon repetition stops counting (k1), and how much the length of a text matters (b). */
const saturation = 8
const lengthWeight = 0.25
const usualLengths = [60, 120, 120] as const
const usualBody = 3000

/** A term prepared for lines of words, in which every word has a space before it and the last one a space after it. */
type Needle = Pick<PeopledTerm, 'isPrefix' | 'words'> & { phrase: string; people: readonly string[] }

type Lines = Pick<Candidate, 'lines'>
type Body = Pick<EntryTexts, 'body'>

/**
 * Makes a function that scores entries: BM25 over weighted fields (BM25F), but without the rarity of words, for which all
 * entries would have to be counted.
 *
 * @returns a function of an entry and its texts; without texts, a term that is in none of the lines is assumed to be once
 *   in the body
 */
export const relevanceTo = (
  terms: readonly PeopledTerm[],
): ((entry: Lines, texts: Body | undefined) => number) => {
  const needles = terms.map(needleOf)
  return ({ lines }, texts) => {
    const padded = lines.map((line) => ` ${line} `)
    const body = texts && { text: fold(texts.body), norm: normOf(texts.body.length, usualBody) }
    return needles.reduce((sum, needle) => {
      const above = padded.reduce((all, line, at) => all + lineScore(line, needle, at), 0)
      const frequency =
        above + (body ? bodyWeight * (inBody(body.text, needle) / body.norm) : above > 0 ? 0 : bodyWeight)
      return sum + frequency / (frequency + saturation)
    }, 0)
  }
}

const needleOf = ({ isPrefix, people, words }: PeopledTerm): Needle => ({
  isPrefix,
  words,
  phrase: ` ${words.join(' ')}`,
  people: people.map((id) => ` ${personWord(id)} `),
})

const lineScore = (line: string, needle: Needle, at: number): number => {
  const count = countIn(line, needle)
  return count === 0 ? 0 : ((weights[at] ?? 0) * count) / normOf(line.length - 2, usualLengths[at] ?? 100)
}

const normOf = (length: number, usual: number): number =>
  1 - lengthWeight + lengthWeight * Math.max(0.25, length / usual)

/** Counts occurrences. Words that only begin with the term count less than exact ones. */
const countIn = (line: string, { isPrefix, people, phrase }: Needle): number => {
  const exact = occurrences(line, `${phrase} `)
  const begun = isPrefix ? (occurrences(line, phrase) - exact) / 1.5 : 0
  return exact + begun + people.reduce((sum, person) => sum + occurrences(line, person), 0)
}

/** Occurrences in the body. For a phrase those of its rarest word are close enough. */
const inBody = (text: string, { words }: Needle): number =>
  Math.min(...words.map((word) => occurrences(text, word, mostInBody)))

/** Counts occurrences of one text in another, up to a maximum. */
const occurrences = (text: string, needle: string, most = Infinity): number => {
  let count = 0
  for (
    let at = text.indexOf(needle);
    at !== -1 && count < most;
    at = text.indexOf(needle, at + Math.max(1, needle.length - 1))
  )
    count += 1
  return count
}
