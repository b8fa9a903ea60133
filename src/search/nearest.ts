/** How many letters may be wrong in a word of this length. */
const tolerance = (length: number): number => {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

/**
 * The word that somebody may have meant: the one with the fewest wrong letters, of those the commonest.
 *
 * @param isPrefix whether the word may go on, so that its beginning is compared
 * @returns undefined when none is near
 */
export const nearest = (
  word: string,
  known: readonly { word: string; count: number }[],
  isPrefix = false,
): string | undefined => {
  const most = tolerance(word.length)
  let best: { word: string; count: number; wrong: number } | undefined
  for (const candidate of known) {
    const wrong = wrongLetters(word, candidate.word, { isPrefix, most })
    if (wrong > most || candidate.word === word) continue
    if (best && (wrong > best.wrong || (wrong === best.wrong && candidate.count <= best.count))) continue
    best = { ...candidate, wrong }
  }
  return best?.word
}

type Measure = { isPrefix: boolean; most: number }

const wrongLetters = (word: string, other: string, { isPrefix, most }: Measure): number => {
  const whole = Math.abs(word.length - other.length) <= most ? distance(word, other) : Infinity
  if (!isPrefix || other.length <= word.length) return whole
  return Math.min(whole, distance(word, other.slice(0, word.length)))
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
export const distance = (one: string, other: string): number => {
  let [beforeLast, last]: [number[], number[]] = [[], [...Array(other.length + 1).keys()]]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, j - 2) + 1 : Infinity,
      )
    }
    ;[beforeLast, last] = [last, row]
  }
  return at(last, other.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity
