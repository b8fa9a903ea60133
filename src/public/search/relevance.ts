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
const lengthWeight = 0.25
const usualLengths = [60, 120, 120] as const
const usualBody = 3000

/** A term as it stands in a line of words, with a space before every word and behind the last. */
type Needle = Pick<PeopledTerm, 'isPrefix' | 'words'> & { phrase: string; people: readonly string[] }

type Lines = Pick<Candidate, 'lines'>
type Body = Pick<EntryTexts, 'body'>

/**
 * Tells how well entries meet what was looked for: BM25 over weighted texts (BM25F), without the rarity of words, for
 * which all entries would have to be counted.
 *
 * @returns takes an entry and its texts; without these, what is nowhere else is taken to be once in the body
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

/** An exact word counts for more than one that only begins so. */
const countIn = (line: string, { isPrefix, people, phrase }: Needle): number => {
  const exact = occurrences(line, `${phrase} `)
  const begun = isPrefix ? (occurrences(line, phrase) - exact) / 1.5 : 0
  return exact + begun + people.reduce((sum, person) => sum + occurrences(line, person), 0)
}

/** In a running text the rarest word of a phrase is near enough. */
const inBody = (text: string, { words }: Needle): number =>
  Math.min(...words.map((word) => occurrences(text, word, mostInBody)))

/** How often one text is in another, up to a number beyond which it does not matter. */
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
