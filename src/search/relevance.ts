import { personWord } from './entry.ts'
import type { PeopledTerm } from './searchIndex.ts'

/** Headline, dek, people and quotes, body: in the order of an entry's lines. */
const weights = [10, 5, 3, 1] as const

/** How soon repeating a word stops counting, and how much of a long line is made up for (as in BM25). */
const saturation = 1.2
const evening = 0.5
const usualLengths = [10, 30, 20, 500] as const

/**
 * How well an entry meets what was looked for: BM25 over weighted lines (BM25F), without the rarity of words, for
 * which all entries would have to be counted.
 *
 * @param lines of words, parted by single spaces, in the order of their weight
 */
export const relevance = (lines: readonly string[], terms: readonly PeopledTerm[]): number => {
  const padded = lines.map((line) => ` ${line} `)
  const norms = lines.map((line, at) => normOf(line, usualLengths[at] ?? 500))
  return terms.reduce((sum, term) => {
    const frequency = padded.reduce(
      (all, line, at) => all + ((weights[at] ?? 0) * countIn(line, term)) / (norms[at] ?? 1),
      0,
    )
    return sum + frequency / (frequency + saturation)
  }, 0)
}

const normOf = (line: string, usual: number): number =>
  1 - evening + evening * Math.max(0.25, line.length / 6 / usual)

const countIn = (line: string, { isPrefix, people, words }: PeopledTerm): number =>
  [` ${words.join(' ')}${isPrefix ? '' : ' '}`, ...people.map((id) => ` ${personWord(id)} `)].reduce(
    (sum, needle) => sum + occurrences(line, needle),
    0,
  )

const occurrences = (line: string, needle: string): number => {
  let count = 0
  for (let at = line.indexOf(needle); at !== -1; at = line.indexOf(needle, at + needle.length - 1)) count += 1
  return count
}
