/**
 * The letters of a text, each with its other cases: `Ü` becomes `üÜ`. Databases ignore case in different ways; a pattern
 * made of these sets means the same on all of them.
 */
export const letterSets = (text: string): readonly string[] =>
  Array.from(text, (letter) => folds().get(foldOf(letter)) ?? letter)

/** One code point for all cases of a letter. A letter whose other case takes two letters, such as ß, is left as it is. */
const foldOf = (letter: string): string => {
  const low = single(letter.toLowerCase(), letter)
  return single(low.toUpperCase(), low)
}

const single = (changed: string, letter: string): string =>
  Array.from(changed).length === 1 ? changed : letter

let known: Map<string, string> | undefined

/** The cases of each letter, by its fold; built on first use from the Unicode tables of the runtime. */
const folds = (): Map<string, string> => {
  if (known) return known
  known = new Map()
  for (let point = 0; point < lastWithCases; point += 1) {
    const letter = String.fromCodePoint(point)
    const fold = foldOf(letter)
    if (fold === letter && letter.toLowerCase() === letter) continue
    for (const each of new Set([fold, letter])) {
      const set = known.get(fold) ?? ''
      if (!set.includes(each)) known.set(fold, set + each)
    }
  }
  return known
}

/** The end of the last script with cases (Adlam, U+1E900). */
const lastWithCases = 0x1_ea00
