/**
 * The letters of a text, each as all that are the same letter in another case: `Ü` is `üÜ`. Databases fold cases in
 * ways of their own; a pattern made of these sets means the same to each of them.
 */
export const letterSets = (text: string): readonly string[] =>
  Array.from(text, (letter) => folds().get(foldOf(letter)) ?? letter)

/** One code point for all cases of a letter. What another case of it takes two letters for, as ß, stands for itself. */
const foldOf = (letter: string): string => {
  const low = single(letter.toLowerCase(), letter)
  return single(low.toUpperCase(), low)
}

const single = (changed: string, letter: string): string =>
  Array.from(changed).length === 1 ? changed : letter

let known: Map<string, string> | undefined

/** Letters that have cases, by their fold; made at first need, from what the runtime knows of Unicode. */
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

/** Behind the last script with cases (Adlam, U+1E900) nothing has any. */
const lastWithCases = 0x1_ea00
