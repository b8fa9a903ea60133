const wordsPerMinute = 230

const segmenterOf = (language: string): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}

/** Words in a text of any script, by the word boundaries of Unicode (UAX #29). A language that is none counts as English. */
export const countWords = (text: string, language = 'en'): number => {
  let words = 0
  for (const segment of segmenterOf(language).segment(text)) {
    if (segment.isWordLike) words += 1
  }
  return words
}

/** Whole minutes that a reader needs, at least one for any text at all. */
export const readingMinutes = (words: number): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute))
