/** The number of letters that may be wrong in a word of this length. */
const tolerance = (length: number): number => {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

/** Whether a word can be suggested as a correction: it is neither too short nor too long and has no digits. */
export const isSpellable = (word: string): boolean =>
  word.length >= 3 && word.length <= 32 && !/\d/.test(word)

/** Whether a word is long enough to be corrected. */
export const isCorrectable = (word: string): boolean => isSpellable(word) && tolerance(word.length) > 0

/** The largest number of suggestions for a word. */
const most = 4

/**
 * The known words that are most similar to a misspelt one: those with the fewest wrong letters.
 *
 * @param isPrefix whether the word may be incomplete; then beginnings of known words are compared too
 */
export const nearestWords = (word: string, known: readonly string[], isPrefix = false): string[] => {
  let fewest = tolerance(word.length)
  let best: string[] = []
  for (const other of new Set(known)) {
    const wrong = other === word ? Infinity : wrongLetters(word, other, { isPrefix, fewest })
    if (wrong > fewest) continue
    best = wrong < fewest ? [other] : [...best, other]
    fewest = wrong
  }
  const byLength = (one: string, other: string) => lengthOff(one, word) - lengthOff(other, word)
  return best.sort(byLength).slice(0, most)
}

const lengthOff = (one: string, other: string): number => Math.abs(one.length - other.length)

type Measure = { isPrefix: boolean; fewest: number }

const wrongLetters = (word: string, other: string, { isPrefix, fewest }: Measure): number => {
  const whole = lengthOff(word, other) <= fewest ? distance(word, other) : Infinity
  if (!isPrefix || other.length <= word.length) return whole
  return Math.min(whole, distance(word, other.slice(0, word.length)))
}

/** The number of letters to add, drop, change or swap with their neighbour (optimal string alignment distance). */
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
